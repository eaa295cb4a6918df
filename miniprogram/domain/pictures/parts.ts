import type { ContentRelease } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import type { Language } from '../words/language';
import { siteIn } from '../content/source-names';
import { fill, wordsIn } from '../words/index';
import { LIT, placeDots, UNLIT, type DotCount } from './dots';
import { formationOf, tones, type Formation } from './formations';
import type { Shape } from './picture';
import { shapedPlan, shapeOf } from './shape-of';
import { bar, put, round, setText, setTextWithin, type Block, type Sheet } from './sheet';
import type { Subject } from './subject';
import type { BreakText } from './text';

/** What a picture is composed of, whatever its style. */
export interface Composition {
  release: ContentRelease;
  subject: Subject;
  language: Language;
  campaign: string;
  nameBreaks: readonly BreakText[];
  hasCode: boolean;
}

/** How much smaller than usual the small print may be. */
const LEAST_SMALL = 0.86;
/** Of a campaign's name, which is read at arm's length. */
const CAMPAIGN = 24;
const CODE_RADIUS = 10;
/** Of the white square on which the code lies, and the white around the code, so that cameras find it. */
const CODE_PLATE = 96;
const CODE_QUIET = 6;

/**
 * Puts what stands at the foot: the campaign's name, notes, period and source, and on a poster the code with what to do
 * with it at the right.
 * @returns where the foot begins above: over the whole width, and beside the code; and where that begins
 */
export function putFoot(
  sheet: Sheet,
  { release, subject, language, campaign, nameBreaks, hasCode }: Composition,
  options: { notes?: string[]; publisher?: string; width?: number } = {},
): { top: number; textTop: number; plate: { x: number; y: number } | null } {
  const { sizes, palette, format } = sheet;
  const isPoster = format === 'poster';
  const bottom = sheet.height - sizes.margin;
  const plate = isPoster && hasCode ? CODE_PLATE : 0;
  const width = (options.width ?? sheet.column) - (plate > 0 ? plate + sizes.gap : 0);
  const words = wordsIn(language);
  const code = plate > 0 ? putCode(sheet, words.pictures.scan, bottom) : null;
  const { metric } = subject;
  const publisher =
    options.publisher ?? publisherOf(release, metric.quotations[0]?.source, language);
  const source = fill(words.pictures.source, { publisher });
  const lines = [
    ...(options.notes ?? []),
    ...joined(sheet, [metric.period[language], source], width),
  ].filter(Boolean);
  const set = (size: number, maxLines: number) =>
    lines.map((text) => setText(sheet, text, { size, colour: palette.soft, width, maxLines }));
  // A little smaller is better than a line that breaks.
  const oneLine = Math.min(...set(sizes.small, 1).map(({ font }) => font.size));
  const small = oneLine >= LEAST_SMALL * sizes.small ? set(oneLine, 1) : set(sizes.small, 2);
  const name = isPoster && campaign ? campaign : '';
  const named = { size: CAMPAIGN, colour: palette.ink, isBold: true, width, maxLines: 2 };
  const own = name ? [setText(sheet, name, { ...named, breaks: nameBreaks })] : [];
  const textTop = putUpwards(sheet, [...own, ...small], bottom);
  return { top: Math.min(textTop, code?.y ?? textTop), textTop, plate: code };
}

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

/** Puts the code on its white plate in the lower right, and below it what to do with it. @returns the plate's corner */
function putCode(sheet: Sheet, action: string, bottom: number): { x: number; y: number } {
  const { sizes, palette, shapes } = sheet;
  const x = sheet.width - sizes.margin - CODE_PLATE;
  const style = { size: sizes.small, colour: palette.ink, isBold: true, width: CODE_PLATE };
  const call = setText(sheet, action, style);
  const room = CODE_PLATE - sheet.measure(call.lines[0] ?? '', call.font);
  put(sheet, call, x + room / 2, bottom - call.height);
  const y = bottom - call.height - 0.4 * sizes.small - CODE_PLATE;
  const box = { x, y, width: CODE_PLATE, height: CODE_PLATE, radius: CODE_RADIUS };
  shapes.push({ kind: 'rect', ...box, colour: '#ffffff' });
  const size = CODE_PLATE - 2 * CODE_QUIET;
  shapes.push({ kind: 'code', x: x + CODE_QUIET, y: y + CODE_QUIET, size });
  return { x, y };
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

/** The most dots of a shape that is no count: they draw, and the others are hidden. */
const MOST = 1090;

/** Draws a figure's dots in a square: in the figure's own shape, else on a disc. */
export function putDots(
  sheet: Sheet,
  { metric }: Subject,
  count: DotCount,
  x: number,
  y: number,
  size: number,
): void {
  const plan = shapedPlan(metric, count);
  if (plan) putFormation(sheet, formationOf(plan, MOST), x, y, size);
  else putDisc(sheet, count, x, y, size);
}

function putFormation(sheet: Sheet, dots: Formation, x: number, y: number, size: number): void {
  const { palette, shapes } = sheet;
  const half = size / 2;
  const drawn = new Map<string, { centres: number[]; radius: number; colour: string }>();
  dots.x.forEach((left, index) => {
    const radius = round((dots.radius[index] ?? 0) * half);
    if (radius <= 0) return;
    const isLit = tones[dots.tone[index] ?? 0] !== 'dot';
    const colour = isLit ? palette.accent : palette.before;
    const key = `${colour} ${radius}`;
    const group = drawn.get(key) ?? { centres: [], radius, colour };
    group.centres.push(round(x + half * (1 + left)), round(y + half * (1 + (dots.y[index] ?? 0))));
    drawn.set(key, group);
  });
  shapes.push(...[...drawn.values()].map((group): Shape => ({ kind: 'dots', ...group })));
}

function putDisc(sheet: Sheet, count: DotCount, x: number, y: number, size: number): void {
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
  // The magnifying glass counts nothing.
  if (shapeOf(subject.metric.id) === 'lens') return [];
  if (count.base > 0) return [words.growth];
  if (count.each === null) return [words.dotsShare];
  if (count.each === 1) return [words.dotOfOne];
  const { unit } = subject.metric;
  const each = { value: count.each, unit, isGrowth: false, qualifier: 'exactly' } as const;
  const lit = fill(words.dot, { value: formatFigure(each, language).text });
  return count.unlit > 0 ? [lit, words.dotsUnlit] : [lit];
}
