import { formatFigure, formatNumber, formatPrice } from '../../domain/content/format-figure';
import type { FormattedFigure } from '../../domain/content/format-figure';
import type { Choice } from '../../domain/pages/choices';
import {
  businessIds,
  serviceOfBusiness,
  walkThroughRows,
  type BusinessId,
} from '../../domain/pages/pay-score-links';
import type { LinkRow } from '../../domain/pages/rows';
import type { Theme } from '../../domain/settings/preferences';
import { fill } from '../../domain/words/index';
import { spokenSentences } from '../../domain/words/spoken';
import type { Language } from '../../domain/words/language';
import { LAST_POSITION, positionOf } from './quantity-scale';
import {
  DAYS_A_MONTH,
  heldDeposits,
  limits,
  quantityIds,
  type Quantity,
  type QuantityId,
} from './working-capital';
import { wordsIn } from './words';

/** One of the numbers to fill in. */
export interface QuantityRow {
  id: QuantityId;
  label: string;
  /** The label with what the number may be or, where something is wrong with it, what: all that the field is called. */
  spoken: string;
  unit: string;
  text: string;
  /** Where the slider stands, from 0 to `last`. */
  position: number;
  last: number;
  /** The slider's colours, which WXSS can't reach. */
  track: string;
  rest: string;
  /** What it may be, in words. */
  range: string;
  /** What is wrong with it; '' where nothing is. */
  fault: string;
}

/** The calculator, as the page needs to know it. */
interface CalculatorSnapshot {
  business: BusinessId;
  entries: Readonly<Record<QuantityId, { text: string } | { value: number; position: number }>>;
  quantities: Readonly<Record<QuantityId, Quantity>>;
  isExample: boolean;
}

interface CalculatorView {
  business: BusinessId;
  businesses: Choice<BusinessId>[];
  rows: QuantityRow[];
  isExample: boolean;
  /** Null while a number is missing or wrong. */
  held: FormattedFigure | null;
  payments: FormattedFigure | null;
  /** The formula with the numbers in it. */
  sum: string;
  title: string;
  /** With what the page opens again with these numbers. */
  query: string;
  /** What an enquiry takes over. */
  asks: Record<string, string | number>;
  walkThrough: LinkRow[];
}

/** The merchant's calculator. */
export function calculatorView(
  { business, entries, isExample, quantities }: CalculatorSnapshot,
  { language, theme }: { language: Language; theme: Theme },
): CalculatorView {
  const words = wordsIn(language).calculator;
  const rows = quantityIds.map((id): QuantityRow => {
    const entry = entries[id];
    const quantity = quantities[id];
    return {
      ...saidOf(id, quantity, language),
      text: 'text' in entry ? entry.text : formatNumber(entry.value, language),
      position:
        'position' in entry ? entry.position : quantity.ok ? positionOf(id, quantity.value) : 0,
      last: LAST_POSITION,
      ...sliders[theme],
    };
  });
  const view = {
    business,
    businesses: businessIds.map((value) => ({ value, name: words.businesses[value] })),
    rows,
    isExample,
    walkThrough: walkThroughRows([], language),
  };
  const { orders, deposit, days } = quantities;
  const opening = business === 'hotel' ? [] : [`business=${business}`];
  if (!orders.ok || !deposit.ok || !days.ok) {
    const none = { held: null, payments: null, sum: '', asks: {} };
    return { ...view, ...none, title: words.title, query: opening.join('&') };
  }
  const numbers = { orders: orders.value, deposit: deposit.value, days: days.value };
  const held = heldDeposits(numbers);
  const plain = { isGrowth: false, qualifier: 'exactly' } as const;
  const figure = formatFigure({ value: held / 100, unit: 'CNY', ...plain }, language);
  const factors = [
    formatNumber(numbers.orders, language),
    formatPrice(Math.round(numbers.deposit * 100), language),
    formatNumber(numbers.days, language),
  ].join(' × ');
  const changed = isExample ? [] : quantityIds.map((id) => `${id}=${numbers[id]}`);
  return {
    ...view,
    held: figure,
    // Each deposit is taken once, and given back once.
    payments: formatFigure({ value: 2 * numbers.orders, unit: 'people', ...plain }, language),
    sum: `${factors} ÷ ${DAYS_A_MONTH} = ${formatPrice(held, language)}`,
    title: fill(words.shared, { held: figure.text }),
    query: [...opening, ...changed].join('&'),
    asks: { service: serviceOfBusiness(business), ...numbers, held: held / 100 },
  };
}

/** The slider's colours: those of `--accent-pay-score` and `--hairline` in `tokens.wxss`. */
const sliders: Record<Theme, { track: string; rest: string }> = {
  light: { track: '#1485ee', rest: '#dedbd3' },
  dark: { track: '#4aa3f7', rest: '#2e2f33' },
};

function saidOf(id: QuantityId, quantity: Quantity, language: Language) {
  const { label, unit, range: said } = wordsIn(language).calculator.quantities[id];
  const { min, max } = limits[id];
  const range = fill(said, {
    min: formatNumber(min, language),
    max: formatNumber(max, language),
  });
  const fault = quantity.ok ? '' : faultOf(id, quantity, range, language);
  const spoken = spokenSentences(language, label, fault || range);
  return { id, label, spoken, unit, range, fault };
}

function faultOf(
  id: QuantityId,
  quantity: Extract<Quantity, { ok: false }>,
  range: string,
  language: Language,
): string {
  const { faults } = wordsIn(language).calculator;
  if (quantity.error === 'ambiguous') {
    const [whole, decimal] = quantity.readings.map((value) => formatNumber(value, language));
    return fill(faults.ambiguous, { whole: whole ?? '', decimal: decimal ?? '' });
  }
  return quantity.error === 'too-fine'
    ? faults['too-fine'][id]
    : fill(faults[quantity.error], { range });
}
