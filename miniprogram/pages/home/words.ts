import type { Language } from '../../domain/words/language';
import * as app from '../../domain/words/index';

interface HomeWords {
  /** The page's first sentence, with the number of people who open WeChat in a day. */
  headline: string;
  question: string;
  story: string;
  /** What one dot is, when it is touched. */
  oneDot: string;
  plan: string;
  road: string;
  showAll: string;
}

const tables: Record<Language, HomeWords> = {
  en: {
    headline: 'Some {figure} people open WeChat every day.',
    question: 'What comes next?',
    story: '2021 in forty seconds',
    oneDot: 'This one dot is a million people: 1 of {dots}.',
    plan: 'Three pillars, and what was announced for each',
    road: 'Timeline',
    showAll: 'Show all',
  },
  zh: {
    headline: '每天约 {figure}人打开微信，',
    question: '下一步是什么？',
    story: '四十秒看懂 2021',
    oneDot: '这一个点就是一百万人，共 {dots} 个点。',
    plan: '三大支柱，各自公布了什么',
    road: '发展历程',
    showAll: '查看全部',
  },
};

/** Home's own words in a language. */
export function homeWordsIn(language: Language): HomeWords {
  return tables[language];
}

/** The app's words with Home's. */
export function wordsIn(language: Language) {
  const words = app.wordsIn(language);
  return { ...words, home: { ...words.home, ...tables[language] } };
}
