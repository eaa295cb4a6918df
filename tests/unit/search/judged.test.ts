import { join } from 'node:path';
import { release } from '../../../miniprogram/content/release';
import type { SearchResults } from '../../../miniprogram/domain/search/search-types';
import { hitViews } from '../../../miniprogram/pages/search/results';
import { searchBundled } from '../../../miniprogram/content/search/bundled-search';
import { readJudgedQueries, readRows } from '../../../tools/bench/search/judged';

const projectRoot = join(__dirname, '..', '..', '..');

type Language = 'en' | 'zh';
const languageOf = (text?: string): Language => (text === 'zh' ? 'zh' : 'en');
const ask = (q: string, lang: Language, completions = 0): SearchResults =>
  searchBundled({ q, lang, ...(completions > 0 && { completions }) });

const hasHanzi = (text: string) => /\p{Script=Han}/u.test(text.replace(/[（(].*?[)）]/g, ''));

test.each(readRows(projectRoot, 'completions.tsv'))(
  'completions, %s: "%s" may become %s',
  (lang = '', typed = '', oneOf = '') => {
    const { completions = [] } = ask(typed, languageOf(lang), 6);
    if (oneOf === '-') {
      expect(completions).toEqual([]);
      return;
    }
    expect(completions.filter((title) => oneOf.split(' | ').includes(title))).not.toEqual([]);
    expect(completions.filter((title) => hasHanzi(title) !== (lang === 'zh'))).toEqual([]);
  },
);

/** What the screen says above the results. */
function noteOf({ hits, relaxed, suggestion }: SearchResults): string {
  if (hits.length === 0) return 'none';
  if (suggestion !== undefined) return `meant ${suggestion}`;
  return relaxed ? 'relaxed' : 'plain';
}

test.each(readRows(projectRoot, 'notes.tsv'))(
  'note, %s: "%s" is answered with: %s',
  (lang, q = '', expected = '') => {
    const note = noteOf(ask(q, languageOf(lang)));
    const allowed = expected
      .split(' or ')
      .flatMap((one) =>
        one === 'marked' ? ['none', 'relaxed', note === 'plain' ? '' : note] : one,
      );
    expect(allowed).toContain(note);
  },
);

test.each(readRows(projectRoot, 'highlights.tsv'))(
  'highlights, %s: "%s" marks in %s: %s',
  (lang, q = '', key = '', marked = '') => {
    const { hits } = ask(q, languageOf(lang));
    const hit = hits.find(({ kind, id }) => `${kind}:${id}` === key);
    const texts = (['title', 'summary'] as const).flatMap((field) =>
      (hit?.highlights[field] ?? []).map(({ start, end }) => hit?.[field].slice(start, end)),
    );
    const isWanted = (text: string) => texts.join(' | ').includes(text);
    expect([
      texts,
      marked === '-' ? [] : marked.split(' | ').filter((one) => !isWanted(one)),
    ]).toEqual([marked === '-' ? [] : texts, []]);
    expect(hit).toBeDefined();
  },
);

test('the screen shows results in their order, whatever their kinds', () => {
  const queries = readJudgedQueries(projectRoot, 'development').slice(0, 200);
  for (const { q, lang } of queries) {
    const results = ask(q, lang);
    const shown = hitViews(release, results, lang).map(({ key }) => key);
    expect(shown).toEqual(results.hits.map(({ kind, id }) => `${kind}/${id}`));
  }
});
