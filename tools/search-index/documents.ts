import type {
  AppPage,
  ContentRelease,
  Metric,
  Unit,
} from '../../miniprogram/domain/content/content-types';
import { formatDate, formatFigure } from '../../miniprogram/domain/content/format-figure';
import type { Localized } from '../../miniprogram/domain/words/language';
import { segmentsOf } from '../../miniprogram/domain/search/engine/tokenize/index';
import type { IndexDocument } from './build';
import { foldTraditional } from './traditional';

const both = ({ en, zh }: Localized) => `${en} · ${zh}`;

/** What search knows besides a release: words that stand for each other, and the app's own pages. */
export interface SearchVocabulary {
  synonyms: string[][];
  appPages: AppPage[];
}

/**
 * Everything that search finds: figures, services, sectors, categories, articles, events, and the app's own pages. Each
 * has the pillar it belongs to as its category. Whatever a page shows of it is indexed.
 */
export function documentsOf(
  release: ContentRelease,
  { synonyms, appPages }: SearchVocabulary,
): IndexDocument[] {
  const names = new Map(release.services.map(({ id, name }) => [id, both(name)]));
  const leads = new Set([
    release.overview.leadMetric,
    ...release.overview.reachMetrics,
    ...release.pillars.map(({ leadMetric }) => leadMetric),
  ]);
  const pillarNames = new Set(release.pillars.map(({ name }) => name.en));
  const topics = new Map<string, string>(release.pillars.map(({ id, name }) => [id, both(name)]));
  const namesOf = (ids: string[]) => ids.map((id) => names.get(id) ?? '').join(' · ');
  const documents: IndexDocument[] = [
    ...release.metrics.map((metric) => ({
      id: metric.id,
      kind: 'metric',
      category: metric.topic,
      title: metric.label,
      summary: {
        en: [metric.period.en, metric.note?.en].filter(Boolean).join('. '),
        zh: [metric.period.zh, metric.note?.zh].filter(Boolean).join('。'),
      },
      headings: (['en', 'zh'] as const).map((language) => formatFigure(metric, language).text),
      keywords: [
        ...countNames(metric),
        ...(unitWords[metric.unit] ?? []),
        ...(metric.qualifier === 'more-than-doubled' ? doubled : []),
      ],
      prominence: prominenceOf(metric, leads),
      context: [
        topics.get(metric.topic) ?? '',
        namesOf(metric.services),
        ...metric.quotations.map(({ text }) => text),
      ].join(' · '),
      pronounced: [metric.label.zh],
    })),
    ...release.services.map(({ id, topic, name, summary, audience, keywords, steps }) => ({
      id,
      kind: 'service',
      category: topic,
      title: name,
      summary,
      keywords: [...keywords.en, ...keywords.zh],
      // Most visitors look for something to use, and a pillar comes before its parts.
      prominence: pillarNames.has(name.en) ? 3 : 2,
      context: [
        topics.get(topic) ?? '',
        ...audience.en,
        ...audience.zh,
        ...steps.flatMap(({ text }) => [text.en, text.zh]),
      ].join(' · '),
      // Its name counts twice: whoever types pinyin, types names.
      pronounced: [name.zh, name.zh, ...keywords.zh],
    })),
    ...release.sectors.map(({ id, name, role }) => ({
      id,
      kind: 'sector',
      category: 'mini-programs',
      title: name,
      summary: role,
      keywords: [],
      prominence: 0,
      context: '',
      pronounced: [name.zh],
    })),
    ...release.categories.map(({ id, name, typicalUse, models }) => ({
      id,
      kind: 'category',
      category: 'pay-score',
      title: name,
      summary: typicalUse,
      keywords: [],
      prominence: 0,
      context: namesOf(models),
      pronounced: [name.zh],
    })),
    ...release.articles.map(({ id, topic, title, standfirst, sections }) => ({
      id,
      kind: 'article',
      category: topic,
      title,
      summary: standfirst,
      keywords: [],
      headings: sections.flatMap(({ heading, passages }) => [
        heading.en,
        heading.zh,
        ...passages.filter(({ length }) => length < LONGEST_HEADING),
      ]),
      // Who types what it is about means the thing itself.
      prominence: -1,
      context: sections.flatMap(({ text, passages }) => [both(text), ...passages]).join(' · '),
      pronounced: [title.zh],
    })),
    ...release.events.map(({ id, title, date, topic, isPlan }) => ({
      id,
      kind: 'event',
      category: topic,
      title,
      summary: { en: formatDate(date, 'en'), zh: formatDate(date, 'zh') },
      keywords: isPlan ? [...eventWords, 'plan', '计划'] : eventWords,
      prominence: 0,
      context: topics.get(topic) ?? '',
      pronounced: [title.zh],
    })),
    ...appPages.map(({ id, title, summary, keywords }) => ({
      id,
      kind: 'tool',
      category: 'ecosystem',
      title,
      summary,
      keywords: [],
      aliases: [...keywords.en, ...keywords.zh],
      // Who asks for content means content.
      prominence: -1,
      context: '',
      pronounced: [title.zh],
    })),
  ];
  return documents.map((document) => withSynonyms(document, synonyms));
}

