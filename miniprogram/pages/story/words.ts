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
    roadmap: 'The whole roadmap',
    choose: 'The figure to send',
    texts: {
      people: '780 million use Moments and 360 million read Official Accounts each day.',
      'mini-programs': 'Food, rides, tickets: services that open inside WeChat, on demand.',
      doubled: 'Transportation, department stores, apparel and sporting goods led the growth.',
      deposits: 'With WeChat Pay Score they rented, checked in and shopped first, and paid later.',
      search: 'Services and content of Mini Programs are to be shown right in the results.',
      plans: '',
      card: '',
    },
    legends: {
      people: 'Each dot is a million people.',
      'mini-programs': 'Each dot is a million people; the rim is everyone else who opens WeChat.',
      doubled: 'Left: 2019 as 100 dots. Right: 2020, more than 200, with no upper end known.',
      deposits:
        'Each dot is RMB 1 billion. Our arithmetic: more than 200 million deposits of ¥1,000.',
      search: 'Here the dots only draw. They count nothing.',
      plans: 'The road to 19 January 2021, and the three ways on.',
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
    source: '出处',
    poster: '海报',
    roadmap: '查看完整路线图',
    choose: '选择要发送的数字',
    texts: {
      people: '每天有 7.8 亿人进入朋友圈，3.6 亿人阅读公众号文章。',
      'mini-programs': '点餐、打车、购票……服务就在微信里，即开即用。',
      doubled: '交通、百货、服饰、体育用品行业领跑增长。',
      deposits: '凭微信支付分，先租、先住、先用，之后再付款。',
      search: '小程序的服务与内容，将直接出现在搜索结果中。',
      plans: '',
      card: '',
    },
    legends: {
      people: '一个点代表一百万人。',
      'mini-programs': '一个点代表一百万人，外圈是其余打开微信的用户。',
      doubled: '左边是 2019 年，记作 100 个点；右边是 2020 年，超过 200 个，上限未公布。',
      deposits: '一个点代表 10 亿元。按每笔 1000 元押金折算，超 2 亿笔（我们的换算）。',
      search: '这里的圆点只作图，不计数。',
      plans: '走到 2021 年 1 月 19 日，三条路继续向前。',
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
