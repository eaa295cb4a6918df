import type { Fen } from '../../domain/content/format-figure';
import type { BusinessId } from '../../domain/pages/pay-score-links';

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

export type Quantity =
  | { ok: true; value: number }
  | { ok: false; error: InputFault }
  /** `1.500` is 1,500 to some readers and 1.5 to others: a whole number and one with decimals. */
  | { ok: false; error: 'ambiguous'; readings: [whole: number, decimal: number] };

/** Orders in a month, yuan of a deposit, days for which it is held: wide enough for a power bank and for a hotel chain. */
export const limits: Readonly<Record<QuantityId, Limit>> = {
  orders: { min: 1, max: 10_000_000, decimals: 0 },
  deposit: { min: 1, max: 100_000, decimals: 2 },
  days: { min: 0.01, max: 365, decimals: 2 },
};

/** Where the calculator starts: examples of this app's own, of no merchant in particular. */
export const examples: Readonly<Record<BusinessId, Readonly<Record<QuantityId, number>>>> = {
  hotel: { orders: 1200, deposit: 1000, days: 2 },
  'power-bank': { orders: 30_000, deposit: 99, days: 0.2 },
  bike: { orders: 3000, deposit: 300, days: 1 },
  car: { orders: 400, deposit: 5000, days: 15 },
};

/** Longer than any quantity. */
const MAX_INPUT = 24;

/**
 * Reads what somebody typed, whichever keyboard and country it comes from.
 *
 * | typed                          | read as             |
 * | ------------------------------ | ------------------- |
 * | `1234`, `１２３４`, `1 234`        | 1234                |
 * | `1,234`, `1,234,567`           | groups of thousands |
 * | `0,5`, `3.5`, `,5`             | decimals            |
 * | `1,234.5`, `1.234,5`           | 1234.5              |
 * | `1.500`, `1,5000`, `1,23,4`    | refused: ambiguous  |
 * | `-5`, `1e6`, `一百`             | refused             |
 */
export function parseQuantity(text: string, { min, max, decimals }: Limit): Quantity {
  // Full-width digits and signs become plain ones; a Chinese keyboard's full stop is a point.
  const plain = text
    .slice(0, MAX_INPUT)
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
    .replace(/[\s'’]/g, '');
  if (plain === '') return { ok: false, error: 'empty' };
  if (text.length > MAX_INPUT || !/^[\d.,]*\d[\d.,]*$/.test(plain)) {
    return { ok: false, error: 'not-a-number' };
  }
  const { whole, fraction, isClear } = partsOf(plain);
  if (fraction.length > decimals) return { ok: false, error: 'too-fine' };
  const value = Number(`${whole}.${fraction}`);
  if (!isClear) {
    return {
      ok: false,
      error: 'ambiguous',
      readings: [Number(plain.replace(/[.,]/g, '')), value],
    };
  }
  if (value < min) return { ok: false, error: 'too-small' };
  if (value > max) return { ok: false, error: 'too-large' };
  return { ok: true, value };
}

/** 1,234 and 1,234,567, or the same with points. */
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const POINT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

/**
 * The two sides of a decimal sign. A point in front of three digits can be either sign, so it isn't clear; a comma there
 * sets thousands apart in both languages of the app.
 */
function partsOf(plain: string): { whole: string; fraction: string; isClear: boolean } {
  const digits = (text: string) => text.replace(/[.,]/g, '');
  const isPlain = !/[.,]/.test(plain);
  const isGrouped = COMMA_GROUPS.test(plain) || (POINT_GROUPS.test(plain) && /\..*\./.test(plain));
  if (isPlain || isGrouped) return { whole: digits(plain), fraction: '', isClear: true };
  const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const before = plain.slice(0, at);
  const after = plain.slice(at + 1);
  const groups = plain[at] === '.' ? COMMA_GROUPS : POINT_GROUPS;
  const isClear = /[.,]/.test(before)
    ? groups.test(before)
    : after.length < 3 || /^0*$/.test(before);
  return { whole: digits(before) || '0', fraction: after.replace(/0+$/, ''), isClear };
}

/** Days that count as a month. */
export const DAYS_A_MONTH = 30;

/**
 * The customers' money that lies with a merchant at any moment, in fen: orders a month × deposit × days held ÷ 30.
 * It is Little's law: what comes in evenly and stays for a time is there at the rate at which it comes times the time.
 * @param numbers the deposit in yuan
 */
export function heldDeposits({ orders, deposit, days }: Record<QuantityId, number>): Fen {
  return Math.round((orders * Math.round(deposit * 100) * days) / DAYS_A_MONTH);
}