/** What the media update says in fewer letters is a heading of it. */
const LONGEST_HEADING = 60;

/** Who asks in general means a figure that a page begins with, or else one of the media update itself. */
function prominenceOf({ id, unit, inRoadmap }: Metric, leads: ReadonlySet<string>): number {
  if (leads.has(id) && unit.startsWith('people')) return 1;
  return inRoadmap ? 0 : -1;
}

/** What a figure is called for what it counts. */
const unitWords: Partial<Record<Unit, string[]>> = {
  people: ['people', 'users', '人', '人数'],
  'people/day': ['people', 'daily users', '日活', '每日用户', '人', '人数'],
  'people/month': ['people', 'monthly users', '月活', '每月用户', '人', '人数'],
  visits: ['visits', '次数'],
  displays: ['visits', '次数'],
  'person-times': ['visits', '人次'],
  CNY: ['RMB', 'yuan', '元', '人民币'],
};

/** How one says that a figure has more than doubled. */
const doubled = ['doubled', '翻倍', '翻番', '翻了一番'];

/** What every event is a part of. */
const eventWords = ['event', 'timeline', 'history', 'milestone', '时间线', '历史', '大事记'];

const hanziDigits = '零一二三四五六七八九十';

/** A figure as one would type it: bare, and a small count in a hanzi. */
function countNames(metric: Metric): string[] {
  const { value, unit } = metric;
  const { scale } = formatFigure(metric, 'zh');
  const digit = hanziDigits.charAt(value);
  return [
    unit === 'percent' ? `${value}%` : String(value),
    ...(digit && scale ? [digit + scale] : []),
  ];
}

/** What names an entry in a group of synonyms: `metric:pay-score-users`. */
const isReference = (word: string) => /^[a-z]+:[a-z0-9-]+$/.test(word);

/** Adds the words that stand for those in a document's title and keywords; a group that names documents has their aliases. */
function withSynonyms(document: IndexDocument, groups: string[][]): IndexDocument {
  const { kind, id, title, keywords, aliases = [] } = document;
  const own = spell([title.en, title.zh, ...keywords].join(' · '));
  const words = (group: string[]) => group.filter((word) => !isReference(word));
  const further = (group: string[]) => words(group).filter((word) => !isIn(spell(word), own));
  const isName = (group: string[]) => group.includes(`${kind}:${id}`);
  const isOfWord = (group: string[]) =>
    !group.some(isReference) && group.some((word) => isIn(spell(word), own));
  const named = groups.filter(isName).flatMap(further);
  return {
    ...document,
    pronounced: [...document.pronounced, ...[...aliases, ...named].filter(isShortName)],
    aliases: [...new Set([...aliases, ...named])],
    // Its words may be in the title already: as a name it still stands for this document.
    wholeNames: [...new Set([...aliases, ...groups.filter(isName).flatMap(words)])],
    synonyms: [...new Set(groups.filter(isOfWord).flatMap(further))],
  };
}

/** Whether it is a Chinese name short enough to be typed by its sound. */
const isShortName = (name: string) => /^\p{Script=Han}{2,4}$/u.test(name);

/** A text's words and runs of hanzi as the index sees them, a space around each. */
function spell(text: string): string {
  const words = segmentsOf(text, foldTraditional).map((segment) =>
    segment.type === 'hanzi' ? segment.characters.join('') : segment.term,
  );
  return ` ${words.join(' ')} `;
}

/** Whether a text has words: whole ones, but hanzi anywhere. */
function isIn(words: string, text: string): boolean {
  const bare = words.trim();
  return /^\p{Script=Han}+$/u.test(bare) ? text.includes(bare) : text.includes(words);
}
