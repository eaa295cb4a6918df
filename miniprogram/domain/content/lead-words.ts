import type { Metric } from './content-types';
import { formatFigure, type FormattedFigure } from './format-figure';
import type { Language, Localized } from '../words/language';

/** What a small count counts: these words say more than "3". */
const lists: Record<string, Localized> = {
  'search-integration-areas': { en: 'Content · Services · Brands', zh: '内容 · 服务 · 品牌' },
};

/** A figure as it leads a pillar: in words where it is only the length of a short list. */
export function leadFigureOf(metric: Metric, language: Language): FormattedFigure {
  const number = lists[metric.id]?.[language];
  if (number === undefined) return formatFigure(metric, language);
  return {
    qualifier: '',
    prefix: '',
    number,
    scale: '',
    isJoined: true,
    isWords: true,
    text: number,
  };
}
