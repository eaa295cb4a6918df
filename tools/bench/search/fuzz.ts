import type {
  IndexAnswer,
  SearchIndex,
} from '../../../miniprogram/domain/search/engine/search-engine';
import { randomFrom } from '../random';

/** What a run of odd queries came to. */
export interface FuzzReport {
  queries: number;
  /** The slowest, in milliseconds of the processor, whatever else runs on the machine, and what was asked. */
  slowest: { ms: number; q: string };
  /** By how many bytes the heap has grown at the most. */
  heapGrowth: number;
}

const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'aeiou stn',
  '0123456789.,%亿万千百十 MKmbn',
  '微信支付分小程序免押速住租借酒店视频号朋友圈先享后付的一二三',
  '視頻號後億萬遊戲購票',
  ' \t\n\r\u0000\u0007\u001b\u200b\u202e\ufeff',
  '"\'<>{}[]()*:\\/%$#@!~^&|?',
  '\ud800\udc00\udfff\udbff',
  'ÀÉÎõüßøŁđİıﬁẞ',
  'עבריתالعربيةहिन्दी한국어かなカナ',
];
const emoji = ['🎉', '👨‍👩‍👧‍👦', '🇨🇳', '👍🏽', '𠮷', '𝒳', '\u{10ffff}'];

/** A query that nobody means: letters, hanzi, numbers, signs, emoji, halves of pairs, in any length up to 100 KB. */
export function oddQuery(random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const length = random() < 0.002 ? 100_000 : random() < 0.02 ? below(3000) : below(24);
  const chosen = Array.from(
    { length: 1 + below(3) },
    () => alphabets[below(alphabets.length)] ?? '',
  );
  let q = '';
  while (q.length < length) {
    if (random() < 0.05) q += emoji[below(emoji.length)] ?? '';
    else {
      const alphabet = chosen[below(chosen.length)] ?? '';
      q += alphabet.charAt(below(alphabet.length));
    }
  }
  return q;
}

/**
 * Asks an index odd queries.
 * @param check looks at each answer, and throws where it is none
 */
export function fuzz(
  index: SearchIndex,
  count: number,
  seed: number,
  check: (answer: IndexAnswer, q: string) => void,
): FuzzReport {
  const random = randomFrom(seed);
  const heapBefore = process.memoryUsage().heapUsed;
  const report: FuzzReport = { queries: count, slowest: { ms: 0, q: '' }, heapGrowth: 0 };
  for (let number = 0; number < count; number += 1) {
    const q = oddQuery(random);
    const before = process.cpuUsage();
    const answer = index.search({ q, lang: number % 2 ? 'zh' : 'en' });
    index.suggest({ q, lang: 'en' });
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms > report.slowest.ms) report.slowest = { ms, q: q.slice(0, 80) };
    if (number % 500 === 0) {
      const growth = process.memoryUsage().heapUsed - heapBefore;
      report.heapGrowth = Math.max(report.heapGrowth, growth);
    }
    check(answer, q);
  }
  return report;
}

/** @throws Error where an answer can't be shown: too many hits, or marks outside their texts */
export function checkAnswer({ hits, total }: IndexAnswer, q: string): void {
  const fail = (what: string) => {
    throw new Error(`${what} for ${JSON.stringify(q.slice(0, 200))}`);
  };
  if (hits.length > 20 || hits.length > total) fail(`${hits.length} hits of ${total}`);
  for (const { title, summary, highlights, score } of hits) {
    if (!(score >= 0)) fail(`a score of ${score}`);
    for (const [text, ranges] of [
      [title, highlights.title],
      [summary, highlights.summary],
    ] as const) {
      let position = 0;
      for (const { start, end } of ranges) {
        if (start < position || end <= start || end > text.length) fail('a mark outside its text');
        position = end;
      }
    }
  }
}
