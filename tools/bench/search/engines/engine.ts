import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factorOf, fieldWeights } from '../../../../miniprogram/domain/search/engine/impact';
import type { IndexDocument } from '../../../search-index/build';
import { termsOf, type Folds } from './terms';

/** An engine as the bench runs it: built here, loaded and asked in a process of its own. */
export interface BenchEngine {
  /** Builds an index and writes it to a folder. */
  build(documents: IndexDocument[], folder: string): void | Promise<void>;
  /** Makes a built index ready. @returns what answers a query with the first hits, as a page would get them */
  open(folder: string): Ask | Promise<Ask>;
}

/** @returns at most twenty hits, the best first, with what a page shows in a language */
export type Ask = (q: string, lang: 'en' | 'zh') => BenchHit[] | Promise<BenchHit[]>;

export interface BenchHit {
  id: string;
  title: string;
  summary: string;
  /** Whether the hit is not quite what was asked: not every word matched. */
  isMarked?: boolean;
}

/** How many hits are asked for. */
export const LIMIT = 20;

/** The fields of ours, by what they weigh. */
export const weights = {
  title: fieldWeights.title,
  keywords: fieldWeights.keywords,
  pinyin: fieldWeights.initials,
  summary: fieldWeights.summary,
  synonyms: fieldWeights.summary,
  context: fieldWeights.context,
} as const;
export type FieldName = keyof typeof weights;
export const fieldNames = Object.keys(weights) as FieldName[];

/** A document as the libraries get it: what ours indexes, in the same fields, as terms with spaces between. */
export interface FlatDocument extends Record<FieldName, string> {
  id: string;
  prominence: number;
  shownTitle: string;
  shownSummary: string;
}

const FOLDS_FILE = 'folds.json';

/** The documents as the libraries get them; keeps beside their index how traditional characters are folded. */
export async function flatten(documents: IndexDocument[], folder: string): Promise<FlatDocument[]> {
  const { syllablesOf } = await import('../../../search-index/pinyin');
  const { traditionalFolds } = await import('../../../search-index/traditional');
  const folds: Folds = Object.fromEntries(traditionalFolds());
  writeFileSync(join(folder, FOLDS_FILE), JSON.stringify(folds));
  const terms = (...texts: string[]) => texts.flatMap((text) => termsOf(text, folds)).join(' ');
  return documents.map(({ aliases = [], synonyms = [], headings = [], ...document }) => ({
    id: `${document.kind}:${document.id}`,
    prominence: factorOf(document.prominence),
    title: terms(document.title.en, document.title.zh),
    keywords: terms(...document.keywords, ...aliases, ...headings),
    pinyin: document.pronounced.flatMap((name) => spokenAs(name, syllablesOf)).join(' '),
    summary: terms(document.summary.en, document.summary.zh),
    synonyms: terms(...synonyms),
    context: terms(document.context),
    shownTitle: `${document.title.en} ${document.title.zh}`.trim(),
    shownSummary: `${document.summary.en} ${document.summary.zh}`.trim(),
  }));
}

/** So many syllables of a name make one term. */
const MAX_SYLLABLES = 6;

/** A Chinese name as it is typed: joined pinyin and initials, from each character on. Libraries know no syllables. */
function spokenAs(name: string, syllablesOf: (run: string) => string[]): string[] {
  return (name.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const syllables = syllablesOf(run);
    return syllables.flatMap((_syllable, start) => {
      const part = syllables.slice(start, start + MAX_SYLLABLES);
      const initials = part.map((syllable) => syllable.charAt(0)).join('');
      return part.length > 1 ? [part.join(''), initials] : part;
    });
  });
}

export function readFolds(folder: string): Folds {
  return JSON.parse(readFileSync(join(folder, FOLDS_FILE), 'utf8')) as Folds;
}

/** Cuts a field's text where `flatten` put its spaces. */
export const splitTerms = (text: string) => text.split(' ').filter(Boolean);

/** A hit as a page would get it. */
export function hitOf({ id, shownTitle, shownSummary }: FlatDocument, isMarked: boolean): BenchHit {
  return { id, title: shownTitle, summary: shownSummary, isMarked };
}
