import type { Query } from '../../domain/pages/opening';
import { scrollTo } from '../../services/chrome';
import { openContact } from '../../services/navigation';
import type { RootStore } from '../../stores/root-store';
import { definePageWithState } from '../define-page';
import { openers } from '../openers';
import { withChosen, type PageEvent } from '../page-events';
import { quantityIds, type QuantityId } from './working-capital';
import { calculatorView } from './view';
import { wordsIn } from './words';
import { CalculatorStore } from './calculator-store';

const openCalculator = (_store: RootStore, query: Query) => new CalculatorStore(query);

/** Which number an event is about. */
function quantityOf({ currentTarget }: PageEvent): QuantityId | undefined {
  return quantityIds.find((id) => id === currentTarget.dataset['id']);
}

const valueOf = ({ detail }: PageEvent) => (detail as { value: unknown }).value;

definePageWithState(openCalculator, {
  words: wordsIn,
  reads: ['calculator', 'studio'],
  view: ({ preferences }, _query, calculator) => calculatorView(calculator, preferences),
  title: ({ title }) => title,
  barTitle: (_view, words) => words.calculator.bar,
  sharedQuery: ({ query }) => query,
  handlers: {
    ...openers,
    type(event, { state }) {
      const id = quantityOf(event);
      if (id) state.type(id, String(valueOf(event)));
    },
    slide(event, { state }) {
      const id = quantityOf(event);
      if (id) state.slide(id, Number(valueOf(event)));
    },
    chooseBusiness: (event, { state, view }) =>
      withChosen(event, view.businesses, (business) => state.choose(business)),
    useExample: (_event, { state }) => state.choose(state.business),
    showField(event) {
      const id = quantityOf(event);
      if (id) scrollTo(`#${id}`);
    },
    ask: (_event, { target, view }) => openContact(target, view.asks),
  },
});
