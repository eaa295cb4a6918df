import {
  formatFigure,
  formatNumber,
  formatPrice,
  type FormattedFigure,
} from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { walkThroughRows } from '../../domain/pages/pay-score-links';
import type { LinkRow } from '../../domain/pages/rows';
import { fill } from '../../domain/words/index';
import { spokenSentences } from '../../domain/words/spoken';
import { wordsIn } from './words';
import {
  DAYS_A_MONTH,
  example,
  limits,
  quantityIds,
  releaseOf,
  type Quantity,
  type QuantityId,
} from './working-capital';

/** One of the numbers to fill in. */
export interface QuantityRow {
  id: QuantityId;
  label: string;
  /** The label with what the number may be or, where something is wrong with it, what: all that the field is called. */
  spoken: string;
  unit: string;
  text: string;
  /** What it may be, in words. */
  range: string;
  /** What is wrong with it; '' where nothing is. */
  fault: string;
}

interface CalculatorView {
  rows: QuantityRow[];
  isExample: boolean;
  /** Null while a number is missing or wrong. */
  held: FormattedFigure | null;
  payments: FormattedFigure | null;
  /** The formula with the numbers in it. */
  sum: string;
  title: string;
  /** With what the page opens again with these numbers; '' for the example and while a number is wrong. */
  query: string;
  walkThrough: LinkRow[];
}

/** The merchant's calculator. */
export function calculatorView(
  texts: Readonly<Record<QuantityId, string>>,
  quantities: Readonly<Record<QuantityId, Quantity>>,
  language: Language,
): CalculatorView {
  const words = wordsIn(language).calculator;
  const rows = quantityIds.map((id) => rowOf(id, texts[id], quantities[id], language));
  const isExample = quantityIds.every((id) => texts[id] === example[id]);
  const walkThrough = walkThroughRows([], language);
  const { orders, deposit, days } = quantities;
  if (!orders.ok || !deposit.ok || !days.ok) {
    const none = { held: null, payments: null, sum: '', query: '' };
    return { rows, isExample, ...none, title: words.title, walkThrough };
  }
  const values = { orders: orders.value, deposit: deposit.value, days: days.value };
  const { held, payments } = releaseOf(values);
  const plain = { isGrowth: false, qualifier: 'exactly' } as const;
  const figure = formatFigure({ value: held / 100, unit: 'CNY', ...plain }, language);
  const price = formatPrice(Math.round(values.deposit * 100), language);
  const factors = [
    formatNumber(values.orders, language),
    price,
    formatNumber(values.days, language),
  ].join(' × ');
  return {
    rows,
    isExample,
    held: figure,
    payments: formatFigure({ value: payments, unit: 'people', ...plain }, language),
    sum: `${factors} ÷ ${DAYS_A_MONTH} = ${formatPrice(held, language)}`,
    title: isExample ? words.title : fill(words.shared, { held: figure.text }),
    query: isExample ? '' : quantityIds.map((id) => `${id}=${values[id]}`).join('&'),
    walkThrough,
  };
}

function rowOf(id: QuantityId, text: string, quantity: Quantity, language: Language): QuantityRow {
  const words = wordsIn(language).calculator;
  const { label, unit, range } = words.quantities[id];
  const { min, max } = limits[id];
  const inWords = fill(range, {
    min: formatNumber(min, language),
    max: formatNumber(max, language),
  });
  const fault = quantity.ok ? '' : faultOf(id, quantity, inWords, language);
  const spoken = spokenSentences(language, label, fault || inWords);
  return { id, label, spoken, unit, text, range: inWords, fault };
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
