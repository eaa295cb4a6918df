import type { Metric } from '../content';
import { formatFigure } from '../format-figure';
import { chartOf, type Chart, type ChartBar } from './charts';
import { dotsOf } from './dots';
import { putFigure, setFigure } from './figure-line';
import {
  dotsNote,
  publisherOf,
  putDots,
  putFoot,
  putHeading,
  putLabel,
  type Composition,
} from './parts';
import type { PictureFormat } from './picture';
import { bar, put, setText, write, type Sheet } from './sheet';
import { quotationOf } from './subject';
import { spaced } from './text';

/** What a composer has drawn: the figure that the picture shows. */
interface Composed {
  metric: Metric;
}

const dotSizes: Record<PictureFormat, { figure: number; dots: number }> = {
  chat: { figure: 92, dots: 232 },
  moments: { figure: 132, dots: 330 },
  poster: { figure: 82, dots: 236 },
};

/** Dark: the figure, and as many dots as it counts, on a disc in the lower right; on a poster over the foot. */
export function composeDots(sheet: Sheet, composition: Composition): Composed {
  const { sizes, column, format } = sheet;
  const { release, subject, language } = composition;
  const { metric } = subject;
  const { margin, gap } = sizes;
  const count = dotsOf(release, metric);
  if (!count) throw new Error(`nothing to count in "${metric.id}"`);
  const notes = [dotsNote(count, composition)];
  const headed = putHeading(sheet, composition);
  const figure = formatFigure(metric, language);
  const line = setFigure(sheet, figure, column, dotSizes[format].figure);
  const baseline = putFigure(sheet, line, margin, headed + gap);
  const bottom = sheet.height - margin;
  if (format === 'poster') {
    const labelled = putLabel(sheet, composition, margin, baseline + 0.6 * gap);
    const { top } = putFoot(sheet, composition, { notes });
    const size = Math.min(dotSizes.poster.dots, top - labelled - 1.6 * gap);
    putDots(sheet, count, margin, labelled + 0.8 * gap, size);
    return { metric };
  }
  const size = Math.min(dotSizes[format].dots, bottom - baseline - 0.7 * gap);
  putDots(sheet, count, margin + column - size, bottom - size, size);
  const width = column - size - gap;
  putLabel(sheet, composition, margin, baseline + 0.6 * gap, { width, maxLines: 4 });
  putFoot(sheet, composition, { notes, width });
  return { metric };
}

/** The pillar's colour, and one enormous number. */
export function composeFigure(sheet: Sheet, composition: Composition): Composed {
  const { sizes, column, format } = sheet;
  const { subject, language } = composition;
  const { metric } = subject;
  const { margin, gap } = sizes;
  const headed = putHeading(sheet, composition);
  const { top } = putFoot(sheet, composition);
  const maxSize = { chat: 180, moments: 270, poster: 150 }[format];
  const line = setFigure(sheet, formatFigure(metric, language), column, maxSize);
  const style = { size: sizes.label, colour: sheet.paper.ink, maxLines: 2 };
  const label = setText(sheet, metric.label[language], style);
  const height = line.height + gap + label.height;
  const start = headed + Math.max((top - headed - height) * 0.5, 0);
  const baseline = putFigure(sheet, line, margin, start);
  put(sheet, label, margin, baseline + gap);
  return { metric };
}

const chartSizes: Record<PictureFormat, { figure: number; bars: number }> = {
  chat: { figure: 64, bars: 4 },
  moments: { figure: 96, bars: 5 },
  poster: { figure: 60, bars: 5 },
};

/** Light paper: the figure among its peers. */
export function composeChart(sheet: Sheet, composition: Composition): Composed {
  const { sizes, column, format } = sheet;
  const { release, language, subject } = composition;
  const { margin, gap } = sizes;
  const metric = subject.charted.find((candidate) => chartOf(release, candidate, language));
  const chart = metric ? chartOf(release, metric, language) : null;
  if (!metric || !chart) throw new Error(`nothing to compare "${subject.metric.id}" with`);
  const charted = { ...composition, subject: { ...subject, metric } };
  const headed = putHeading(sheet, charted);
  const line = setFigure(sheet, formatFigure(metric, language), column, chartSizes[format].figure);
  const baseline = putFigure(sheet, line, margin, headed + 0.8 * gap);
  const labelled = putLabel(sheet, charted, margin, baseline + 0.4 * gap, {
    size: sizes.label * 0.85,
  });
  const { top } = putFoot(sheet, charted, { notes: chart.caption ? [chart.caption] : [] });
  const area = { top: labelled + gap, bottom: top - 0.8 * gap };
  if (chart.kind === 'blocks') putBlocks(sheet, chart.blocks, area);
  else putBars(sheet, shownBars(chart, chartSizes[format].bars), area);
  return { metric };
}

interface Area {
  top: number;
  bottom: number;
}

/** The longest bars, the picture's own among them. */
function shownBars({ bars }: Extract<Chart, { kind: 'bars' }>, most: number): ChartBar[] {
  const shown = bars.slice(0, most);
  const self = bars.find(({ isSelf }) => isSelf);
  return self && !shown.includes(self) ? [...shown.slice(0, -1), self] : shown;
}

