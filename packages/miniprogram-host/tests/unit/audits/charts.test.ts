import { charts } from '../../../src/audits/charts';
import { runOf, visitOf } from './artifacts';

const audit = (chart: { marks: number; name: string | null }) =>
  charts.audit(runOf({ visits: [visitOf({ charts: [{ element: 'view.chart', ...chart }] })] }));

test('a chart of which a value is not said fails', () => {
  expect(audit({ marks: 3, name: '19 January: 2; 20 January: 1,234' }).findings).toEqual([]);
  const { findings } = audit({ marks: 5, name: '19 January: 2; 20 January: 1,234' });
  expect(findings).toMatchObject([{ element: 'view.chart', measured: '4 of 5 values said' }]);
});

test('a chart without a name, or hidden, fails', () => {
  expect(audit({ marks: 1, name: '' }).findings[0]?.measured).toBe('0 of 1 values said');
  expect(audit({ marks: 1, name: null }).findings[0]?.measured).toBe('hidden');
});

test('one mark may be said in words', () => {
  expect(audit({ marks: 1, name: 'More than doubled' })).toEqual({
    measured: '1 looked at',
    findings: [],
  });
});

test('a page that draws nothing has nothing to judge', () => {
  expect(charts.audit(runOf({ visits: [visitOf()] })).measured).toBeNull();
});
