import type { Scenario } from '../scenario';
import { bill, collecting, refundable, serving, settlement } from '../settlement';

/**
 * Enjoy First & Pay Later: a ride, of WeChat's 先享模式, and authorised once for all rides (免确认订单模式): an order is
 * DOING as soon as it is created. The fare may exceed the estimate.
 */
export const enjoyFirstPayLater: Scenario = {
  id: 'enjoy-first-pay-later',
  riskFund: { name: 'ESTIMATE_ORDER_COST', amount: 45_00 },
  start: 'offer',
  states: {
    offer: { order: null, moves: [{ id: 'authorise', by: 'customer', to: 'authorised' }] },
    authorised: {
      order: null,
      moves: [
        { id: 'call', by: 'customer', to: 'confirmed', effect: { kind: 'waive' } },
        { id: 'score-too-low', by: 'wechat', to: 'declined' },
        { id: 'withdraw', by: 'customer', to: 'withdrawn' },
      ],
    },
    declined: { order: null, moves: [] },
    withdrawn: { order: null, moves: [] },
    confirmed: serving(
      { id: 'board', by: 'customer', to: 'riding' },
      { id: 'cancel', by: 'customer', to: 'revoked' },
      bill('no-show', 'customer', 'billed-no-show', 10_00),
    ),
    riding: serving(
      bill('arrive', 'merchant', 'billed', 38_00),
      bill('detour', 'merchant', 'billed-detour', 57_00),
    ),
    billed: collecting('settled'),
    'billed-detour': collecting('paid'),
    'billed-no-show': collecting('settled'),
    ...refundable(19_00),
    ...settlement,
  },
};
