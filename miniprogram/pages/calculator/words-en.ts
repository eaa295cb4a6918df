/** What only the calculator says, in English: the keys that every language has. */
export const en = {
  calculator: {
    lede: 'Deposits are your customers’ money, and it lies with you for days. Without deposits it stays with them.',
    inputs: 'Your business',
    example: 'Example values. Enter your own.',
    useExample: 'Back to the example',
    quantities: {
      orders: { label: 'Orders a month', unit: 'orders', range: '{min} to {max}' },
      deposit: { label: 'Average deposit', unit: 'RMB', range: 'RMB {min} to {max}' },
      days: { label: 'Days it is held', unit: 'days', range: '{min} to {max} days' },
    },
    faults: {
      empty: 'Enter a number.',
      'not-a-number': 'Digits only, please.',
      'too-small': 'That is too little: {range}.',
      'too-large': 'That is too much: {range}.',
      'too-fine': {
        orders: 'Whole orders only.',
        deposit: 'Two decimals at most.',
        days: 'Two decimals at most.',
      },
    },
    released: 'Working capital released',
    held: 'of your customers’ money no longer tied up at any moment',
    payments:
      'Payments a month that are no longer needed: each deposit is taken once and returned once',
    waiting: 'Correct the numbers above to see the result.',
    formula: 'How it is calculated',
    formulaText: 'orders a month × average deposit × days held ÷ 30',
    assumptions: 'What it assumes',
    assumptionList: [
      'Orders come evenly over a month of 30 days.',
      'Every customer reaches your score threshold. If half do, it is half.',
      'The money is your customers’, not yours, so it is no gain of your own. They are free to spend it, and you no longer take, hold and return deposits.',
      'You give up a security. Fees and unpaid orders are left out.',
    ],
    shared: 'What deposits tie up: {held}',
  },
};

/** What only the calculator says, in one language. */
export type CalculatorWords = typeof en;
