import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { readHostFile } from './assets';

const LATIN = '@fontsource-variable/open-sans/files/open-sans-latin-wght-normal.woff2';
const CHINESE = '@fontsource-variable/noto-sans-sc';

/** The families that come first, for each script, wherever the host or a Mini Program names the system's fonts. */
const LATIN_FAMILY = '-apple-system';
const CHINESE_FAMILY = 'PingFang SC';

/** A Chinese font draws the rest, such as quotation marks and dashes, as wide as a hanzi. */
const LATIN_IN_CHINESE = 'U+0020-00B6, U+00B8-00FF';

/** A font file, and the characters that it draws in its family as CSS's `unicode-range` lists them. */
interface Face {
  family: string;
  /** In base64. */
  bytes: string;
  unicodeRange?: string;
}

const require = createRequire(import.meta.url);
const chineseFaces = new Map<string, Promise<Face[]>>();

/**
 * Writes a script that gives a page the same fonts on every machine, in the place of the system's.
 * @param script the compiled Mini Program. The Chinese font gets only its characters: a whole one costs each launch 0.1 s.
 */
export async function renderTestFonts(script: string): Promise<string> {
  const characters = charactersOf(script);
  const key = characters.join('');
  const chinese = chineseFaces.get(key) ?? subsetChinese(characters);
  chineseFaces.set(key, chinese);
  const bytes = readFileSync(require.resolve(LATIN), 'base64');
  const faces: Face[] = [
    { family: LATIN_FAMILY, bytes },
    ...(await chinese),
    { family: CHINESE_FAMILY, bytes, unicodeRange: LATIN_IN_CHINESE },
  ];
  return `globalThis.testFonts = ${JSON.stringify(faces)};\n${readHostFile('runtime/test-fonts.js')}`;
}

/** The characters beyond Latin that a script's strings have, written out or as `\\u6765`. */
function charactersOf(script: string): string[] {
  const text = script.replace(/\\u(?:([\da-f]{4})|\{([\da-f]+)\})/gi, (_all, four, more) =>
    String.fromCodePoint(parseInt(String(four ?? more), 16)),
  );
  return [...new Set(text)].filter((letter) => letter > '\u00ff').sort();
}

/** The package cuts the font into slices of characters that are used together. */
async function subsetChinese(characters: string[]): Promise<Face[]> {
  const faces: Face[] = [];
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
    faces.push({
      family: CHINESE_FAMILY,
      bytes: font.toString('base64'),
      unicodeRange: codes.join(', '),
    });
  }
  return faces;
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
