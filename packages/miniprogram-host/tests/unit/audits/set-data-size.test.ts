import { setDataSize } from '../../../src/audits/set-data-size';
import { runOf } from './artifacts';

const callOf = (bytes: number) => ({
  at: 0,
  launchedAt: 0,
  page: 'pages/a/index',
  caller: 'components/list/index',
  bytes,
});

test('256 KB pass', () => {
  expect(setDataSize.audit(runOf({ setData: [callOf(256 * 1024)] }))).toEqual({
    measured: '256 KB',
    findings: [],
  });
});

test('a byte more fails, and the caller is named', () => {
  const { findings } = setDataSize.audit(runOf({ setData: [callOf(10), callOf(300 * 1024)] }));
  expect(findings).toEqual([
    {
      severity: 'error',
      page: 'pages/a/index',
      element: 'components/list/index',
      measured: '300 KB',
    },
  ]);
  expect(setDataSize.audit(runOf({ setData: [callOf(256 * 1024 + 1)] })).findings).toHaveLength(1);
});
