/** What only the story says, in English: the keys that every language has. */
export const en = {
  story: {
    bar: 'Forty seconds',
    place: 'Card {number} of {count}',
    back: 'Back',
    next: 'Next',
    send: 'Send to a friend',
    share: 'Send',
    source: 'Source',
    poster: 'Poster',
    roadmap: 'See the full roadmap',
    choose: 'Choose a figure to send',
    texts: {
      people: '780 million use Moments and 360 million read Official Account articles every day.',
      'mini-programs': 'Food, rides, tickets: services that open inside WeChat, on demand.',
      doubled: 'Transportation, department stores, apparel and sporting goods led the growth.',
      deposits:
        'Trust was WeChat Pay’s keyword for 2020. No source says which service saved how much.',
      search: 'Services and content of Mini Programs will be shown directly in search results.',
    },
    legends: {
      people: 'Each dot is a million people.',
      'mini-programs':
        'Each dot is a million people. The rim is everyone else who opens WeChat in a day.',
      doubled: 'Left: 2019 as 100 dots. Right: 2020, more than 200. No source says how many more.',
      deposits:
        'Each dot is RMB 1 billion. Our arithmetic: more than 200 million deposits of RMB 1,000.',
      search: 'These dots are decoration and count nothing.',
      plans: 'The road to 19 January 2021, and what was announced for each pillar.',
    },
  },
};

export type StoryWords = typeof en;
