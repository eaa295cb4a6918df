/** What only the article page says, in English: the keys that every language has. */
export const en = {
  article: {
    origin: 'Source: {publisher}, {title}',
    related: 'Read on',
    copy: 'Copy link',
    unknown: 'There is no such article here.',
  },
};

/** What only the article page says, in one language. */
export type ArticleWords = typeof en;
