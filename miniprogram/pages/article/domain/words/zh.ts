import type { ArticleWords } from './en';

/** What only the article page says, in Chinese. */
export const zh: ArticleWords = {
  article: {
    origin: '来源：{publisher}{title}',
    related: '延伸阅读',
    copy: '复制链接',
    unknown: '这里没有这篇文章。',
  },
};
