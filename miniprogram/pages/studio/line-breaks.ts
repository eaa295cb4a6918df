/** Line breaking classes of Unicode (UAX #14), as far as the names of campaigns need them. */
const classes: [name: string, characters: string][] = [
  ['SP', ' '],
  ['ZW', '\\u200b'],
  ['WJ', '\\u2060\\ufeff'],
  ['GL', '\\u00a0\\u202f'],
  ['CM', '\\p{M}\\u200d'],
  ['B2', '\\u2014'],
  ['HY', '-'],
  ['BA', '\\t\\u00ad\\u2009\\u2010\\u2012\\u2013\\u3000|'],
  ['IN', '\\u2025\\u2026'],
  ['EX', '!?\\uff01\\uff1f'],
  ['IS', ',.:;'],
  ['SY', '/'],
  ['CP', ')\\]'],
  ['CL', '}、。，．｡､'],
  ['NS', 'ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー\\u3005\\u303bゝゞヽヾ・：；〜‼⁇⁈⁉'],
  ['QU', '"\'\\p{Pi}\\p{Pf}'],
  ['OP', '\\p{Ps}¡¿'],
  ['CL', '\\p{Pe}'],
  ['PO', '%‰°¢％'],
  ['PR', '$+£¥€№'],
  ['EM', '\\p{Emoji_Modifier}'],
  ['RI', '\\p{Regional_Indicator}'],
  ['EB', '\\p{Emoji_Modifier_Base}'],
  ['H', '\\uac00-\\ud7a3'],
  ['HL', '\\u05d0-\\u05ea'],
  ['ID', '\\p{Ideographic}\\p{Script=Hiragana}\\p{Script=Katakana}\\uff02-\\uff5e'],
  ['ID', '\\u231a-\\u231b\\u2600-\\u2603\\u2614-\\u2615\\u2764\\u{1f300}-\\u{1faff}'],
  ['NU', '\\p{Nd}'],
];
/** A text without any of the classes above is alphabetic. */
const ALPHABETIC = 'AL';

/**
 * Which classes stay together, in the order of the rules LB11 to LB30b. `|` is “or”, `*` is any class.
 * `afterSpaces` holds even where spaces are between them.
 */
const together: [before: string, after: string, afterSpaces?: true][] = [
  ['*', 'WJ|GL'],
  ['WJ|GL', '*'],
  ['*', 'CL|CP|EX|IS|SY', true],
  ['OP', '*', true],
  ['QU', 'OP', true],
  ['CL|CP', 'NS', true],
  ['B2', 'B2', true],
  ['*', 'QU|BA|HY|NS|IN'],
  ['QU', '*'],
  ['SY', 'HL'],
  ['AL|HL', 'NU'],
  ['NU', 'AL|HL'],
  ['PR', 'ID|EB|EM'],
  ['ID|EB|EM', 'PO'],
  ['PR|PO', 'AL|HL'],
  ['AL|HL', 'PR|PO'],
  ['CL|CP|NU', 'PO|PR'],
  ['PO|PR', 'OP|NU'],
  ['HY|IS|NU|SY', 'NU'],
  ['H', 'PO'],
  ['PR', 'H'],
  ['AL|HL', 'AL|HL'],
  ['IS', 'AL|HL'],
  ['AL|HL|NU', 'OP'],
  ['CP', 'AL|HL|NU'],
  ['EB', 'EM'],
];
/** The brackets of Chinese and Japanese, before which a line may break. */
const wideOpener = /[\u3008-\u301d\uff08\uff3b\uff5b]/;

let patterns: [name: string, pattern: RegExp][] | undefined;

function classOf(character: string): string {
  // Compiled when a name is first set, not when the app starts.
  patterns ??= classes.map(([name, characters]) => [name, new RegExp(`[${characters}]`, 'u')]);
  return patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? ALPHABETIC;
}

const includes = (list: string, name: string) => list === '*' || list.split('|').includes(name);

/** Characters that no line break takes apart: a letter with its marks, an emoji of several parts, a flag. */
export function clustersOf(text: string): string[] {
  const clusters: string[] = [];
  let isFlagOpen = false;
  for (const character of text) {
    const name = classOf(character);
    const last = clusters.length - 1;
    const cluster = clusters[last];
    const isRest =
      name === 'CM' ||
      name === 'EM' ||
      (name === 'RI' && isFlagOpen) ||
      (cluster?.endsWith('\u200d') ?? false);
    isFlagOpen = name === 'RI' && !isFlagOpen;
    if (cluster !== undefined && isRest) clusters[last] = cluster + character;
    else clusters.push(character);
  }
  return clusters;
}

/**
 * A text in parts between which a line may break, by Unicode's rules (UAX #14), each with the spaces behind it.
 * @example partsOf('春の新作 (2021)') // ['春', 'の', '新', '作 ', '(2021)']
 */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  /** The two classes before, without spaces, and whether spaces have come since. */
  let [earlier, before] = ['', ''];
  let hasSpaces = false;
  for (const cluster of clustersOf(text)) {
    const [first = ''] = cluster;
    const name = classOf(first);
    const after = name === 'CM' ? ALPHABETIC : name;
    // LB21a: a Hebrew word keeps its hyphen and what follows it.
    const isHebrew = earlier === 'HL' && includes('HY|BA', before) && !hasSpaces;
    const isNew = after !== 'SP' && !isHebrew && mayBreak(before, after, hasSpaces, first);
    if (isNew || parts.length === 0) parts.push(cluster);
    else parts.push((parts.pop() ?? '') + cluster);
    hasSpaces = after === 'SP';
    if (!hasSpaces) [earlier, before] = [before, after];
  }
  return parts;
}

function mayBreak(before: string, after: string, hasSpaces: boolean, first: string): boolean {
  if (after === 'ZW') return false;
  if (before === 'ZW') return true;
  if (after === 'GL' && !hasSpaces && includes('BA|HY', before)) return true;
  if (after === 'OP' && !hasSpaces && includes('AL|HL|NU', before) && wideOpener.test(first))
    return true;
  const isTogether = together.some(
    ([left, right, afterSpaces]) =>
      (!hasSpaces || afterSpaces) && includes(left, before) && includes(right, after),
  );
  return !isTogether;
}
