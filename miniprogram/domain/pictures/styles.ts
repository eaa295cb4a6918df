import type { Metric } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import { putBars, putBlocks } from './bars';
import { chartOf } from './charts';
import { dotsOf } from './dots';
import { putFigure, setFigure } from './figure-line';
import {
  codePlate,
  dotsNotes,
  isMeasurable,
  publisherOf,
  putDots,
  putFoot,
  putHeading,
  putMeasure,
  putQuoteMark,
  setLabel,
  type Composition,
} from './parts';
import type { PictureFormat } from './picture';
import { put, setTextWithin, type Sheet } from './sheet';
import { quotationOf } from './subject';

/** What a composer has drawn: the figure that the picture shows. */
interface Composed {
  metric: Metric;
}

const dotSizes: Record<PictureFormat, { figure: number; dots: number }> = {
  chat: { figure: 94, dots: 226 },
  moments: { figure: 128, dots: 268 },
  poster: { figure: 84, dots: 240 },
};

/** Dark: the figure, and as many dots as it counts, on a disc in the lower right; on a poster, where the code is, above the foot. */
export function composeDots(sheet: Sheet, composition: Composition): Composed {
  const { sizes, column, format, height } = sheet;
  const { release, subject, language } = composition;
  const { metric } = subject;
  const { margin, gap } = sizes;
  const count = dotsOf(release, metric);
  if (!count) throw new Error(`nothing to count in "${metric.id}"`);
  const notes = dotsNotes(count, composition);
  const headed = putHeading(sheet, composition);
  const { figure: maxSize, dots: most } = dotSizes[format];
  const line = setFigure(sheet, formatFigure(metric, language), { width: column, maxSize });
  const labelTop = putFigure(sheet, line, margin, headed + gap) + 0.75 * gap;
  const bottom = height - margin;
  if (format !== 'poster') {
    const size = Math.min(most, bottom - labelTop);
    const width = column - size - gap;
    putDots(sheet, count, margin + column - size, bottom - size, size);
    const { textTop } = putFoot(sheet, composition, { notes, width });
    const room = textTop - labelTop - 0.3 * gap;
    put(sheet, setLabel(sheet, composition, { width, maxLines: 4, room }), margin, labelTop);
    return { metric };
  }
  const labelled = put(sheet, setLabel(sheet, composition), margin, labelTop);
  const { top, textTop } = putFoot(sheet, composition, { notes });
  const above = Math.min(top - labelled - 1.8 * gap, column);
  const beside = Math.min(textTop - labelled - 1.8 * gap, column - codePlate(composition) - gap);
  const size = Math.min(Math.max(above, beside), most);
  putDots(sheet, count, margin, labelled + 0.9 * gap, size);
  return { metric };
}

const figureSizes: Record<PictureFormat, number> = { chat: 190, moments: 290, poster: 170 };

/** The pillar's colour, and one enormous number. */
export function composeFigure(sheet: Sheet, composition: Composition): Composed {
  const { sizes, column, format } = sheet;
  const { release, subject, language } = composition;
  const { metric } = subject;
  const { margin, gap } = sizes;
  const headed = putHeading(sheet, composition);
  const { top } = putFoot(sheet, composition);
  const label = setLabel(sheet, composition);
  const counted = dotsOf(release, metric);
  const count = counted && isMeasurable(counted) ? counted : null;
  const below = gap + label.height + (count ? 1.5 * gap : 0);
  const room = top - headed - 2 * gap;
  const mayStack = format !== 'chat';
  const figure = formatFigure(metric, language);
  const set = (maxSize: number) => setFigure(sheet, figure, { width: column, maxSize, mayStack });
  let line = set(figureSizes[format]);
  while (line.height + below > room) line = set(Math.floor(0.95 * line.size));
  const start = headed + gap + (room - line.height - below) / 2;
  const figured = putFigure(sheet, line, margin, start);
  const labelled = put(sheet, label, margin, figured + gap);
  if (count) putMeasure(sheet, count, labelled + 0.9 * gap);
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
  const headed = putHeading(sheet, charted);
  const maxSize = chartFigureSizes[format];
  const line = setFigure(sheet, formatFigure(metric, language), { width: column, maxSize });
  const figured = putFigure(sheet, line, margin, headed + 0.7 * gap);
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

const quoteSizes: Record<PictureFormat, { quote: number; figure: number }> = {
  chat: { quote: 44, figure: 44 },
  moments: { quote: 66, figure: 68 },
  poster: { quote: 42, figure: 44 },
};
const MAX_QUOTE_LINES = 6;

/** Warm paper: the words of the source, and the figure below them. */
export function composeQuote(sheet: Sheet, composition: Composition): Composed {
  const { sizes, column, format, palette } = sheet;
  const { release, subject, language } = composition;
  const { metric } = subject;
  const { margin, gap } = sizes;
  const quotation = quotationOf(release, metric, language);
  if (!quotation) throw new Error(`nobody is brief about "${metric.id}"`);
  const headed = putHeading(sheet, composition);
  const publisher = publisherOf(release, quotation.source, language);
  const { top } = putFoot(sheet, composition, { publisher });
  const label = setLabel(sheet, composition, { size: 1.1 * sizes.text });
  const { quote: largest, figure: maxSize } = quoteSizes[format];
  const line = setFigure(sheet, formatFigure(metric, language), { width: column, maxSize });
  const labelTop = top - gap - label.height;
  const figureTop = labelTop - 0.5 * gap - line.height;
  put(sheet, label, margin, labelTop);
  putFigure(sheet, line, margin, figureTop);
  const quoteTop = putQuoteMark(sheet, headed + gap, 1.15 * sizes.label) + 0.6 * gap;
  const room = figureTop - gap - quoteTop;
  const style = { size: largest, colour: palette.ink, isBold: true, maxLines: MAX_QUOTE_LINES };
  const quote = setTextWithin(sheet, quotation.text, style, room);
  put(sheet, quote, margin, quoteTop);
  return { metric };
}
