import { formatFigure } from '../../miniprogram/domain/content/format-figure';
import { languages, type Language } from '../../miniprogram/domain/words/language';
import type { ContentParts } from './schema';

/** The years that the roadmap speaks of: dates, not figures. */
const YEAR = /^20[12]\d$/;

const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/**
 * An article tells figures in its own words, and a figure stands in one place: what an article writes in digits must be
 * the number of a figure that the section names, as the language writes it.
 * @returns one line for each number that is not
 */
export function strayNumbers(parts: ContentParts): string[] {
  const figures = new Map(parts['metrics.json'].map((metric) => [metric.id, metric]));
  const strayIn = (text: string, metrics: string[], language: Language) => {
    const told = metrics.flatMap((id) => {
      const metric = figures.get(id);
      return metric ? numbersIn(formatFigure(metric, language).text) : [];
    });
    return numbersIn(text).filter((number) => !YEAR.test(number) && !told.includes(number));
  };
  return parts['articles.json'].flatMap(({ id, standfirst, sections }) => {
    const texts = [
      { text: standfirst, metrics: sections.flatMap(({ metrics }) => metrics) },
      ...sections,
    ];
    return languages.flatMap((language) =>
      texts
        .flatMap(({ text, metrics }) => strayIn(text[language], metrics, language))
        .map(
          (number) => `articles.json: ${id}: ${number} is no figure that it names (${language})`,
        ),
    );
  });
}
