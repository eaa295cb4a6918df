import { wordsIn } from '../../miniprogram/pages/privacy/words';
import {
  connectSuite,
  find,
  findAll,
  goOffline,
  mini,
  open,
  restart,
  restoreCloud,
  root,
  tap,
  text,
  until,
  untilPage,
  untilText,
} from './mini-program';

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

  await restart('/pages/about/index');
  await untilPage('about');
  await untilText('设置');
  expect([await isDark(), (await sizeOf()) > standard * 1.2]).toEqual([true, true]);
});

test('a source’s address is copied once the visitor agrees to the privacy guide, and not before', async () => {
  await open('about/index');
  await restart('/pages/about/index');
  const { privacySheet: words } = wordsIn('en');
  const isHidden = async () => (await findAll('.column'))[0]?.attribute('aria-hidden');
  expect(await isHidden()).toBe('false');
  await tap('.source', 'WeChat');
  await untilText(words.title);
  expect(await isHidden()).toBe('true');
  await tap('privacy-sheet .guide');
  await mini.native().navigateLeft();
  await tap('privacy-sheet .answer', words.refuse);
  await until('the sheet is gone', async () => !(await text()).includes(words.title));
  await tap('.source', 'WeChat');
  await tap('privacy-sheet .answer', words.agree);
  await until('the sheet is gone', async () => !(await text()).includes(words.title));
  const { data } = (await mini.callWxMethod('getClipboardData')) as { data: string };
  expect(data).toMatch(/^https?:\/\//);
});

test('whoever leaves the page without an answer has refused, and is asked anew', async () => {
  await restart('/pages/home/index');
  await open('article/index?id=trust-instead-of-deposits');
  await tap('van-button button', 'Copy link');
  await untilText(wordsIn('en').privacySheet.title);
  await open('about/index');
  expect(await text()).not.toContain(wordsIn('en').privacySheet.title);
  await tap('.source', 'WeChat');
  await tap('privacy-sheet .answer', wordsIn('en').privacySheet.agree);
  await until('the sheet is gone', async () => !(await text()).includes('consent comes first'));
});

test('the figures can be refreshed by hand, and one line says how that went', async () => {
  await open('about/index');
  await goOffline();
  await tap('van-button button', 'Refresh now');
  await untilText('Couldn’t refresh. You’re offline.');
  await restoreCloud();
  await tap('van-button button', 'Refresh now');
  await untilText(/Up to date as of \d\d:\d\d/);
});

test.each(['en', 'zh'] as const)(
  'what is kept is told, and deleted where the visitor wants it (%s)',
  async (language) => {
    const { about, privacy } = wordsIn(language);
    await open('about/index', { language, theme: 'dark' });
    await tap('link-list .item', about.privacy);
    await untilPage('privacy');
    await untilText(privacy.enquiryText);
    await tap('#delete button', privacy.delete);
    await tap('#delete button', privacy.keep);
    await tap('#delete button', privacy.delete);
    await tap('#delete button', privacy.confirm);
    // The language follows the phone again, too.
    const said = [wordsIn('en').privacy.deleted, wordsIn('zh').privacy.deleted];
    await until('it is deleted', async () => {
      const shown = await text();
      return said.some((line) => shown.includes(line));
    });
    await until('the phone’s theme is back', async () =>
      (await (await root()).attribute('class')).includes('theme-light'),
    );
    const { keys } = (await mini.callWxMethod('getStorageInfoSync')) as { keys: string[] };
    expect(keys).not.toContain('preferences');
  },
);
