import { common, moves, steps } from './step-words-en';

/** What only the walk-through says, in English: the keys that every language has. */
export const en = {
  walkThrough: {
    shared: '{name}: {step}',
    simulation: 'Simulation',
    notice: 'Amounts are examples. Order states follow WeChat Pay’s documentation.',
    scenarios: 'Service',
    customer: 'The customer sees',
    merchant: 'The merchant sees',
    terms: 'WeChat Pay order state: {terms}',
    noOrder: 'no order yet',
    riskFund: {
      DEPOSIT: { label: 'Deposit', amount: 'a deposit of {amount}' },
      ESTIMATE_ORDER_COST: { label: 'Prepayment', amount: 'a prepayment of {amount}' },
    },
    advance: { usual: 'usually paid first', waived: 'not needed', paid: 'paid' },
    due: 'Due',
    paid: 'Paid',
    refunded: 'Refunded',
    instead: 'Other outcomes',
    besides: 'Still possible',
    by: { customer: 'Customer', merchant: 'Merchant', wechat: 'WeChat Pay' },
    back: 'Back one step',
    restart: 'Start over',
    trail: 'Steps so far',
    never: 'You didn’t pay {amount} upfront.',
    another: 'Try {name}',
    moves,
    common,
    steps,
  },
};

/** What only the walk-through says, in one language. */
export type WalkThroughWords = typeof en;
