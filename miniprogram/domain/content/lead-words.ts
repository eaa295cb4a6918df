import type { Metric } from './content-types';
import { formatFigure, type FormattedFigure } from './format-figure';
import type { Language, Localized } from '../words/language';

/** What a small count counts, a word a part: these say more than "3". */
const lists: Record<string, Localized<string[]>> = {
  'search-integration-areas': {
    en: ['Content, ', 'services, ', 'brands'],
    zh: ['内容、', '服务、', '品牌'],
  },
};

/** A figure as it leads a pillar: in words where it is only the length of a short list. */
export function leadFigureOf(metric: Metric, language: Language): FormattedFigure {
  const words = lists[metric.id]?.[language];
  if (words === undefined) return formatFigure(metric, language);
  const number = words.join('');
  return {
    qualifier: '',
    prefix: '',
    number,
    scale: '',
    isJoined: true,
    words,
    text: number,
  };
}
