import type { Metric } from '../content/content-types';
import { leadFigureOf } from '../content/lead-words';
import { putBars, putBlocks } from './bars';
import { chartOf } from './charts';
import { dotsOf } from './dots';
import { putFigure, setFigure } from './figure-line';
import {
  dotsNotes,
  publisherOf,
  putDots,
  putFoot,
  putQuoteMark,
  setLabel,
  type Composition,
} from './parts';
import type { PictureFormat } from './picture';
import { put, setText, setTextWithin, type Sheet } from './sheet';
import { quotationOf } from './subject';

/** What a composer has drawn: the figure that the picture shows. */
interface Composed {
  metric: Metric;
}

const dotFigures: Record<PictureFormat, number> = { chat: 104, moments: 190, poster: 74 };
/** Some faces have figures a little higher than others, in parts of their size. */
const RISE = 0.02;
/** Between dots and the picture's edge: they bleed, and none is cut. */
const EDGE = 10;

/**
 * Dark: the figure, and its dots as large as they can be, to the edge of the sheet. In Moments, where a picture is small,
 * there is nothing else.
 */
export function composeDots(sheet: Sheet, composition: Composition): Composed {
  const { sizes, column, format, width, height } = sheet;
  const { release, subject, language } = composition;
  const { metric } = subject;
  const { margin, gap } = sizes;
  const count = dotsOf(release, metric);
  if (!count) throw new Error(`nothing to count in "${metric.id}"`);
  const figure = leadFigureOf(metric, language);
  const line = setFigure(sheet, figure, { width: column, maxSize: dotFigures[format] });
  const figured = putFigure(sheet, line, margin, margin + RISE * line.size);
  if (format === 'moments') {
    const size = Math.min(height - EDGE - figured - gap, width - 2 * EDGE);
    putDots(sheet, subject, count, (width - size) / 2, height - EDGE - size, size);
    return { metric };
  }
  const notes = dotsNotes(count, composition);
  const labelTop = figured + 0.6 * gap;
  if (format === 'chat') {
    const size = height - EDGE - figured - 0.6 * gap;
    const beside = width - EDGE - size - gap - margin;
    putDots(sheet, subject, count, width - EDGE - size, height - EDGE - size, size);
    const { textTop } = putFoot(sheet, composition, { notes, width: beside });
    const room = textTop - labelTop - 0.3 * gap;
    put(
      sheet,
      setLabel(sheet, composition, { width: beside, maxLines: 4, room }),
      margin,
      labelTop,
    );
    return { metric };
  }
  const label = setLabel(sheet, composition, { maxLines: 1 });
  const labelled = put(sheet, label, margin, labelTop);
  const { textTop, plate } = putFoot(sheet, composition, { notes });
  const upper = labelled + 0.6 * gap;
  let size = Math.min(textTop - 0.6 * gap - upper, width - 2 * EDGE);
  // Round dots leave their corner to the code.
  while (plate && reaches(EDGE + size / 2, upper + size / 2, size / 2 + EDGE, plate)) size -= 2;
  const x = size > width - 4 * EDGE || !plate ? (width - size) / 2 : EDGE;
  putDots(sheet, subject, count, x, upper, size);
  return { metric };
}

/** Whether a circle reaches into a square from above and from the left. */
function reaches(x: number, y: number, radius: number, plate: { x: number; y: number }): boolean {
  const [aside, down] = [Math.max(plate.x - x, 0), Math.max(plate.y - y, 0)];
  return Math.hypot(aside, down) < radius;
}

const figureSizes: Record<PictureFormat, number> = { chat: 190, moments: 290, poster: 170 };

/** Paper, and one enormous number in the pillar's colour. */
export function composeFigure(sheet: Sheet, composition: Composition): Composed {
  const { sizes, column, format } = sheet;
  const { subject, language } = composition;
  const { metric } = subject;
  const { margin, gap } = sizes;
  const { top } = putFoot(sheet, composition);
  const label = setLabel(sheet, composition, { size: 1.2 * sizes.label });
  const room = top - margin - gap;
  const figure = leadFigureOf(metric, language);
  const mayStack = format !== 'chat';
  if (figure.words) {
    const size = figureSizes[format] / 3;
    const style = { size, colour: sheet.palette.accentText, isBold: true };
    let y = margin;
    for (const word of figure.words) y = put(sheet, setText(sheet, word.trim(), style), margin, y);
    put(sheet, label, margin, y + gap);
    return { metric };
  }
  const set = (maxSize: number) => setFigure(sheet, figure, { width: column, maxSize, mayStack });
  let line = set(figureSizes[format]);
  while (line.height + gap + label.height > room) line = set(Math.floor(0.95 * line.size));
  const figured = putFigure(sheet, line, margin, margin + RISE * line.size);
  put(sheet, label, margin, figured + gap);
  return { metric };
}

const chartFigureSizes: Record<PictureFormat, number> = { chat: 62, moments: 100, poster: 64 };

/** Light paper: the figure among its peers. */
export function composeChart(sheet: Sheet, composition: Composition): Composed {
  const { sizes, column, format } = sheet;
  const { release, language, subject } = composition;
  const { margin, gap } = sizes;
  const metric = subject.charted.find((candidate) => chartOf(release, candidate, language));
  const chart = metric ? chartOf(release, metric, language) : null;
  if (!metric || !chart) throw new Error(`nothing to compare "${subject.metric.id}" with`);
  const charted = { ...composition, subject: { ...subject, metric } };
  const maxSize = chartFigureSizes[format];
  const line = setFigure(sheet, leadFigureOf(metric, language), { width: column, maxSize });
  const figured = putFigure(sheet, line, margin, margin + RISE * line.size);
  // Where the figure's own bar is the first, its name is the label: it stands right below.
  const isNamed = chart.kind === 'bars' && chart.bars[0]?.isSelf;
  const label = setLabel(sheet, charted, { size: 0.85 * sizes.label, maxLines: 1 });
  const labelled = isNamed ? figured : put(sheet, label, margin, figured + 0.5 * gap);
  const { top } = putFoot(sheet, charted, { notes: chart.caption ? [chart.caption] : [] });
  const area = { top: labelled + 0.9 * gap, bottom: top - 0.7 * gap };
  if (chart.kind === 'blocks') putBlocks(sheet, chart.blocks, area);
  else putBars(sheet, chart, area);
  return { metric };
}

const quoteSizes: Record<PictureFormat, number> = { chat: 50, moments: 76, poster: 46 };
const MAX_QUOTE_LINES = 7;

/** Warm paper: the words of the source, which say the figure themselves. */
export function composeQuote(sheet: Sheet, composition: Composition): Composed {
  const { sizes, format, palette } = sheet;
  const { release, subject, language } = composition;
  const { metric } = subject;
  const { margin, gap } = sizes;
  const quotation = quotationOf(release, metric, language);
  if (!quotation) throw new Error(`nobody is brief about "${metric.id}"`);
  const publisher = publisherOf(release, quotation.source, language);
  const { top } = putFoot(sheet, composition, { publisher });
  const quoteTop = putQuoteMark(sheet, margin, 1.6 * sizes.label) + 0.8 * gap;
  const room = top - gap - quoteTop;
  const size = quoteSizes[format];
  const style = { size, colour: palette.ink, isBold: true, maxLines: MAX_QUOTE_LINES };
  put(sheet, setTextWithin(sheet, quotation.text, style, room), margin, quoteTop);
  return { metric };
}
