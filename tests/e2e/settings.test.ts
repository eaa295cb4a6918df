import {
  connectSuite,
  find,
  mini,
  open,
  root,
  tap,
  until,
  untilPage,
  untilText,
} from './mini-program';
import type { TestedApp } from './mini-program';

connectSuite();

test('language, theme and text size can be chosen, and stay after a restart', async () => {
  await open('about/index');
  await tap('#language .choice', '简体中文');
  await untilText('设置');
  await tap('#theme .choice', '深色');
  const isDark = async () => (await (await root()).attribute('class')).includes('theme-dark');
  await until('the page is dark', isDark);
  const sizeOf = async () => Number.parseFloat(await (await find('.soft')).style('font-size'));
  const standard = await sizeOf();
  await tap('#text-size .choice', '最大');
  await until('the text is larger', async () => (await sizeOf()) > standard * 1.2);

  await mini.evaluate(() => Object.assign(getApp<TestedApp>(), { isOld: true }));
  await mini
    .callWxMethod('restartMiniProgram', { path: '/pages/about/index' })
    .catch(() => undefined);
  await until('the app has started anew', async () => {
    const isOld: unknown = await mini
      .evaluate(() => getApp<TestedApp & { isOld?: boolean }>().isOld ?? false)
      .catch(() => true);
    return isOld === false;
  });
  await untilPage('about');
  await untilText('设置');
  expect([await isDark(), (await sizeOf()) > standard * 1.2]).toEqual([true, true]);
});

test('a source’s address is copied', async () => {
  await open('about/index');
  await tap('van-cell .van-cell', 'WeChat');
  const { data } = (await mini.callWxMethod('getClipboardData')) as { data: string };
  expect(data).toMatch(/^https?:\/\//);
});
