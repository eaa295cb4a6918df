import { common, moves, steps } from './step-words-en';

/** What only the walk-through says, in English: the keys that every language has. */
export const en = {
  walkThrough: {
    shared: '{name}: {step}',
    simulation: 'Simulation',
    notice:
      'All amounts are examples. The states of the order are those of WeChat Pay’s documentation.',
    models: 'Model',
    customer: 'The customer sees',
    merchant: 'The merchant sees',
    terms: 'Order at WeChat Pay: {terms}',
    noOrder: 'none yet',
    riskFund: {
      DEPOSIT: { label: 'Deposit', amount: 'a deposit of {amount}' },
      ESTIMATE_ORDER_COST: { label: 'Prepayment', amount: 'a prepayment of {amount}' },
    },
    advance: { usual: 'usually paid first', waived: 'not paid', paid: 'paid, as before' },
    due: 'Due',
    paid: 'Paid',
    refunded: 'Refunded',
    instead: 'Or else',
    besides: 'Still possible',
    by: { customer: 'Customer', merchant: 'Merchant', wechat: 'WeChat Pay' },
    back: 'One step back',
    restart: 'From the start',
    trail: 'The way here',
    never: '{amount} was never paid beforehand.',
    another: 'Play {name}',
    moves,
    common,
    steps,
  },
};

/** What only the walk-through says, in one language. */
export type WalkThroughWords = typeof en;