/** Bars under their names, the values at the right edge. */
function putBars(sheet: Sheet, bars: ChartBar[], { top, bottom }: Area): void {
  const { sizes, column, paper, measure } = sheet;
  const { margin, text: size } = sizes;
  const step = Math.min((bottom - top) / bars.length, 3.2 * size);
  bars.forEach(({ label, text, base, length, isSelf, isOpen }, index) => {
    const y = top + index * step;
    const colour = isSelf ? paper.ink : paper.soft;
    const value = setText(sheet, text, { size, colour, isBold: isSelf, width: column / 2 });
    const valueWidth = measure(value.lines[0] ?? '', value.font);
    const width = column - valueWidth - size;
    const name = setText(sheet, label, { size, colour, isBold: isSelf, width });
    const baseline = y + 0.86 * size;
    write(sheet, name.lines[0] ?? '', margin, baseline, name.font, colour);
    write(sheet, value.lines[0] ?? '', margin + column, baseline, value.font, colour, 'right');
    const thickness = Math.min(0.7 * size, step - 1.5 * size);
    const box = { y: y + 1.25 * size, height: thickness };
    const fillColour = isSelf ? paper.accent : paper.quiet;
    putBar(sheet, box, { base, length, isOpen }, fillColour);
  });
}

/** One bar: what was there before in grey, and what has come since; where no end is known it fades in steps. */
function putBar(
  sheet: Sheet,
  { y, height }: { y: number; height: number },
  { base, length, isOpen }: Pick<ChartBar, 'base' | 'length' | 'isOpen'>,
  colour: string,
): void {
  const { column, paper, sizes } = sheet;
  const draw = (from: number, to: number, fillColour: string) =>
    bar(
      sheet,
      { x: sizes.margin + from * column, y, width: (to - from) * column, height },
      fillColour,
      1,
    );
  if (base > 0) draw(0, base, paper.quiet);
  const start = base > 0 ? base + 0.004 : 0;
  const grown = base > 0 ? (colour === paper.quiet ? paper.soft : colour) : colour;
  if (!isOpen) {
    draw(start, length, grown);
    return;
  }
  const tail = length * 0.14;
  draw(start, length - tail, grown);
  for (const [from, to] of [
    [0.12, 0.42],
    [0.56, 0.74],
    [0.88, 1],
  ] as const) {
    draw(length - tail + from * tail, length - tail + to * tail, grown);
  }
}

/** Blocks in rows of ten. */
function putBlocks(sheet: Sheet, blocks: number, { top, bottom }: Area): void {
  const { sizes, column, paper } = sheet;
  const across = 10;
  const rows = Math.ceil(blocks / across);
  const space = 0.12;
  const pitch = Math.min(column / (across - space), (bottom - top) / (rows - space));
  const size = pitch * (1 - space);
  for (let block = 0; block < blocks; block += 1) {
    const x = sizes.margin + (block % across) * pitch;
    const y = top + Math.floor(block / across) * pitch;
    bar(sheet, { x, y, width: size, height: size }, paper.accent, 2);
  }
}

/** Warm paper: the words of the source, and the figure below them. */
export function composeQuote(sheet: Sheet, composition: Composition): Composed {
  const { sizes, column, format, paper } = sheet;
  const { release, subject, language } = composition;
  const { metric } = subject;
  const { margin, gap } = sizes;
  const quotation = quotationOf(release, metric, language);
  if (!quotation) throw new Error(`nobody is brief about "${metric.id}"`);
  const headed = putHeading(sheet, composition);
  const publisher = publisherOf(release, quotation.source);
  const { top } = putFoot(sheet, composition, { publisher });
  const label = setText(sheet, metric.label[language], {
    size: sizes.text,
    colour: paper.ink,
    maxLines: 2,
  });
  const maxSize = { chat: 46, moments: 68, poster: 42 }[format];
  const line = setFigure(sheet, formatFigure(metric, language), column, maxSize);
  const labelTop = top - gap - label.height;
  const figureTop = labelTop - 0.4 * gap - line.height;
  put(sheet, label, margin, labelTop);
  putFigure(sheet, line, margin, figureTop);
  const mark = { size: sizes.label * 2.6, isBold: true };
  const markTop = headed + 0.6 * gap;
  write(sheet, '“', margin, markTop + 0.74 * mark.size, mark, paper.accentText);
  const quoteTop = markTop + 0.42 * mark.size;
  const room = figureTop - gap - quoteTop;
  const maxLines = 6;
  let size = { chat: 34, moments: 50, poster: 30 }[format];
  let quote = setText(sheet, spaced(quotation.text), {
    size,
    colour: paper.ink,
    isBold: true,
    maxLines,
  });
  while (quote.height > room && size > sizes.small) {
    size *= 0.95;
    quote = setText(sheet, quotation.text, { size, colour: paper.ink, isBold: true, maxLines });
  }
  put(sheet, quote, margin, quoteTop);
  return { metric };
}
