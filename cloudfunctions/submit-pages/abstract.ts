import type { ContentRelease } from '../../miniprogram/domain/content/content-types';
import type { Localized } from '../../miniprogram/domain/words/language';
import { entryOf, type PageTarget } from '../../miniprogram/domain/pages/routes';

/** A page's summary in Chinese and in English; empty for a page that shows no single entry. */
export function abstractOf(release: ContentRelease, target: PageTarget): string[] {
  const summary = summaryOf(release, target);
  return summary ? [summary.zh, summary.en].filter(Boolean) : [];
}

function summaryOf(release: ContentRelease, target: PageTarget): Localized | undefined {
  const entry = entryOf(target);
  if (!entry) return undefined;
  const isMeant = ({ id }: { id: string }) => id === entry.id;
  switch (entry.list) {
    case 'metrics': {
      const metric = release.metrics.find(isMeant);
      return (
        metric && {
          zh: [metric.period.zh, metric.note?.zh].filter(Boolean).join('。'),
          en: [metric.period.en, metric.note?.en].filter(Boolean).join('. '),
        }
      );
    }
    case 'services':
      return release.services.find(isMeant)?.summary;
    case 'articles':
      return release.articles.find(isMeant)?.standfirst;
    case 'sectors':
      return release.sectors.find(isMeant)?.role;
    case 'categories':
      return release.categories.find(isMeant)?.typicalUse;
  }
}
