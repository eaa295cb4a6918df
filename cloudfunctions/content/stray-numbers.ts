import { formatFigure } from '../../miniprogram/domain/content/format-figure';
import { languages, type Language, type Localized } from '../../miniprogram/domain/words/language';
import type { ContentParts } from './schema';

/** Not figures: years, versions of WeChat, and an order that costs nothing. */
const NO_FIGURE = /^(20[12]\d|\d\.0|0)$/;
/** Nor are the numbers of names, months and days. */
const NAMES = /COVID-19|\d{1,2} [月日]|\d{1,2} [A-Z][a-z]+ 20/g;

const numbersIn = (text: string) => text.replace(NAMES, '').match(/\d+(?:[.,]\d+)*/g) ?? [];

/** A text that may tell figures, and the figures that it may tell. */
interface Telling {
  from: string;
  text: Localized;
  metrics: string[];
}

function tellingsOf(parts: ContentParts): Telling[] {
  const about = (services: string[]) =>
    parts['metrics.json']
      .filter((metric) => metric.services.some((id) => services.includes(id)))
      .map(({ id }) => id);
  return [
    ...parts['articles.json'].flatMap(({ id, standfirst, sections }) => {
      const from = `articles.json: ${id}`;
      const all = sections.flatMap(({ metrics }) => metrics);
      return [
        { from, text: standfirst, metrics: all },
        ...sections.map(({ text, metrics }) => ({ from, text, metrics })),
      ];
    }),
    ...parts['services.json'].flatMap(({ id, summary, steps }) => {
      const text = [summary, ...steps.map((step) => step.text)];
      return text.map((each) => ({
        from: `services.json: ${id}`,
        text: each,
        metrics: about([id]),
      }));
    }),
    ...parts['sectors.json'].map(({ id, role, metrics }) => ({
      from: `sectors.json: ${id}`,
      text: role,
      metrics,
    })),
    ...parts['categories.json'].map(({ id, typicalUse, metrics }) => ({
      from: `categories.json: ${id}`,
      text: typicalUse,
      metrics,
    })),
    ...parts['events.json'].map(({ id, title, services }) => ({
      from: `events.json: ${id}`,
      text: title,
      metrics: about(services),
    })),
  ];
}

/**
 * A figure is written in one place. A number that another text writes in digits must be that of a figure which the text's
 * entry names, as the language writes it.
 * @returns one line for each number that is not
 */
export function strayNumbers(parts: ContentParts): string[] {
  const figures = new Map(parts['metrics.json'].map((metric) => [metric.id, metric]));
  const strayIn = (text: string, metrics: string[], language: Language) => {
    const told = metrics.flatMap((id) => {
      const metric = figures.get(id);
      return metric ? numbersIn(formatFigure(metric, language).text) : [];
    });
    return numbersIn(text).filter((number) => !NO_FIGURE.test(number) && !told.includes(number));
  };
  return tellingsOf(parts).flatMap(({ from, text, metrics }) =>
    languages.flatMap((language) =>
      strayIn(text[language], metrics, language).map(
        (number) => `${from}: ${number} is no figure that it names (${language})`,
      ),
    ),
  );
}
