import { definePage } from '../define-page';
import { openers } from '../openers';
import { quantityIds } from './domain/working-capital';
import { calculatorView } from './domain/views/calculator';
import { wordsIn } from './domain/words/index';
import { calculatorIn } from './stores/calculator-store';

definePage({
  words: wordsIn,
  reads: ['calculator', 'studio'],
  view(store) {
    const { texts, quantities } = calculatorIn(store);
    return calculatorView(texts, quantities, store.preferences.language);
  },
  title: ({ title }) => title,
  barTitle: (_view, words) => words.calculator.bar,
  opened: (store, query) => calculatorIn(store).open(query),
  sharedQuery: ({ query }) => query,
  handlers: {
    ...openers,
    type({ detail }, { store }) {
      const { id, text } = detail as { id: string; text: string };
      const quantity = quantityIds.find((known) => known === id);
      if (quantity) calculatorIn(store).type(quantity, text);
    },
    useExample: (_event, { store }) => calculatorIn(store).useExample(),
  },
});
