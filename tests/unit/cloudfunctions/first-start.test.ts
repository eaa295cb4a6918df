import { mains } from './mains';

let loads = 0;
jest.mock('wx-server-sdk', () => {
  loads += 1;
  if (loads === 1) throw new Error('the module cannot be loaded');
  return jest.requireActual<{ sdk: object }>('./fake-sdk').sdk;
});

test('an instance recovers after loading the SDK has failed', async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const call = () => mains.engagement({ action: 'pages', pages: ['pages/home/index'] });
  expect(await call()).toMatchObject({ ok: false, code: 'internal' });
  expect(await call()).toMatchObject({ ok: true });
  expect(loads).toBe(2);
});
