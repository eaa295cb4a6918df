/** What only the calculator says, in English: the keys that every language has. */
export const en = {
  calculator: {
    business: 'Your business',
    businesses: { hotel: 'Hotel', 'power-bank': 'Power banks', bike: 'Bikes', car: 'Cars' },
    example: 'Our own example values. Enter yours.',
    useExample: 'Back to the example',
    quantities: {
      orders: { label: 'Orders a month', unit: 'orders', range: '{min} to {max}' },
      deposit: { label: 'Average deposit', unit: 'RMB', range: 'RMB {min} to {max}' },
      days: { label: 'Days it is held', unit: 'days', range: '{min} to {max} days' },
    },
    faults: {
      empty: 'Enter a number.',
      'not-a-number': 'Use digits only, such as 1,200 or 0.5.',
      ambiguous: 'Unclear. Write {whole} or {decimal}.',
      'too-small': 'Too low. Enter {range}.',
      'too-large': 'Too high. Enter {range}.',
      'too-fine': {
        orders: 'Whole orders only.',
        deposit: 'Two decimals at most.',
        days: 'Two decimals at most.',
      },
    },
    held: 'of your customers’ money tied up in deposits at any one time',
    ask: 'Ask about these numbers',
    send: 'Send this result',
    payments: 'Payments a month you no longer handle: each deposit is taken once and returned once',
    waiting: 'Correct the numbers above to see the result.',
    formula: 'How it is calculated',
    formulaText: 'orders a month × average deposit × days held ÷ 30',
    assumptions: 'Assumptions',
    assumptionList: [
      'Orders come evenly over a month of 30 days.',
      'Every customer is approved for no deposit. If half are, the result is half.',
      'The money is your customers’, not yours, so it isn’t extra cash for you. They are free to spend it, and you no longer take, hold and return deposits.',
      'You give up a safeguard. Fees and unpaid orders are left out.',
    ],
    shared: 'What deposits tie up: {held}',
  },
};

/** What only the calculator says, in one language. */
export type CalculatorWords = typeof en;
