import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { readHostFile } from './assets';
import { readShared, writeShared } from './shared-files';

const LATIN = '@fontsource-variable/open-sans/files/open-sans-latin-wght-normal.woff2';
const CHINESE = '@fontsource-variable/noto-sans-sc';

/** The families that come first, for each script, wherever the host or a Mini Program names the system's fonts. */
const LATIN_FAMILY = '-apple-system';
const CHINESE_FAMILY = 'PingFang SC';

/** A Chinese font draws the rest, such as quotation marks and dashes, as wide as a hanzi. */
const LATIN_IN_CHINESE = 'U+0020-00B6, U+00B8-00FF';

/** A font file, and the characters that it draws, as CSS's `unicode-range` lists them. */
interface Slice {
  /** In base64. */
  bytes: string;
  unicodeRange: string;
}

const require = createRequire(import.meta.url);

/** The last compiled Mini Program, and what was rendered for it: a Mini Program is launched often between two builds. */
let last: { script: string; rendered: Promise<string> } | undefined;

/**
 * Renders a script that gives a page the same fonts on every machine, in the place of the system's.
 * @param script the compiled Mini Program. The Chinese font gets only its characters: a whole one costs each launch 0.1 s.
 */
export function renderTestFonts(script: string): Promise<string> {
  if (last?.script !== script) last = { script, rendered: render(charactersOf(script)) };
  return last.rendered;
}

async function render(characters: string[]): Promise<string> {
  const slices = await chineseSlices(characters);
  const latin = readFileSync(require.resolve(LATIN), 'base64');
  const fonts = {
    files: [latin, ...slices.map(({ bytes }) => bytes)],
    faces: [
      { family: LATIN_FAMILY, file: 0 },
      ...slices.map(({ unicodeRange }, index) => ({
        family: CHINESE_FAMILY,
        file: index + 1,
        unicodeRange,
      })),
      { family: CHINESE_FAMILY, file: 0, unicodeRange: LATIN_IN_CHINESE },
    ],
  };
  return `globalThis.testFonts = ${JSON.stringify(fonts)};\n${readHostFile('runtime/test-fonts.js')}`;
}

/** Takes the slices from the folder of a test run, where another of its processes has made them. */
async function chineseSlices(characters: string[]): Promise<Slice[]> {
  const { version } = require(`${CHINESE}/package.json`) as { version: string };
  const key = createHash('sha1')
    .update([version, ...characters].join(''))
    .digest('hex');
  const name = `chinese-${key}.json`;
  const shared = readShared(name);
  if (shared !== null) return JSON.parse(shared) as Slice[];
  const slices = await subsetChinese(characters);
  writeShared(name, JSON.stringify(slices));
  return slices;
}

/** The characters beyond Latin that a script's strings have, written out or as `\\u6765`. */
function charactersOf(script: string): string[] {
  const text = script.replace(/\\u(?:([\da-f]{4})|\{([\da-f]+)\})/gi, (_all, four, more) =>
    String.fromCodePoint(parseInt(String(four ?? more), 16)),
  );
  return [...new Set(text)].filter((letter) => letter > '\u00ff').sort();
}

/** The package cuts the font into slices of characters that are used together. */
async function subsetChinese(characters: string[]): Promise<Slice[]> {
  const made: Slice[] = [];
  for (const [slice, ranges] of readSlices()) {
    const inside = characters.filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return ranges.some(([first, last]) => code >= first && code <= last);
    });
    if (inside.length === 0) continue;
    const path = `${CHINESE}/files/noto-sans-sc-${slice}-wght-normal.woff2`;
    const font = await subsetFont(readFileSync(require.resolve(path)), inside.join(''), {
      targetFormat: 'truetype',
    });
    if (glyphsIn(font) === 0) continue;
    const codes = inside.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`);
    made.push({ bytes: font.toString('base64'), unicodeRange: codes.join(', ') });
  }
  return made;
}

/** How many glyphs a TrueType font has, besides the one for missing characters: an empty font is an error to browsers. */
function glyphsIn(font: Buffer): number {
  const TABLES = 12;
  const TABLE_SIZE = 16;
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = TABLES + index * TABLE_SIZE;
    if (font.toString('latin1', entry, entry + 4) !== 'maxp') continue;
    return font.readUInt16BE(font.readUInt32BE(entry + 8) + 4) - 1;
  }
  return 0;
}

/** Each slice's name, with the code points that it draws: `U+4e00-4e1f,U+5b57`. */
function readSlices(): [name: string, ranges: [first: number, last: number][]][] {
  const slices = require(`${CHINESE}/unicode.json`) as Record<string, string>;
  return Object.entries(slices).map(([name, ranges]) => [
    name.replace(/[[\]]/g, ''),
    ranges.split(',').map((range) => {
      const [first = '', last = first] = range.trim().slice(2).split('-');
      return [parseInt(first, 16), parseInt(last, 16)];
    }),
  ]);
}
