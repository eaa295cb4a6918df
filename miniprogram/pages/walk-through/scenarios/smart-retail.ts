import type { Scenario } from '../scenario';
import { bill, collecting, confirming, free, refundable, serving, settlement } from '../settlement';

/** Smart Retail: an unattended cabinet, of WeChat's 先享模式. */
export const smartRetail: Scenario = {
  id: 'smart-retail',
  riskFund: { name: 'ESTIMATE_ORDER_COST', amount: 50_00 },
  start: 'offer',
  states: {
    offer: { order: null, moves: [{ id: 'scan', by: 'customer', to: 'created' }] },
    ...confirming('declined'),
    confirmed: serving(
      bill('take', 'customer', 'billed', 17_50),
      bill('miscount', 'merchant', 'billed-miscounted', 23_50),
      bill('take-nothing', 'customer', 'free', 0),
      { id: 'cancel', by: 'merchant', to: 'revoked' },
    ),
    billed: collecting('settled'),
    'billed-miscounted': collecting('paid'),
    free,
    ...refundable(6_00),
    ...settlement,
  },
};
