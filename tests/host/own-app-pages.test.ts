import { release } from '../../miniprogram/content/release';
import type { Language } from '../../miniprogram/domain/words/language';
import { titleOf } from '../../miniprogram/domain/pages/page-title';
import {
  pageKeyOf,
  queryOf,
  routeOf,
  type PageTarget,
} from '../../miniprogram/domain/pages/routes';
import { wordsIn } from '../../miniprogram/domain/words/index';
import { everyPage } from '../every-page';
import { open, openTarget, page, runOwnApp, shownText } from './own-app';

runOwnApp();

/** Characters: a page that says less is as good as empty. What stands alone in Moments may be a sentence in Chinese. */
const SOME_TEXT = 20;

const scenes = { normal: 1001, search: 1053, crawler: 1129, moments: 1154 };

/** What the shown page would send. */
async function cardOf(menu: 'shareAppMessage' | 'shareTimeline') {
  const preview = await page.evaluate((name) => window.miniProgramHost.previewShare(name), menu);
  return preview.status === 'ready' ? { title: preview.card.title, path: preview.card.path } : null;
}

/** Launches the app at a page, which has to say something, to have a title and to share itself. @returns its text */
async function launch(target: PageTarget, language: Language, scene: number): Promise<string> {
  const campaign = 'c=abc123';
  await openTarget(target, `lang=${language}&theme=light&scene=${scene}&${campaign}`);
  const text = await shownText();
  expect(text.length).toBeGreaterThan(SOME_TEXT);
  expect((await page.locator('.host-navigation-bar h1').last().innerText()).trim()).not.toBe('');
  for (const menu of ['shareAppMessage', 'shareTimeline'] as const) {
    const card = await cardOf(menu);
    expect(card?.title).toBe(titleOf(release, target, language));
    expect(card?.path).toMatch(new RegExp(`^/${target.path}\\?(.+&)?${campaign}$`));
    expect(card?.path).toContain(queryOf(target));
  }
  return text;
}

/** Without what changes: the footer's freshness and views, and the query that types itself into the empty search box. */
function withoutMomentary(text: string, language: Language): string {
  const { app, footer, search } = wordsIn(language);
  const freshness = `${app.conference}.*?(?=${footer.home}|${footer.about}|$)`;
  return text.replace(new RegExp(`${freshness}|${search.placeholder}.*?\\|`, 'g'), '');
}

const visits = (['en', 'zh'] as const).flatMap((language) =>
  everyPage.map((target) => ({ name: pageKeyOf(target), target, language })),
);

test.each(visits)('$name opens and shares itself ($language)', async ({ target, language }) => {
  await launch(target, language, scenes.normal);
});

test.each(visits.filter(({ target }) => routeOf(target.path)?.isIndexable))(
  '$name shows the crawler what it shows a visitor from search ($language)',
  async ({ target, language }) => {
    const found = await launch(target, language, scenes.search);
    const crawled = await launch(target, language, scenes.crawler);
    expect(withoutMomentary(crawled, language)).toBe(withoutMomentary(found, language));
    expect(await page.getByRole('dialog').count()).toBe(0);
  },
);

test.each(visits)(
  '$name keeps a visitor from Moments where they are ($language)',
  async ({ target, language }) => {
    await launch(target, language, scenes.moments);
    const controls = page.locator('wx-page :is([role=button], [role=link], [role=radio])');
    for (let index = 0; index < (await controls.count()); index += 1) {
      const control = controls.nth(index);
      if (await control.isVisible()) await control.click();
    }
    const stored = await page.evaluate(() => Object.keys(localStorage));
    expect(stored.filter((key) => key.startsWith('single-page:'))).toEqual([]);
  },
);

test.each(['en', 'zh'])('so does the page of a figure that is gone (%s)', async (language) => {
  await open('metric', `lang=${language}&scene=1154&id=no-such-figure`);
});
