import { definePage } from '../define-page';
import { openers } from '../openers';
import { detailId, type PageEvent } from '../page-events';
import { walkThroughView } from './domain/views/walk-through';
import { wordsIn } from './domain/words/index';
import { walkThroughIn } from './stores/walk-through-store';

definePage({
  words: wordsIn,
  reads: ['pillar', 'studio', 'walkThrough'],
  view(store) {
    const { content, playedModels, preferences } = store;
    const { play } = walkThroughIn(store);
    return walkThroughView(content.release, play, playedModels.ids, preferences.language);
  },
  title: ({ title }) => title,
  barTitle: (_view, words) => words.walkThrough.bar,
  opened: (store, { id = '', steps = '' }) => walkThroughIn(store).open(id, steps),
  sharedQuery: ({ query }) => query,
  handlers: {
    ...openers,
    choose: ({ detail }, { store }) =>
      walkThroughIn(store).choose((detail as { value: string }).value),
    move: (event: PageEvent, { store }) => walkThroughIn(store).move(detailId(event)),
    rewind: ({ currentTarget }, { store }) =>
      walkThroughIn(store).rewind(Number(currentTarget.dataset['point'])),
    playAnother: (event: PageEvent, { store }) => walkThroughIn(store).choose(detailId(event)),
    back: (_event, { store, view }) => walkThroughIn(store).rewind(view.trail.length - 1),
    restart: (_event, { store }) => walkThroughIn(store).rewind(0),
  },
});
