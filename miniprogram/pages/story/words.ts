import type { StoryCardId } from '../../domain/pages/story-cards';
import type { Language } from '../../domain/words/language';
import * as app from '../../domain/words/index';

interface StoryWords {
  /** In the navigation bar. */
  bar: string;
  /** Where the visitor is: of the cards, this one. */
  place: string;
  back: string;
  next: string;
  send: string;
  share: string;
  source: string;
  poster: string;
  roadmap: string;
  choose: string;
  /** What there is to say beneath each card's sentence. */
  texts: Record<StoryCardId, string>;
  /** How to read each card's dots; '' where the text says it. */
  legends: Record<StoryCardId, string>;
}

const tables: Record<Language, StoryWords> = {
  en: {
    bar: '2021 in forty seconds',
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
      plans: '',
      card: '',
    },
    legends: {
      people: 'Each dot is a million people.',
      'mini-programs':
        'Each dot is a million people. The rim is everyone else who opens WeChat in a day.',
      doubled: 'Left: 2019 as 100 dots. Right: 2020, more than 200. No source says how many more.',
      deposits:
        'Each dot is RMB 1 billion. Our arithmetic: more than 200 million deposits of RMB 1,000.',
      search: 'The dots here are decoration. They count nothing.',
      plans: 'The road to 19 January 2021, and what was announced for each pillar.',
      card: '',
    },
  },
  zh: {
    bar: '四十秒看懂 2021',
    place: '第 {number} 张，共 {count} 张',
    back: '上一张',
    next: '下一张',
    send: '发送给朋友',
    share: '发送',
    source: '来源',
    poster: '海报',
    roadmap: '查看完整路线图',
    choose: '选择要发送的数字',
    texts: {
      people: '每天有 7.8 亿人进入朋友圈，3.6 亿人阅读公众号文章。',
      'mini-programs': '点餐、打车、购票……服务就在微信里，即开即用。',
      doubled: '交通、百货、服饰、体育用品行业领跑增长。',
      deposits: '信任是微信支付 2020 年的关键词。各场景分别节省多少，来源未说明。',
      search: '小程序的服务与内容，将直接出现在搜索结果中。',
      plans: '',
      card: '',
    },
    legends: {
      people: '一个点代表一百万人。',
      'mini-programs': '一个点代表一百万人，外圈是当天打开微信的其他用户。',
      doubled: '左边是 2019 年，记作 100 个点；右边是 2020 年，超过 200 个，上限未公布。',
      deposits: '一个点代表 10 亿元。按每笔 1000 元押金折算，超 2 亿笔（我们的换算）。',
      search: '此处圆点仅为装饰，不计数。',
      plans: '截至 2021 年 1 月 19 日的历程，以及三大支柱的规划与机会。',
      card: '',
    },
  },
};

/** The story's own words in a language. */
export function storyWordsIn(language: Language): StoryWords {
  return tables[language];
}

/** The app's words with the story's. */
export function wordsIn(language: Language) {
  const { back, next, send, share, source, poster, roadmap, choose } = tables[language];
  const story = { back, next, send, share, source, poster, roadmap, choose };
  return { ...app.wordsIn(language), story };
}
