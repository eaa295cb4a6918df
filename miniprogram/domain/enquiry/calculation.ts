import type { Fen } from '../content/format-figure';

/** Days that count as a month. */
export const DAYS_A_MONTH = 30;

/** A merchant's numbers: orders a month, a deposit in yuan, the days for which it is held. */
export interface MerchantNumbers {
  orders: number;
  deposit: number;
  days: number;
}

/** A merchant's numbers with what they come to. */
export interface Calculation extends MerchantNumbers {
  held: Fen;
}

/**
 * The customers' money that lies with a merchant at any moment, in fen: orders a month × deposit × days held ÷ 30.
 * It is Little's law: what comes in evenly and stays for a time is there at the rate at which it comes times the time.
 */
export function heldDeposits({ orders, deposit, days }: MerchantNumbers): Fen {
  return Math.round((orders * Math.round(deposit * 100) * days) / DAYS_A_MONTH);
}

/** Reads a merchant's numbers from a link's query. @returns null unless it has all three, as plain positive numbers */
export function calculated(query: Record<string, string | undefined>): Calculation | null {
  const [orders = 0, deposit = 0, days = 0] = ['orders', 'deposit', 'days'].map((name) => {
    const text = query[name] ?? '';
    return /^\d{1,8}(?:\.\d{1,2})?$/.test(text) ? Number(text) : 0;
  });
  const numbers = { orders, deposit, days };
  return orders > 0 && deposit > 0 && days > 0 ? { ...numbers, held: heldDeposits(numbers) } : null;
}
