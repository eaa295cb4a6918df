import type { ContentRelease } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import type { Language } from '../words/language';
import { siteIn } from '../content/source-names';
import { fill, wordsIn } from '../words/index';
import { LIT, placeDots, UNLIT, type DotCount } from './dots';
import { bar, put, round, setText, setTextWithin, type Block, type Sheet } from './sheet';
import type { Subject } from './subject';

/** What a picture is composed of, whatever its style. */
export interface Composition {
  release: ContentRelease;
  subject: Subject;
  language: Language;
  campaign: string;
  hasCode: boolean;
}

/** How much smaller than usual the small print may be. */
const LEAST_SMALL = 0.86;
/** Up to so many things are pieces of a line. */
const MAX_PIECES = 60;
const CODE_RADIUS = 10;
/** Of the white square on which the code lies, and the white around the code, so that cameras find it. */
const CODE_PLATE = 96;
const CODE_QUIET = 6;

/** Puts the page's name at the top. @returns where it ends below */
export function putHeading(sheet: Sheet, { subject }: Composition): number {
  const { sizes, palette } = sheet;
  const style = { size: sizes.heading, colour: palette.accentText, isBold: true, maxLines: 2 };
  return put(sheet, setText(sheet, subject.heading, style), sizes.margin, sizes.margin);
}

/**
 * Puts what stands at the foot: notes, period and source, on a poster the app's name and campaign above and the code at
 * the right.
 * @returns where the foot begins above: over the whole width, and beside the code
 */
export function putFoot(
  sheet: Sheet,
  { release, subject, language, campaign, hasCode }: Composition,
  options: { notes?: string[]; publisher?: string; width?: number } = {},
): { top: number; textTop: number } {
  const { sizes, palette, format } = sheet;
  const isPoster = format === 'poster';
  const bottom = sheet.height - sizes.margin;
  const plate = isPoster && hasCode ? CODE_PLATE : 0;
  const width = (options.width ?? sheet.column) - (plate > 0 ? plate + sizes.gap : 0);
  if (plate > 0) putCode(sheet, sheet.width - sizes.margin - plate, bottom - plate, plate);
  const words = wordsIn(language);
  const { metric } = subject;
  const publisher =
    options.publisher ?? publisherOf(release, metric.quotations[0]?.source, language);
  const source = fill(words.pictures.source, { publisher });
  const lines = [
    ...(options.notes ?? []),
    ...joined(sheet, [metric.period[language], source], width),
  ];
  const small = lines
    .filter(Boolean)
    .map((text) => ({ text, isBold: false, colour: palette.soft }));
  const own = isPoster
    ? [
        { text: words.app.name, isBold: true, colour: palette.ink },
        ...(campaign ? [{ text: campaign, isBold: false, colour: palette.ink }] : []),
      ]
    : [];
  const set = (size: number, maxLines: number) =>
    [...own, ...small].map(({ text, isBold, colour }) =>
      setText(sheet, text, { size, colour, isBold, width, maxLines }),
    );
  // A little smaller is better than a line that breaks.
  const oneLine = Math.min(...set(sizes.small, 1).map(({ font }) => font.size));
  const blocks = oneLine >= LEAST_SMALL * sizes.small ? set(oneLine, 1) : set(sizes.small, 2);
  const textTop = putUpwards(sheet, blocks, bottom);
  return { top: Math.min(textTop, plate > 0 ? bottom - plate : textTop), textTop };
}

/** The width that a poster leaves to the code. */
export const codePlate = ({ hasCode }: Composition) => (hasCode ? CODE_PLATE : 0);

/** Puts blocks over each other, the last at the bottom. @returns where the first begins */
function putUpwards(sheet: Sheet, blocks: Block[], bottom: number): number {
  const { margin, small } = sheet.sizes;
  let y = bottom;
  for (const block of [...blocks].reverse()) {
    y -= block.height;
    put(sheet, block, margin, y);
    y -= 0.15 * small;
  }
  return y;
}

/** Period and source in one line, where there is room. */
function joined(sheet: Sheet, texts: string[], width: number): string[] {
  const line = texts.join(' · ');
  const font = { size: sheet.sizes.small, isBold: false };
  return sheet.measure(line, font) <= width * 0.98 ? [line] : texts;
}

function putCode(sheet: Sheet, x: number, y: number, plate: number): void {
  const box = { x, y, width: plate, height: plate, radius: CODE_RADIUS };
  sheet.shapes.push({ kind: 'rect', ...box, colour: '#ffffff' });
  const size = plate - 2 * CODE_QUIET;
  sheet.shapes.push({ kind: 'code', x: x + CODE_QUIET, y: y + CODE_QUIET, size });
}

