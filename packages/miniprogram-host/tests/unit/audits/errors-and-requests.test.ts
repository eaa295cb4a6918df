import type { NetworkRequest } from '../../../src/audits/artifacts';
import { jsErrors } from '../../../src/audits/js-errors';
import { requests } from '../../../src/audits/requests';
import { imageOf, runOf, visitOf } from './artifacts';

const page = 'pages/a/index';
const requestOf = (parts: Partial<NetworkRequest>): NetworkRequest => ({
  at: 0,
  page,
  name: 'cloud.callFunction search',
  isOk: true,
  ms: 100,
  network: 'wifi',
  ...parts,
});

test('an uncaught exception fails', () => {
  expect(jsErrors.audit(runOf())).toEqual({ measured: 'none', findings: [] });
  const exceptions = [{ at: 0, page, message: 'x is not a function' }];
  expect(jsErrors.audit(runOf({ exceptions }))).toEqual({
    measured: '1',
    findings: [{ severity: 'error', page, measured: 'x is not a function' }],
  });
});

test('a failed request fails, but not without a network', () => {
  const failed = requestOf({ isOk: false });
  expect(requests.audit(runOf({ requests: [failed] })).findings).toEqual([
    { severity: 'error', page, element: 'cloud.callFunction search', measured: 'failed' },
  ]);
  const offline = requestOf({ isOk: false, network: 'offline' });
  expect(requests.audit(runOf({ requests: [offline] })).findings).toEqual([]);
});

test('a slow answer is a warning, but not over a slow network', () => {
  expect(requests.audit(runOf({ requests: [requestOf({ ms: 1500 })] })).findings).toMatchObject([
    { severity: 'warning', measured: '1.5 s' },
  ]);
  const slow = requestOf({ ms: 3000, network: 'slow' });
  expect(requests.audit(runOf({ requests: [slow] })).findings).toEqual([]);
});

test('an image that can not be had fails', () => {
  const visits = [visitOf({ images: [imageOf({ isBroken: true, naturalWidth: 0 })] })];
  const { measured, findings } = requests.audit(runOf({ visits }));
  expect(measured).toBe('0 requests, 1 image');
  expect(findings).toMatchObject([{ severity: 'error', measured: 'image failed' }]);
});

test('a run without either has nothing to judge', () => {
  expect(requests.audit(runOf()).measured).toBeNull();
});
