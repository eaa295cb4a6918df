import { release } from '../../../miniprogram/content/release';
import type { SearchKind } from '../../../miniprogram/domain/search/search-types';
import { languages, type Language } from '../../../miniprogram/domain/words/language';
import { wordsIn } from '../../../miniprogram/domain/words/index';
import { roadOf } from '../../../miniprogram/domain/pages/road';
import { pillarView } from '../../../miniprogram/domain/pages/pillar';
import { articleView } from '../../../miniprogram/pages/article/view';
import { homeView } from '../../../miniprogram/pages/home/view';
import { metricView } from '../../../miniprogram/pages/metric/view';
import { sectorView } from '../../../miniprogram/pages/sector/view';
import { serviceView } from '../../../miniprogram/pages/service/view';
import { searchBundled } from '../../../miniprogram/content/search/bundled-search';

/**
 * What isn't read on the screen, or isn't of the content: ids, addresses, texts for a screen reader, a figure's pieces, who
 * acts in a step, the label of a button.
 */
const unread = new Set(
  (
    'id topic kind status url spoken copy peersLabel spokenName spokenLabel description plan oneDot origin sources source furtherSources contact ' +
    'qualifier prefix number scale words by derived showAll'
  ).split(' '),
);

/** The texts in a view that a visitor can read. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (unread.has(key) ? [] : textsIn(each)));
}

/** Names, labels, figures and headings are typed; longer texts are sentences, of which not every word need be found. */
const LONGEST_TYPED = { en: 60, zh: 24 };
/** A text on more pages than this says little of any. */
const MANY = 3;

/** A result, and the texts on its page. */
interface Shown {
  key: string;
  texts: string[];
}

function pagesOf(language: Language): Shown[] {
  const page = (kind: SearchKind, id: string, view: unknown): Shown => ({
    key: `${kind}:${id}`,
    texts: textsIn(view),
  });
  const { metrics, services, sectors, categories, articles, events } = release;
  return [
    ...metrics.map(({ id }) => page('metric', id, metricView(release, id, language, false).metric)),
    ...services.map(({ id }) =>
      page('service', id, serviceView(release, id, language, false).service),
    ),
    ...sectors.map(({ id }) =>
      page('sector', id, sectorView(release, `sector-${id}`, language, false).sector),
    ),
    ...categories.map(({ id }) =>
      page('category', id, sectorView(release, `category-${id}`, language, false).sector),
    ),
    ...articles.map(({ id }) =>
      page('article', id, articleView(release, id, language, false).article),
    ),
    ...events.map((event) => page('event', event.id, roadOf(release, [event], language))),
  ];
}

/** The words of the interface itself, which are no content. */
const interfaceWords = (language: Language) => new Set(textsIn(wordsIn(language)));

test.each(languages)('what a screen shows is found by typing it: %s', (language) => {
  const pages = pagesOf(language);
  const overviews = [
    homeView(release, language),
    ...release.pillars.map(({ id }) => pillarView(release, id, language)),
  ];
  const words = interfaceWords(language);
  const texts = new Set([...pages.flatMap((page) => page.texts), ...textsIn(overviews)]);
  // Whom a service suits is said in words that are common to many results: all merchants.
  const audiences = new Set(release.services.map(({ audience }) => audience[language].join(' · ')));
  const missed: string[] = [];
  let count = 0;
  for (const text of texts) {
    if (words.has(text) || text.length > 100 || !/[\p{L}\d]/u.test(text)) continue;
    count += 1;
    const { hits, relaxed, suggestion } = searchBundled({ q: text, lang: language, limit: 50 });
    const owners = pages.filter((page) => page.texts.includes(text)).map(({ key }) => key);
    const keys = hits.map(({ kind, id }) => `${kind}:${id}`);
    const isSentence =
      text.length > LONGEST_TYPED[language] || /[.。]$/.test(text) || audiences.has(text);
    // What a single page shows comes among the first; of what many show, one does.
    const near = isSentence || owners.length > MANY ? keys : keys.slice(0, 5);
    const isFound =
      owners.length === 0 ? hits.length > 0 : near.some((key) => owners.includes(key));
    const note = isSentence ? '' : (suggestion ?? (relaxed ? 'relaxed' : ''));
    if (!isFound || note !== '') missed.push(`${text}: ${note} ${keys.slice(0, 3).join(' ')}`);
  }
  expect(missed).toEqual([]);
  expect(count).toBeGreaterThan(200);
});
