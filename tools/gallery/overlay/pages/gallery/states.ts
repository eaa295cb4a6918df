import type { ContentRelease } from '../../domain/content/content-types';
import { formatFigure, formatNumber } from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { languageChoices } from '../../domain/pages/choices';
import { depositsOf } from '../../domain/pages/deposit-picture';
import { homeView } from '../home/view';
import { footerView } from '../../domain/pages/footer';
import { metricView } from '../metric/view';
import { pillarView } from '../../domain/pages/pillar';
import { metricRow } from '../../domain/pages/rows';
import { textField } from '../../domain/pages/text-field';
import { wordsIn } from '../../domain/words/index';
import type { ComponentName } from './components';

/** A component in one of its states: the properties that differ from what they are by themselves. */
export interface State {
  name: string;
  properties: Record<string, unknown>;
}

const LONG = 2;

/** Every state that the shared components can be in, with figures of the release, by component. */
export function statesOf(
  release: ContentRelease,
  language: Language,
  freshness: string,
): Record<ComponentName, State[]> {
  const words = wordsIn(language);
  const pillar = pillarView(release, 'mini-programs', language);
  const payScore = pillarView(release, 'pay-score', language);
  const rows = release.metrics.map((metric) => metricRow(release, metric, language));
  const longRows = [...rows].sort((a, b) => b.label.length - a.label.length).slice(0, LONG);
  const longFigures = [...rows].sort((a, b) => b.figure.text.length - a.figure.text.length);
  const longLinks = [...payScore.services, ...pillar.services, ...pillar.otherServices]
    .sort((a, b) => b.summary.length - a.summary.length)
    .slice(0, LONG);
  const peersOf = (id: string) => metricView(release, id, language, false).metric?.peers ?? [];
  const floor = release.metrics.find(({ qualifier }) => qualifier === 'more-than-doubled');
  const footerOf = (facts: { views?: number; leads: boolean; isEntry: boolean }) =>
    footerView(
      { freshness, views: facts.views, leads: facts.leads, isEntry: facts.isEntry, isAbout: false },
      language,
    );
  const themes = Object.entries(words.about.themes).map(([value, name]) => ({ value, name }));
  const kinds = Object.entries(words.search.kinds).map(([value, name], index) => ({
    value,
    name,
    count: index === 0 ? '' : formatNumber(index * index, language),
  }));
  const label = words.about.theme;
  const { unknown } = words.metric;
  const { app, search } = words;
  const text = { label: search.label, value: '', fault: '', placeholder: search.placeholder };
  const { hint, home } = words.missing;

  return {
    'bar-chart': [
      {
        name: 'large, the first without an end',
        properties: {
          large: true,
          bars: pillar.bars,
          base: words.pillar.growthBase,
          label: words.pillar.growthLabel,
        },
      },
      {
        name: 'large and plain',
        properties: { large: true, bars: pillar.bars.slice(1), plain: true },
      },
      { name: 'small, one of them marked', properties: { bars: peersOf('moments-daily-users') } },
      { name: 'small, one without an end', properties: { bars: peersOf(floor?.id ?? '') } },
      { name: 'empty', properties: {} },
    ],
    'choice-bar': [
      { name: 'a few', properties: { label, choices: themes, value: 'light' } },
      {
        name: 'over the whole width',
        properties: { label, choices: themes, value: 'dark', wide: true },
      },
      {
        name: 'in one line, with counts',
        properties: { label, choices: kinds, value: kinds[kinds.length - 2]?.value, isLine: true },
      },
      { name: 'none chosen', properties: { label, choices: languageChoices } },
      { name: 'empty', properties: {} },
    ],
    'dot-stage': [
      ...homeView(release, language).choices.map(({ name, plan, description }) => ({
        name,
        properties: { dots: 1090, plan, label: description },
      })),
      { name: 'empty', properties: {} },
    ],
    'deposit-picture': [
      { name: 'full', properties: { picture: depositsOf(release, 0, language) } },
      { name: 'half empty', properties: { picture: depositsOf(release, 2, language) } },
      {
        name: 'empty and plain',
        properties: { picture: depositsOf(release, 4, language), plain: true },
      },
      { name: 'without a picture', properties: {} },
    ],
    figure: [
      ...['hero', 'large', 'row'].map((size) => ({
        name: size,
        properties: { size, figure: pillar.lead?.figure },
      })),
      {
        name: 'a floor',
        properties: { size: 'hero', figure: floor && formatFigure(floor, language) },
      },
      { name: 'long', properties: { size: 'large', figure: longFigures[0]?.figure } },
    ],
    'lead-figure': [
      { name: 'with an argument', properties: { thesis: pillar.thesis, row: pillar.lead } },
      { name: 'alone', properties: { row: payScore.lead } },
      { name: 'plain', properties: { row: payScore.lead, plain: true } },
      { name: 'empty', properties: {} },
    ],
    'link-list': [
      { name: 'lines', properties: { items: payScore.services.slice(0, 2) } },
      { name: 'long words', properties: { items: longLinks } },
      { name: 'plain', properties: { items: payScore.services.slice(0, 2), plain: true } },
      { name: 'inline', properties: { items: payScore.services, inline: true } },
      {
        name: 'inline and plain',
        properties: { items: payScore.services, inline: true, plain: true },
      },
      { name: 'empty', properties: {} },
    ],
    'metric-list': [
      { name: 'lines', properties: { rows: payScore.figures.slice(0, 2) } },
      { name: 'long words', properties: { rows: longRows } },
      { name: 'plain', properties: { rows: payScore.figures.slice(0, 2), plain: true } },
      { name: 'the first of many', properties: { rows, most: 2, all: `Show all ${rows.length}` } },
      { name: 'empty', properties: {} },
    ],
    'missing-entry': [
      { name: 'loading', properties: { isLoading: true } },
      { name: 'unknown', properties: { title: unknown, hint, home } },
      { name: 'unknown, in Moments', properties: { title: unknown, hint } },
    ],
    'page-footer': [
      {
        name: 'with every way',
        properties: {
          footer: footerOf({ views: 1995, leads: true, isEntry: true }),
          share: words.studio.entry,
        },
      },
      {
        name: 'not opened before, and the page leads Home',
        properties: { footer: footerOf({ leads: true, isEntry: true }), withoutHome: true },
      },
      { name: 'in Moments', properties: { footer: footerOf({ leads: false, isEntry: true }) } },
    ],
    'privacy-sheet': [
      { name: 'hidden', properties: { sheet: words.privacySheet } },
      { name: 'shown', properties: { sheet: words.privacySheet, shown: true } },
    ],
    'text-field': [
      { name: 'to be filled in', properties: { field: textField(text, language) } },
      {
        name: 'filled in, with what it may be',
        properties: { field: textField({ ...text, value: app.name, hint }, language) },
      },
      {
        name: 'at fault',
        properties: {
          field: textField({ ...text, value: app.name, hint, fault: unknown }, language),
        },
      },
      {
        name: 'several lines, counted',
        properties: {
          field: textField({ ...text, value: longLinks[0]?.summary ?? '' }, language),
          long: true,
          count: '812/1,000',
        },
      },
      { name: 'disabled', properties: { field: textField(text, language), disabled: true } },
      { name: 'empty', properties: {} },
    ],
    roadmap: [
      { name: 'short, three ways', properties: { road: homeView(release, language).road } },
      { name: 'one pillar', properties: { road: pillar.road } },
      { name: 'empty', properties: {} },
    ],
  };
}
