import type { ContentRelease } from '../content';
import { formatFigure } from '../format-figure';
import type { Language } from '../language';
import { fill, wordsIn } from '../words/index';
import { placeDots, type DotCount } from './dots';
import { put, round, setText, type Block, type Sheet } from './sheet';
import type { Subject } from './subject';

/** What a picture is composed of, whatever its style. */
export interface Composition {
  release: ContentRelease;
  subject: Subject;
  language: Language;
  campaign: string;
  hasCode: boolean;
}

/** Radii of dots, in parts of the distance by which each ring is wider than the last. */
const LIT = 0.64;
const UNLIT = 0.44;
const CODE_RADIUS = 10;
/** White round the code, so that cameras find it. */
const CODE_QUIET = 6;

/** Puts the page's name at the top. @returns where it ends below */
export function putHeading(sheet: Sheet, { subject }: Composition): number {
  const { sizes, paper } = sheet;
  const style = { size: sizes.heading, colour: paper.accentText, isBold: true, maxLines: 2 };
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
  const { sizes, paper, format } = sheet;
  const isPoster = format === 'poster';
  const bottom = sheet.height - sizes.margin;
  const plate = isPoster && hasCode ? sizes.code + 2 * CODE_QUIET : 0;
  const width = (options.width ?? sheet.column) - (plate > 0 ? plate + sizes.gap : 0);
  if (plate > 0) putCode(sheet, sheet.width - sizes.margin - plate, bottom - plate, plate);
  const words = wordsIn(language);
  const { metric } = subject;
  const publisher = options.publisher ?? publisherOf(release, metric.quotations[0]?.source);
  const source = fill(words.pictures.source, { publisher });
  const lines = [
    ...(options.notes ?? []),
    ...joined(sheet, [metric.period[language], source], width),
  ];
  const small = lines.filter(Boolean).map((text) => ({ text, isBold: false, colour: paper.soft }));
  const own = isPoster
    ? [
        { text: words.app.name, isBold: true, colour: paper.ink },
        ...(campaign ? [{ text: campaign, isBold: false, colour: paper.ink }] : []),
      ]
    : [];
  const blocks = [...own, ...small].map(({ text, isBold, colour }) =>
    setText(sheet, text, { size: sizes.small, colour, isBold, width, maxLines: 2 }),
  );
  const textTop = putUpwards(sheet, blocks, bottom);
  return { top: Math.min(textTop, plate > 0 ? bottom - plate : textTop), textTop };
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

function putCode(sheet: Sheet, x: number, y: number, plate: number): void {
  const box = { x, y, width: plate, height: plate, radius: CODE_RADIUS };
  sheet.shapes.push({ kind: 'rect', ...box, colour: '#ffffff' });
  const size = plate - 2 * CODE_QUIET;
  sheet.shapes.push({ kind: 'code', x: x + CODE_QUIET, y: y + CODE_QUIET, size });
}

/** Who published a source. */
export function publisherOf({ sources }: ContentRelease, id: string | undefined): string {
  return sources.find((source) => source.id === id)?.publisher ?? '';
}

/** Puts the figure's label. @returns where it ends below */
export function putLabel(
  sheet: Sheet,
  { subject, language }: Composition,
  x: number,
  top: number,
  options: { width?: number; maxLines?: number; size?: number } = {},
): number {
  const { paper, sizes, column } = sheet;
  const { width = column, maxLines = 2, size = sizes.label } = options;
  const style = { size, colour: paper.ink, width, maxLines };
  return put(sheet, setText(sheet, subject.metric.label[language], style), x, top);
}

/** Draws dots on a disc in a square. */
export function putDots(sheet: Sheet, count: DotCount, x: number, y: number, size: number): void {
  const { paper, shapes } = sheet;
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
  draw(0, base, LIT, paper.quiet);
  draw(base, base + lit, LIT, paper.accent);
  draw(base + lit, centres.length, UNLIT, paper.faint);
}

/** What the dots count, in words. */
export function dotsNote(count: DotCount, { subject, language }: Composition): string {
  const words = wordsIn(language).pictures;
  if (count.base > 0) return words.dotsGrowth;
  if (count.each === null) return words.dotsShare;
  if (count.each === 1) return words.dotOfOne;
  const { unit } = subject.metric;
  const each = { value: count.each, unit, isGrowth: false, qualifier: 'exactly' } as const;
  return fill(words.dot, { value: formatFigure(each, language).text });
}
