import type { ArticleWords } from './en';

/** What only the article page says, in Chinese. */
export const zh: ArticleWords = {
  article: {
    origin: '据 {publisher}《{title}》转述',
    related: '延伸阅读',
    copy: '复制链接',
    unknown: '这里没有这篇文章。',
  },
};
