import {
  connectSuite,
  goOffline,
  mini,
  open,
  refresh,
  replaceCloud,
  restoreCloud,
  untilText,
} from './mini-program';
import type { TestedApp } from './mini-program';

connectSuite();

test('the bundled figures are refreshed from the cloud', async () => {
  await open('home/index');
  await refresh();
  await untilText('up to date');
});

test('without network the figures are there, and one line says so', async () => {
  await goOffline();
  await open('home/index');
  await refresh();
  const shown = await untilText('couldn’t refresh');
  expect(shown).toContain('1.09');
});

test('a search without network is answered on the phone, and one line says so', async () => {
  await goOffline();
  await open('search/index?q=deposit');
  expect(await untilText('Hotel')).toContain('from the copy on your phone');
  await restoreCloud();
  await mini.evaluate(() => getApp<TestedApp>().store.search.refresh());
  await untilText(/^(?!.*from the copy).*Hotel/);
});

test.each([
  ['rubbish', '<html>not json at all'],
  ['an empty answer', {}],
  [
    'a release of another shape',
    { ok: true, data: { scope: 'all', version: 'x', release: { metrics: [1] } }, requestId: 'r' },
  ],
  ['a failed function', { errMsg: 'cloud.callFunction:fail Error: errCode: -504002' }],
])('%s from the cloud leaves a readable page', async (_case, answer) => {
  await replaceCloud(answer);
  await open('home/index');
  await refresh();
  expect(await untilText('couldn’t refresh')).toContain('1.09');
  await open('search/index?q=deposit');
  expect(await untilText('Hotel')).toContain('from the copy on your phone');
});
