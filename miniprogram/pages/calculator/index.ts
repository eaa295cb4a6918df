import { quantityIds } from '../../domain/pay-score/working-capital';
import { calculatorView } from '../../domain/views/calculator';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  words: ['calculator', 'share'],
  view: ({ calculator, preferences }) =>
    calculatorView(calculator.texts, calculator.quantities, preferences.language),
  title: ({ title }) => title,
  barTitle: (_view, words) => words.calculator.bar,
  opened: ({ calculator }, query) => calculator.open(query),
  sharedQuery: ({ query }) => query,
  handlers: {
    ...openers,
    type({ detail }, { store }) {
      const { id, text } = detail as { id: string; text: string };
      const quantity = quantityIds.find((known) => known === id);
      if (quantity) store.calculator.type(quantity, text);
    },
    useExample: (_event, { store }) => store.calculator.useExample(),
  },
});
