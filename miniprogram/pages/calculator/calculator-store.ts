import { makeAutoObservable } from 'mobx-miniprogram';
import type { Query } from '../../domain/pages/opening';
import { example, limits, parseQuantity, type Quantity, type QuantityId } from './working-capital';

/** What a merchant has typed into one page's calculator. It is stored nowhere: a link carries it. */
export class CalculatorStore {
  texts: Record<QuantityId, string>;

  /** @param query what a link carries; what it lacks, or what can't be, is the example's */
  constructor(query: Query) {
    const take = (id: QuantityId) => {
      const text = query[id] ?? '';
      return parseQuantity(text, limits[id]).ok ? text : example[id];
    };
    this.texts = { orders: take('orders'), deposit: take('deposit'), days: take('days') };
    makeAutoObservable(this);
  }

  /** The numbers that the texts stand for, each by itself. */
  get quantities(): Record<QuantityId, Quantity> {
    const { orders, deposit, days } = this.texts;
    return {
      orders: parseQuantity(orders, limits.orders),
      deposit: parseQuantity(deposit, limits.deposit),
      days: parseQuantity(days, limits.days),
    };
  }

  /** The merchant types. */
  type(id: QuantityId, text: string): void {
    this.texts = { ...this.texts, [id]: text };
  }

  /** Puts the example back. */
  useExample(): void {
    this.texts = { ...example };
  }
}
