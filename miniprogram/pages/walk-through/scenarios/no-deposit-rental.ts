import type { Scenario } from '../scenario';
import { bill, collecting, confirming, free, refundable, serving, settlement } from '../settlement';

/** No-deposit Rental: a power bank, of WeChat's 先免模式. At most the deposit can be charged. */
export const noDepositRental: Scenario = {
  id: 'no-deposit-rental',
  riskFund: { name: 'DEPOSIT', amount: 99_00 },
  start: 'offer',
  states: {
    offer: { order: null, moves: [{ id: 'scan', by: 'customer', to: 'created' }] },
    ...confirming('deposit-paid'),
    confirmed: serving(
      bill('return', 'customer', 'billed', 6_00),
      bill('return-late', 'customer', 'billed-late', 30_00),
      bill('lose', 'customer', 'billed-lost', 99_00),
      bill('return-at-once', 'customer', 'free', 0),
      { id: 'cancel', by: 'merchant', to: 'revoked' },
    ),
    billed: collecting('paid'),
    'billed-late': collecting('settled'),
    'billed-lost': collecting('settled'),
    free,
    ...refundable(3_00),
    ...settlement,
  },
};
