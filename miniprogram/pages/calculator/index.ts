import type { Query } from '../../domain/pages/opening';
import type { RootStore } from '../../stores/root-store';
import { definePageWithState } from '../define-page';
import { openers } from '../openers';
import { quantityIds } from './working-capital';
import { calculatorView } from './view';
import { wordsIn } from './words';
import { CalculatorStore } from './calculator-store';

const openCalculator = (_store: RootStore, query: Query) => new CalculatorStore(query);

definePageWithState(openCalculator, {
  words: wordsIn,
  reads: ['calculator', 'studio'],
  view: ({ preferences }, _query, { texts, quantities }) =>
    calculatorView(texts, quantities, preferences.language),
  title: ({ title }) => title,
  barTitle: (_view, words) => words.calculator.bar,
  sharedQuery: ({ query }) => query,
  handlers: {
    ...openers,
    type({ detail }, { state }) {
      const { id, text } = detail as { id: string; text: string };
      const quantity = quantityIds.find((known) => known === id);
      if (quantity) state.type(quantity, text);
    },
    useExample: (_event, { state }) => state.useExample(),
  },
});
