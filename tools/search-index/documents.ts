import type { ContentRelease, Metric, Unit } from '../../miniprogram/domain/content/content-types';
import type { Localized } from '../../miniprogram/domain/words/language';
import { segmentsOf } from '../../miniprogram/domain/search/engine/tokenize/index';
import type { IndexDocument } from './build';
import { foldTraditional } from './traditional';

const both = ({ en, zh }: Localized) => `${en} · ${zh}`;

/**
 * Everything in a release that search finds: figures, services, sectors, categories, articles, events. Each has the
 * pillar it belongs to as its category.
 * @param synonyms groups of words that stand for each other
 */
export function documentsOf(release: ContentRelease, synonyms: string[][]): IndexDocument[] {
  const names = new Map(release.services.map(({ id, name }) => [id, both(name)]));
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
      keywords: [
        valueOf(metric),
        ...(unitWords[metric.unit] ?? []),
        ...(metric.qualifier === 'more-than-doubled' ? doubled : []),
      ],
      prominence: 1,
      context: [
        topics.get(metric.topic) ?? '',
        namesOf(metric.services),
        ...metric.quotations.map(({ text }) => text),
      ].join(' · '),
      pronounced: [metric.label.zh],
    })),
    ...release.services.map(({ id, topic, name, summary, audience, keywords }) => ({
      id,
      kind: 'service',
      category: topic,
      title: name,
      summary,
      keywords: [...keywords.en, ...keywords.zh],
      // Most visitors look for something to use.
      prominence: 1.25,
      context: [topics.get(topic) ?? '', ...audience.en, ...audience.zh].join(' · '),
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
      prominence: 1,
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
      prominence: 1,
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
      // Who types what it is about means the thing itself.
      prominence: 0.8,
      // Not its text: a sentence that has every word of a query would stand before the figure or service it tells of.
      context: sections.map(({ heading }) => both(heading)).join(' · '),
      pronounced: [title.zh],
    })),
    ...release.events.map(({ id, title, date, topic }) => ({
      id,
      kind: 'event',
      category: topic,
      title,
      summary: { en: date, zh: date },
      keywords: [],
      prominence: 1,
      context: topics.get(topic) ?? '',
      pronounced: [title.zh],
    })),
  ];
  return documents.map((document) => withSynonyms(document, synonyms));
}

/** What a figure is called for what it counts. */
const unitWords: Partial<Record<Unit, string[]>> = {
  'people/day': ['daily users', '日活', '每日用户'],
  'people/month': ['monthly users', '月活', '每月用户'],
  CNY: ['RMB', 'yuan', '元', '人民币'],
};

/** How one says that a figure has more than doubled. */
const doubled = ['doubled', '翻倍', '翻番', '翻了一番'];

/** A figure's value as one would type it. */
function valueOf({ value, unit }: Metric): string {
  return unit === 'percent' ? `${value}%` : String(value);
}

/** Adds the words that stand for those in a document's title and keywords; what stands for a whole title is an alias. */
function withSynonyms(document: IndexDocument, groups: string[][]): IndexDocument {
  const { title, keywords } = document;
  const own = spell([title.en, title.zh, ...keywords].join(' · '));
  const titles = [spell(title.en), spell(title.zh)];
  const further = (group: string[]) => group.filter((word) => !isIn(spell(word), own));
  const isName = (group: string[]) => group.some((word) => titles.includes(spell(word)));
  const isOfWord = (group: string[]) =>
    !isName(group) && group.some((word) => isIn(spell(word), own));
  return {
    ...document,
    aliases: groups.filter(isName).flatMap(further),
    synonyms: groups.filter(isOfWord).flatMap(further),
  };
}

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
