import type { ContentRelease } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import type { Language } from '../words/language';
import type { PageTarget } from '../pages/routes';
import { fill, wordsIn } from '../words/index';
import { spokenLine } from '../words/spoken';
import { paletteOf } from './palettes';
import { publisherOf, type Composition } from './parts';
import type { MeasureText, Picture, PictureFormat, PictureStyle } from './picture';
import { openSheet } from './sheet';
import { composeChart, composeDots, composeFigure, composeQuote } from './styles';
import { stylesOf, subjectOf } from './subject';
import type { BreakText } from './text';

/** How a page's picture is to look. */
export interface PictureOptions {
  style: PictureStyle;
  format: PictureFormat;
  language: Language;
  /** Its name, small, on a poster. */
  campaign?: string;
  /** Where the lines of that name may break, the best way first. */
  nameBreaks?: readonly BreakText[];
  /** Whether a poster leaves its lower right to a Mini Program code. */
  hasCode?: boolean;
}

const composers = {
  dots: composeDots,
  figure: composeFigure,
  chart: composeChart,
  quote: composeQuote,
};

/**
 * The picture of a page: its figure, label, chart and source. A style that its content can't carry (`stylesOf`) gives way
 * to the first that it can.
 */
export function pictureOf(
  release: ContentRelease,
  target: PageTarget,
  options: PictureOptions,
  measure: MeasureText,
): Picture {
  const { language, format, campaign = '', nameBreaks = [], hasCode = false } = options;
  const styles = stylesOf(release, target, language);
  const style = styles.includes(options.style) ? options.style : (styles[0] ?? 'figure');
  const subject = subjectOf(release, target, language);
  const sheet = openSheet(format, paletteOf(style, subject.topic), measure);
  const composition: Composition = { release, subject, language, campaign, nameBreaks, hasCode };
  const { metric } = composers[style](sheet, composition);
  const { width, height, shapes } = sheet;
  const source = fill(wordsIn(language).pictures.source, {
    publisher: publisherOf(release, metric.quotations[0]?.source, language),
  });
  const figure = spokenLine(language, metric.label[language], formatFigure(metric, language).text);
  const label = [subject.heading, figure, metric.period[language], source].join(' · ');
  return { width, height, shapes, label };
}
