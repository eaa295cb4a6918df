import type { Language } from '../words/language';
import * as app from '../words/index';

interface PillarWords {
  showAll: string;
  /** The human scale of the deposits. It is our arithmetic, and says so. */
  depositsScale: string;
  notPlayed: string;
  played: string;
}

const tables: Record<Language, PillarWords> = {
  en: {
    showAll: 'Show all',
    depositsScale: 'More than {count} deposits of {deposit} each, by our arithmetic.',
    notPlayed: 'Try it',
    played: 'Tried: no deposit paid',
  },
  zh: {
    showAll: '查看全部',
    depositsScale: '按每笔押金 {deposit}折算，超 {count}笔（我们的换算）。',
    notPlayed: '去体验',
    played: '已体验，未付押金',
  },
};

/** The pillars' own words in a language. */
export function pillarWordsIn(language: Language): PillarWords {
  return tables[language];
}

/** The app's words with the pillars'. */
export function wordsIn(language: Language) {
  const words = app.wordsIn(language);
  return { ...words, pillar: { ...words.pillar, ...tables[language] } };
}
