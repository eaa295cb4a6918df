import type {
  ContentRelease,
  PayScoreCategory,
  Sector,
  Topic,
} from '../../domain/content/content-types';
import type { Language } from '../../domain/words/language';
import { entryOf } from '../../domain/pages/routes';
import { wordsIn } from '../../domain/words/index';
import { neighboursOf, statusOf, type EntryStatus } from '../../domain/pages/entry';
import { calculatorOf } from '../../domain/pages/pay-score-links';
import { servicesFor } from '../../domain/pages/relations';
import {
  categoryRows,
  metricRow,
  metricsOf,
  sectorRows,
  serviceRows,
  servicesOf,
  topicName,
  type LinkRow,
  type MetricRow,
} from '../../domain/pages/rows';

/** What a page shows of a sector or of a Pay Score category. */
interface FoundSector {
  /** The pillar that names it. */
  topic: Topic;
  topicName: string;
  /** `Sector` or `Pay Score category`. */
  kind: string;
  name: string;
  role: string;
  figures: MetricRow[];
  figuresName: string;
  /** The Pay Score scenarios that fit a category; none for a sector. */
  scenarios: LinkRow[];
  /** The way to the calculator, for a category in which a deposit falls away; else none. */
  calculator: LinkRow[];
  services: LinkRow[];
  /** What the services are called: there are scenarios before them, or not. */
  servicesName: string;
  /** The same line of business as the other pillar names it. */
  twins: LinkRow[];
  twinsName: string;
  /** The others of its own kind. */
  others: LinkRow[];
  othersName: string;
}

/** The page of a sector or category: itself, or, where there is none of that id, its neighbours. */
interface SectorView {
  status: EntryStatus;
  sector: FoundSector | null;
  neighbours: LinkRow[];
}

/**
 * The page of a sector or category, from the content.
 * @param pageId the page's id, which says which of the two it is: `sector-apparel`, `category-shared-rentals`
 * @param isRefreshing whether a newer release may still come
 */
export function sectorView(
  release: ContentRelease,
  pageId: string,
  language: Language,
  isRefreshing: boolean,
): SectorView {
  const { sectors, categories } = release;
  const entry = entryOf({ path: 'pages/sector/index', id: pageId });
  const find = <T extends { id: string }>(list: string, entries: T[]) =>
    entry?.list === list ? entries.find(({ id }) => id === entry.id) : undefined;
  const sector = find('sectors', sectors);
  const category = find('categories', categories);
  const status = statusOf(sector ?? category, isRefreshing);
  if (sector) return { status, sector: foundSector(release, sector, language), neighbours: [] };
  if (category) {
    return { status, sector: foundCategory(release, category, language), neighbours: [] };
  }
  const rows = [...sectorRows(sectors, language), ...categoryRows(categories, language)];
  return { status, sector: null, neighbours: neighboursOf(rows, pageId) };
}

function foundSector(release: ContentRelease, sector: Sector, language: Language): FoundSector {
  const words = wordsIn(language).sector;
  const twins = release.categories.filter(({ name }) => name.en === sector.name.en);
  const others = release.sectors.filter((other) => other !== sector);
  return {
    topic: 'mini-programs',
    topicName: topicName('mini-programs', language),
    kind: words.sector,
    name: sector.name[language],
    role: sector.role[language],
    figures: figureRows(release, sector.metrics, language),
    figuresName: wordsIn(language).service.figures,
    scenarios: [],
    calculator: [],
    services: serviceRows(servicesFor(release, sector), language),
    servicesName: words.services,
    twins: categoryRows(twins, language),
    twinsName: words.asCategory,
    others: sectorRows(others, language),
    othersName: words.sectors,
  };
}

function foundCategory(
  release: ContentRelease,
  category: PayScoreCategory,
  language: Language,
): FoundSector {
  const words = wordsIn(language).sector;
  const twins = release.sectors.filter(({ name }) => name.en === category.name.en);
  const others = release.categories.filter((other) => other !== category);
  const further = servicesFor(release, category).filter(({ id }) => !category.models.includes(id));
  return {
    topic: 'pay-score',
    topicName: topicName('pay-score', language),
    kind: words.category,
    name: category.name[language],
    role: category.typicalUse[language],
    figures: figureRows(release, category.metrics, language),
    figuresName: words.totals,
    scenarios: serviceRows(servicesOf(release, category.models), language),
    calculator: calculatorOf(category.models, language),
    services: serviceRows(further, language),
    servicesName: words.otherServices,
    twins: sectorRows(twins, language),
    twinsName: words.asSector,
    others: categoryRows(others, language),
    othersName: words.categories,
  };
}

function figureRows(release: ContentRelease, ids: string[], language: Language): MetricRow[] {
  return metricsOf(release, ids).map((metric) => metricRow(release, metric, language));
}
