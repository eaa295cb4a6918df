import type { Fen } from '../../domain/content/format-figure';
import type { Move, Party, State } from './scenario';

const confirmed = { state: 'DOING', description: 'USER_CONFIRM' } as const;
const completed = {
  state: 'DOING',
  description: 'MCH_COMPLETE',
  collection: 'USER_PAYING',
} as const;
const paid = { state: 'DONE', collection: 'USER_PAID' } as const;

/** A state in which the service is under way. */
export function serving(...moves: Move[]): State {
  return { order: confirmed, moves };
}

/** The merchant's completing the order, which says what is due. */
export function bill(id: string, by: Party, to: string, amount: Fen): Move {
  return { id, by, to, effect: { kind: 'bill', amount } };
}

/**
 * A state in which WeChat collects what is due, or fails to.
 * @param to where the payment leads: `settled`, or `paid` where something can come back
 */
export function collecting(to: 'paid' | 'settled'): State {
  return {
    order: completed,
    moves: [
      { id: 'collect', by: 'wechat', to, effect: { kind: 'pay' } },
      { id: 'fail', by: 'wechat', to: 'unpaid' },
    ],
  };
}

/** A paid order of which a part goes back: WeChat refunds through the payment, and the order stays as it is. */
export function refundable(amount: Fen): Record<'paid' | 'refunded', State> {
  return {
    paid: {
      order: paid,
      moves: [{ id: 'refund', by: 'merchant', to: 'refunded', effect: { kind: 'refund', amount } }],
    },
    refunded: { order: paid, moves: [] },
  };
}

/**
 * How every scenario's order comes to its end. WeChat goes on collecting until it succeeds; meanwhile the merchant can lower
 * the amount, or report that it was paid elsewhere. Whether such an order can still be cancelled, WeChat's documents say
 * differently: here it can't.
 */
export const settlement: Readonly<Record<string, State>> = {
  unpaid: {
    order: completed,
    moves: [
      { id: 'retry', by: 'wechat', to: 'settled', effect: { kind: 'pay' } },
      { id: 'lower', by: 'merchant', to: 'lowered', effect: { kind: 'halve' } },
      { id: 'pay-elsewhere', by: 'customer', to: 'synced', effect: { kind: 'pay' } },
    ],
  },
  lowered: {
    order: completed,
    moves: [{ id: 'collect', by: 'wechat', to: 'settled', effect: { kind: 'pay' } }],
  },
  settled: { order: paid, moves: [] },
  synced: { order: paid, moves: [] },
  revoked: { order: { state: 'REVOKED' }, moves: [] },
};

/** Nothing is due, and nothing is collected. */
export const free: State = { order: { state: 'DONE' }, moves: [] };

/** An order that the customer has to confirm, each time: WeChat's 需确认订单模式. */
export function confirming(refused: 'deposit-paid' | 'declined'): Record<string, State> {
  const isDeposit = refused === 'deposit-paid';
  return {
    created: {
      order: { state: 'CREATED' },
      moves: [
        { id: 'confirm', by: 'customer', to: 'confirmed', effect: { kind: 'waive' } },
        {
          id: 'score-too-low',
          by: 'wechat',
          to: refused,
          ...(isDeposit && { effect: { kind: 'advance' } }),
        },
        { id: 'cancel', by: 'merchant', to: 'revoked' },
        { id: 'expire', by: 'wechat', to: 'expired' },
      ],
    },
    // What becomes of the order then is no longer Pay Score's story: the play ends.
    [refused]: { order: { state: 'CREATED' }, moves: [] },
    expired: { order: { state: 'EXPIRED' }, moves: [] },
  };
}
