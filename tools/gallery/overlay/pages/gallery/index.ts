import { definePage } from '../define-page';
import type { HandlerContext } from '../open-page';
import type { PageEvent } from '../page-events';
import { components } from './components';
import { statesOf } from './states';

/** Shows what a component has told with an event. */
const hear =
  (event: string) =>
  ({ detail }: PageEvent, { setData }: HandlerContext<object>) =>
    setData({ heard: `${event} ${JSON.stringify(detail ?? {})}` });

/** Every shared component in each of its states, as it looks in the theme, language and text size of the moment. */
definePage({
  reads: [],
  /** The event that a component has triggered last. */
  data: { heard: '' },
  view: ({ content, preferences, freshness }) => {
    const states = statesOf(content.release, preferences.language, freshness);
    return {
      components: components.map(({ properties, ...component }) => {
        const own = Object.fromEntries(properties.map(({ name, value }) => [name, value]));
        return {
          ...component,
          properties: properties.map(({ name, type, text }) => ({ name, type, text })),
          states: states[component.name].map((state) => ({
            name: state.name,
            properties: { ...own, ...state.properties },
          })),
        };
      }),
    };
  },
  title: () => 'Components',
  handlers: Object.fromEntries(
    components.flatMap(({ events }) => events.map(({ handler, name }) => [handler, hear(name)])),
  ),
});
