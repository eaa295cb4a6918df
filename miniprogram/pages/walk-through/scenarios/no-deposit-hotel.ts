import type { Scenario } from '../scenario';
import { bill, collecting, confirming, refundable, serving, settlement } from '../settlement';

/** No-deposit Hotel: two nights, of WeChat's 先免模式. Room and extras together stay below the deposit. */
export const noDepositHotel: Scenario = {
  id: 'no-deposit-hotel',
  riskFund: { name: 'DEPOSIT', amount: 1000_00 },
  start: 'offer',
  states: {
    offer: { order: null, moves: [{ id: 'book', by: 'customer', to: 'created' }] },
    ...confirming('deposit-paid'),
    confirmed: serving(
      { id: 'check-in', by: 'customer', to: 'arrived' },
      { id: 'cancel', by: 'customer', to: 'revoked' },
      bill('no-show', 'customer', 'billed-no-show', 340_00),
    ),
    arrived: serving(
      bill('check-out', 'customer', 'billed', 680_00),
      bill('use-extras', 'customer', 'billed-extras', 752_00),
      bill('damage', 'customer', 'billed-damage', 980_00),
    ),
    billed: collecting('settled'),
    'billed-extras': collecting('paid'),
    'billed-damage': collecting('settled'),
    'billed-no-show': collecting('settled'),
    ...refundable(48_00),
    ...settlement,
  },
};
