import { type Table, rounded } from '../report';
import { median, ratioOfRounds } from '../statistics';
import type { Sample } from './measure';

/** A Mini Program's launches, one for each round. */
export interface Measured {
  name: string;
  samples: Sample[];
}

const KILOBYTE = 1024;

/** The rows of the table; null if a Mini Program doesn't have the measure. */
const rows: [what: string, of: (sample: Sample) => number | null][] = [
  ['first paint of the home page, cold, ms', ({ firstPaint }) => firstPaint],
  ['work until idle, cold, ms', ({ busy }) => busy],
  ['`setData` until idle, calls', ({ setDataCalls }) => setDataCalls],
  ['`setData` until idle, KB', ({ setDataBytes }) => setDataBytes / KILOBYTE],
  ['nodes of the home page', ({ nodes }) => nodes],
  ['switch of a tab, work, ms', ({ tabBusy }) => tabBusy],
  ['switch of a tab to its paint, ms', ({ tabPaint }) => tabPaint],
  ['home page anew, work, ms', ({ reopenBusy }) => reopenBusy],
  ['home page anew to its paint, ms', ({ reopenPaint }) => reopenPaint],
  ['heap after every page, MB', ({ heap }) => heap / KILOBYTE / KILOBYTE],
];

/** The medians of each Mini Program, and ours as a multiple of each other. @param ours the first column */
export function clientTable(ours: Measured, others: readonly Measured[]): Table {
  const all = [ours, ...others];
  return {
    title: 'A launch in the browser host',
    columns: [
      '',
      ...all.map(({ name }) => name),
      ...others.map(({ name }) => `${ours.name} ÷ ${name}`),
    ],
    rows: rows.map(([what, of]) => {
      const values = (samples: Sample[]) => samples.flatMap((sample) => of(sample) ?? []);
      const own = values(ours.samples);
      return [
        what,
        ...all.map(({ samples }) => shown(median(values(samples)))),
        ...others.map(({ samples }) => {
          const theirs = values(samples);
          return theirs.length === own.length ? shown(ratioOfRounds(own, theirs)) : NONE;
        }),
      ];
    }),
  };
}

const NONE = '–';
const shown = (value: number) => (Number.isFinite(value) ? rounded(value) : NONE);
