import type { ContentRelease } from '../../domain/content/content-types';
import { formatFigure, formatNumber, formatPrice } from '../../domain/content/format-figure';
import type { Query } from '../../domain/pages/opening';
import { servicesFor } from '../../domain/pages/relations';
import { entryOf, parsePageKey, type PageTarget } from '../../domain/pages/routes';
import type { Language } from '../../domain/words/language';
import { fill } from '../../domain/words/index';
import { wordsIn } from './words';

/** A merchant's numbers: orders a month, a deposit in yuan, the days for which it is held, and what that comes to in yuan. */
interface Calculation {
  orders: number;
  deposit: number;
  days: number;
  held: number;
}

/** Reads a merchant's numbers from a link. @returns null unless it has all four, as plain positive numbers */
function calculated(query: Query): Calculation | null {
  const read = (name: string) => {
    const text = query[name] ?? '';
    return /^\d{1,13}(?:\.\d{1,2})?$/.test(text) ? Number(text) : 0;
  };
  const numbers = {
    orders: read('orders'),
    deposit: read('deposit'),
    days: read('days'),
    held: read('held'),
  };
  return Object.values(numbers).every((value) => value > 0) ? numbers : null;
}

/** With what the form begins: the service and a first sentence; '' for what the page that led here doesn't say. */
export interface EnquiryBeginning {
  service: string;
  message: string;
}

/**
 * Reads from a link what an enquiry is about.
 * @param query `service`, or `about` with the key of the page that it was begun on, a calculator's numbers, or `q`, which
 *   found nothing
 */
export function beginningOf(
  release: ContentRelease,
  query: Query,
  language: Language,
): EnquiryBeginning {
  const { service = '', about = '' } = query;
  const words = wordsIn(language).contact.beginnings;
  if (service && !about) return { service, message: words.service };
  const target = parsePageKey(about, release);
  if (!target) return { service, message: '' };
  const calculation = calculated(query);
  const [route = ''] = target.path.split('/').slice(1);
  if (route === 'calculator') {
    return { service, message: calculation ? numbersText(calculation, language) : words.service };
  }
  if (route === 'search' && query['q']) {
    return { service: '', message: fill(words.search, { query: query['q'] }) };
  }
  if (route === 'walk-through') return { service: target.id ?? '', message: words['walk-through'] };
  return placeOf(release, target, language);
}

function placeOf(
  release: ContentRelease,
  target: PageTarget,
  language: Language,
): EnquiryBeginning {
  const words = wordsIn(language).contact.beginnings;
  const entry = entryOf(target);
  const find = <Item extends { id: string }>(list: string, items: Item[]) =>
    entry?.list === list ? items.find(({ id }) => id === entry.id) : undefined;
  const article = find('articles', release.articles);
  if (article) {
    const [service = ''] = article.sections.flatMap(({ services }) => services);
    return { service, message: fill(words.article, { name: article.title[language] }) };
  }
  const business =
    find('sectors', release.sectors) ?? find('categories', release.categories) ?? null;
  if (business) {
    const [model] = 'models' in business ? business.models : [];
    const service = model ?? servicesFor(release, business)[0]?.id ?? '';
    return { service, message: fill(words.sector, { name: business.name[language] }) };
  }
  const pillar = release.pillars.find(({ id }) => target.path === `pages/${id}/index`);
  if (!pillar) return { service: '', message: '' };
  const service = release.services.find(({ name }) => name.en === pillar.name.en)?.id ?? '';
  return { service, message: fill(words.pillar, { name: pillar.name[language] }) };
}

/** `1,200 orders a month × RMB 1,000 × 2 days`, with what that comes to. */
function numbersText({ orders, deposit, days, held }: Calculation, language: Language): string {
  const words = wordsIn(language).contact.beginnings;
  const plain = { unit: 'CNY', isGrowth: false, qualifier: 'exactly' } as const;
  return fill(days === 1 ? words.calculatorOneDay : words.calculator, {
    orders: formatNumber(orders, language),
    deposit: formatPrice(Math.round(deposit * 100), language),
    days: formatNumber(days, language),
    held: formatFigure({ value: held, ...plain }, language).text,
  });
}