/** Who published a source. */
export function publisherOf(
  { sources }: ContentRelease,
  id: string | undefined,
  language: Language,
): string {
  const source = sources.find((candidate) => candidate.id === id);
  return source ? siteIn(source, language) : '';
}

/** Sets the figure's label, in at most so many lines and so much room. */
export function setLabel(
  sheet: Sheet,
  { subject, language }: Composition,
  options: { width?: number; maxLines?: number; size?: number; room?: number } = {},
): Block {
  const { palette, sizes, column } = sheet;
  const { width = column, maxLines = 2, size = sizes.label, room = Infinity } = options;
  const style = { size, colour: palette.ink, width, maxLines };
  return setTextWithin(sheet, subject.metric.label[language], style, room);
}

/** The two sixes of an opening quotation mark, drawn: each face has them of another width. @returns where they end below */
export function putQuoteMark(sheet: Sheet, top: number, height: number): number {
  const { shapes, palette, sizes } = sheet;
  const radius = 0.3 * height;
  const colour = palette.accentText;
  for (const x of [sizes.margin, sizes.margin + 2.5 * radius]) {
    bar(sheet, { x, y: top, width: radius, height: height - radius }, colour, 0.6 * radius);
    const centre = [round(x + radius), round(top + height - radius)];
    shapes.push({ kind: 'dots', centres: centre, radius: round(radius), colour });
  }
  return top + height;
}

const isCounted = ({ base, lit, unlit }: DotCount) => base + unlit === 0 && lit <= MAX_PIECES;

/** Whether a line shows more than that it is full: a share, a growth, or things that can be counted on it. */
export const isMeasurable = (count: DotCount) => count.base + count.unlit > 0 || isCounted(count);

/** Draws the share that a figure lights as a line: what was there before or isn't lit is thin. Few things are a piece each. */
export function putMeasure(sheet: Sheet, count: DotCount, y: number): void {
  const { sizes, column, palette } = sheet;
  const { base, lit, unlit } = count;
  const total = base + lit + unlit;
  const thick = 0.4 * sizes.small;
  const draw = (from: number, to: number, height: number, colour: string) => {
    const box = { x: sizes.margin + from * column, width: (to - from) * column };
    if (to > from) bar(sheet, { ...box, y: y - height / 2, height }, colour);
  };
  draw(0, base / total, 0.3 * thick, palette.before);
  if (isCounted(count)) {
    const space = lit > 1 ? Math.min(0.02, 0.3 / lit) : 0;
    for (let piece = 0; piece < lit; piece += 1) {
      draw(piece / lit, (piece + 1) / lit - (piece < lit - 1 ? space : 0), thick, palette.accent);
    }
  } else draw(base / total, (base + lit) / total, thick, palette.accent);
  draw((base + lit) / total, 1, 0.3 * thick, palette.before);
}

/** Draws dots on a disc in a square. */
export function putDots(sheet: Sheet, count: DotCount, x: number, y: number, size: number): void {
  const { palette, shapes } = sheet;
  const { base, lit, unlit } = count;
  const { centres, pitch } = placeDots(base + lit + unlit);
  const radius = size / 2;
  const draw = (from: number, to: number, share: number, colour: string) => {
    if (to <= from) return;
    const points = centres
      .slice(from, to)
      .flatMap((dot) => [round(x + radius * (1 + dot.x)), round(y + radius * (1 + dot.y))]);
    shapes.push({ kind: 'dots', centres: points, radius: round(radius * pitch * share), colour });
  };
  draw(0, base, LIT, palette.before);
  draw(base, base + lit, LIT, palette.accent);
  draw(base + lit, centres.length, UNLIT, palette.faint);
}

/** What the dots count, in words; and what the unlit ones count, if there are any. */
export function dotsNotes(count: DotCount, { subject, language }: Composition): string[] {
  const words = wordsIn(language).pictures;
  if (count.base > 0) return [words.growth];
  if (count.each === null) return [words.dotsShare];
  if (count.each === 1) return [words.dotOfOne];
  const { unit } = subject.metric;
  const each = { value: count.each, unit, isGrowth: false, qualifier: 'exactly' } as const;
  const lit = fill(words.dot, { value: formatFigure(each, language).text });
  return count.unlit > 0 ? [lit, words.dotsUnlit] : [lit];
}
