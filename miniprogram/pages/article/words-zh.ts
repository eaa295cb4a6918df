import type { ArticleWords } from './words-en';

/** What only the article page says, in Chinese. */
export const zh: ArticleWords = {
  article: {
    origin: '来源：{publisher}{title}',
    related: '延伸阅读',
    passages: '原文',
    contact: '联系我们',
    contactHint: '让你的微信营销更进一步',
    copy: '复制链接',
    unknown: '没有找到这篇文章。',
  },
};
