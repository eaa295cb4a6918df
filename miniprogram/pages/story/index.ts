import { openArticle, openHome, openMetric, openStudio } from '../../services/navigation';
import { definePageWithState } from '../define-page';
import { StoryStore } from './story-store';
import { storyView } from './view';
import { wordsIn } from './words';

definePageWithState((_store, { id }) => new StoryStore(id), {
  words: wordsIn,
  reads: ['story'],
  view: ({ content, preferences }, _query, { card, chosen }) => ({
    ...storyView(content.release, card, chosen, preferences.language),
    theme: preferences.theme,
    pixelRatio: preferences.pixelRatio,
  }),
  barTitle: ({ bar }) => bar,
  shows: ({ cards: [card] }) => card?.id ?? '',
  sharedCard: ({ isLast, sent }) =>
    isLast ? { target: { path: 'pages/story/index', id: sent.id }, title: sent.title } : null,
  handlers: {
    next: (_event, { state }) => state.next(),
    back: (_event, { state }) => state.back(),
    choose: ({ currentTarget }, { state }) => state.choose(currentTarget.dataset['id']),
    openSource(_event, { view: { cards } }) {
      const [card] = cards;
      if (card?.metric) openMetric(card.metric);
      else if (card?.article) openArticle(card.article);
    },
    makePoster: (_event, { view: { sent } }) =>
      openStudio({ path: 'pages/story/index', id: sent.id }),
    openHome: () => openHome(),
  },
});
