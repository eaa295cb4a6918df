import { type Audit, type Finding, placeOf } from './audit';
import { formatNumber } from './formats';

export const charts: Audit = {
  meta: {
    id: 'charts',
    title: 'Charts have text alternatives',
    description:
      'Screen readers ignore drawings. Put the values into the label of the chart, or of each bar.',
    threshold: 'a spoken number for each drawn value',
  },
  audit({ visits }) {
    const drawn = visits.flatMap((visit) => visit.charts.map((chart) => ({ visit, chart })));
    if (drawn.length === 0) return { measured: null, findings: [] };
    return {
      measured: `${formatNumber(drawn.length)} looked at`,
      findings: drawn.flatMap(({ visit, chart: { element, marks, name } }): Finding[] => {
        const said = numbersIn(name ?? '');
        // Texts that are positioned by data are accessible themselves.
        if (marks === 1 && name) return [];
        if (said >= marks && name) return [];
        const measured = name === null ? 'hidden' : `${said} of ${marks} values said`;
        return [{ severity: 'error', ...placeOf(visit), element, measured }];
      }),
    };
  },
};

function numbersIn(text: string): number {
  return text.match(/\d[\d.,]*/g)?.length ?? 0;
}
