import { walkThroughView } from '../../domain/views/walk-through';
import { definePage, detailId, type PageEvent } from '../define-page';
import { openers } from '../openers';

definePage({
  words: ['pillar', 'share', 'walkThrough'],
  view: ({ content, preferences, walkThrough }) =>
    walkThroughView(content.release, walkThrough.play, walkThrough.played, preferences.language),
  title: ({ title }) => title,
  barTitle: (_view, words) => words.walkThrough.bar,
  opened: ({ walkThrough }, { id = '', steps = '' }) => walkThrough.open(id, steps),
  sharedQuery: ({ query }) => query,
  handlers: {
    ...openers,
    choose: ({ detail }, { store }) =>
      store.walkThrough.choose((detail as { value: string }).value),
    move: (event: PageEvent, { store }) => store.walkThrough.move(detailId(event)),
    rewind: ({ currentTarget }, { store }) =>
      store.walkThrough.rewind(Number(currentTarget.dataset['point'])),
    playAnother: (event: PageEvent, { store }) => store.walkThrough.choose(detailId(event)),
    back: (_event, { store, view }) => store.walkThrough.rewind(view.trail.length - 1),
    restart: (_event, { store }) => store.walkThrough.rewind(0),
  },
});
