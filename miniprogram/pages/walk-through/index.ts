import type { Query } from '../../domain/pages/opening';
import type { RootStore } from '../../stores/root-store';
import { definePageWithState } from '../define-page';
import { openers } from '../openers';
import { detailId } from '../page-events';
import { walkThroughView } from './view';
import { wordsIn } from './words';
import { WalkThroughStore } from './walk-through-store';

const openWalkThrough = ({ playedScenarios }: RootStore, { id = '', steps = '' }: Query) =>
  new WalkThroughStore(playedScenarios, id, steps);

definePageWithState(openWalkThrough, {
  words: wordsIn,
  reads: ['pillar', 'studio', 'walkThrough'],
  view: ({ content, playedScenarios, preferences }, _query, { play }) =>
    walkThroughView(content.release, play, playedScenarios.ids, preferences.language),
  title: ({ title }) => title,
  barTitle: (_view, words) => words.walkThrough.bar,
  shows: ({ scenario }) => scenario,
  sharedQuery: ({ query }) => query,
  handlers: {
    ...openers,
    choose: ({ detail }, { state }) => state.choose((detail as { value: string }).value),
    move: (event, { state }) => state.move(detailId(event)),
    rewind: ({ currentTarget }, { state }) => state.rewind(Number(currentTarget.dataset['point'])),
    playAnother: (event, { state }) => state.choose(detailId(event)),
    back: (_event, { state, view }) => state.rewind(view.trail.length - 1),
    restart: (_event, { state }) => state.rewind(0),
  },
});
