/** What only the article page says, in English: the keys that every language has. */
export const en = {
  article: {
    origin: 'Source: {publisher}, {title}',
    related: 'Read more',
    passages: 'Original text',
    contact: 'Get in touch',
    contactHint: 'Amplify your WeChat marketing',
    copy: 'Copy link',
    unknown: 'We couldn’t find this article.',
  },
};

/** What only the article page says, in one language. */
export type ArticleWords = typeof en;
