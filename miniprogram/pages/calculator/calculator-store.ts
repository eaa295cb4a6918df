import { makeAutoObservable } from 'mobx-miniprogram';
import { businessIds, type BusinessId } from '../../domain/pages/pay-score-links';
import type { Query } from '../../domain/pages/opening';
import { positionOf, valueAt } from './quantity-scale';
import { examples, limits, parseQuantity, type Quantity, type QuantityId } from './working-capital';

/** A quantity as the merchant has given it: a text that was typed, or a number that was chosen. */
type Entry = { text: string } | { value: number; position: number };

const chosen = (id: QuantityId, value: number): Entry => ({
  value,
  position: positionOf(id, value),
});

const exampleOf = (business: BusinessId): Record<QuantityId, Entry> => {
  const { orders, deposit, days } = examples[business];
  return {
    orders: chosen('orders', orders),
    deposit: chosen('deposit', deposit),
    days: chosen('days', days),
  };
};

/** What a merchant has put into one page's calculator. It is stored nowhere: a link carries it. */
export class CalculatorStore {
  business: BusinessId;
  entries: Record<QuantityId, Entry>;

  /** @param query what a link carries; what it lacks, or what can't be, is the example's */
  constructor(query: Query) {
    this.business = businessIds.find((id) => id === query['business']) ?? 'hotel';
    const example = exampleOf(this.business);
    const take = (id: QuantityId) => {
      const quantity = parseQuantity(query[id] ?? '', limits[id]);
      return quantity.ok ? chosen(id, quantity.value) : example[id];
    };
    this.entries = { orders: take('orders'), deposit: take('deposit'), days: take('days') };
    makeAutoObservable(this);
  }

  /** What the entries stand for, each by itself. */
  get quantities(): Record<QuantityId, Quantity> {
    const read = (id: QuantityId): Quantity => {
      const entry = this.entries[id];
      return 'text' in entry
        ? parseQuantity(entry.text, limits[id])
        : { ok: true, value: entry.value };
    };
    return { orders: read('orders'), deposit: read('deposit'), days: read('days') };
  }

  /** Whether all of it is the business's example. */
  get isExample(): boolean {
    const { orders, deposit, days } = this.quantities;
    const example = examples[this.business];
    const isSame = (quantity: Quantity, value: number) => quantity.ok && quantity.value === value;
    return (
      isSame(orders, example.orders) &&
      isSame(deposit, example.deposit) &&
      isSame(days, example.days)
    );
  }

  /** The merchant types. */
  type(id: QuantityId, text: string): void {
    this.entries = { ...this.entries, [id]: { text } };
  }

  /** The merchant moves a slider. */
  slide(id: QuantityId, position: number): void {
    this.entries = { ...this.entries, [id]: { value: valueAt(id, position), position } };
  }

  /** Puts a business's example in place. */
  choose(business: BusinessId): void {
    this.business = business;
    this.entries = exampleOf(business);
  }
}
