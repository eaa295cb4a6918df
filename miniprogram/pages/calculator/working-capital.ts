import type { Fen } from '../../domain/content/format-figure';

/** What a merchant fills in. */
export const quantityIds = ['orders', 'deposit', 'days'] as const;

export type QuantityId = (typeof quantityIds)[number];

/** What a quantity may be. */
interface Limit {
  min: number;
  max: number;
  decimals: number;
}

/** Why an input is no quantity. */
export type InputFault = 'empty' | 'not-a-number' | 'too-small' | 'too-large' | 'too-fine';

export type Quantity = { ok: true; value: number } | { ok: false; error: InputFault };

/** Orders in a month, yuan of a deposit, days for which it is held: wide enough for a power bank and for a hotel chain. */
export const limits: Readonly<Record<QuantityId, Limit>> = {
  orders: { min: 1, max: 10_000_000, decimals: 0 },
  deposit: { min: 1, max: 100_000, decimals: 2 },
  days: { min: 0.01, max: 365, decimals: 2 },
};

/** Where the calculator starts: an example, of no merchant in particular. */
export const example: Readonly<Record<QuantityId, string>> = {
  orders: '30000',
  deposit: '200',
  days: '3',
};

/** Days that count as a month. */
export const DAYS_A_MONTH = 30;
/** Longer than any quantity. */
const MAX_INPUT = 24;
const NUMBER = /^(\d+\.?\d*|\.\d+)$/;

/** Reads what somebody typed: digits of either width, thousands set apart or not. */
export function parseQuantity(text: string, { min, max, decimals }: Limit): Quantity {
  const plain = text
    .slice(0, MAX_INPUT)
    .replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s,，]/g, '');
  if (plain === '') return { ok: false, error: 'empty' };
  if (text.length > MAX_INPUT || !NUMBER.test(plain)) return { ok: false, error: 'not-a-number' };
  const value = Number(plain);
  if (value < min) return { ok: false, error: 'too-small' };
  if (value > max) return { ok: false, error: 'too-large' };
  const fraction = plain.split('.')[1] ?? '';
  if (fraction.replace(/0+$/, '').length > decimals) return { ok: false, error: 'too-fine' };
  return { ok: true, value };
}

/** What falls away where no deposit is taken. */
interface Release {
  /**
   * The money of customers that lies with the merchant at any moment, in fen: orders a month × deposit × days held ÷ 30.
   * It is Little's law: what comes in evenly and stays for a time is there at the rate at which it comes times the time.
   */
  held: Fen;
  /** Payments a month: each deposit is taken once, and given back once. */
  payments: number;
}

/**
 * What falls away where no deposit is taken.
 * @param deposit in yuan
 */
export function releaseOf({ orders, deposit, days }: Record<QuantityId, number>): Release {
  const fen = Math.round(deposit * 100);
  return { held: Math.round((orders * fen * days) / DAYS_A_MONTH), payments: 2 * orders };
}
