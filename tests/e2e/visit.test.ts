import { wordsIn } from '../../miniprogram/pages/studio/words';
import {
  connectSuite,
  mini,
  momentsCard,
  open,
  page,
  pages,
  root,
  sharedCard,
  takeFaults,
  tap,
  text,
  untilPage,
  untilText,
} from './mini-program';

connectSuite();

/** One page of each kind: a tab, one with an id, one with a query of its own. */
const kinds = pages.filter((url) => /^(home|metric|studio)\//.test(url));

test('a visitor regroups the dots, opens the figure, and goes back', async () => {
  await open('home/index');
  await tap('.choice', '780');
  await untilText('People using Moments each day');
  await tap('.line');
  await untilPage('metric');
  await untilText('Among the 780 million people using the Moments functionality');
  await mini.native().navigateLeft();
  await untilPage('home');
  await untilText('People using Moments each day');
});

test('a pillar opens from its card, and its bars open their figures', async () => {
  await open('home/index');
  await tap('.card', 'Mini Programs');
  await untilPage('mini-programs');
  await tap('bar-chart .bar', 'Active Mini Programs');
  await untilPage('metric');
  await untilText('increased by 75% and 68% respectively');
});

test('the tab bar leads to every pillar, and Home leads to the search', async () => {
  await open('home/index');
  for (const name of ['mini-programs', 'pay-score', 'search', 'home']) {
    const native = mini.native() as unknown as { switchTab(to: object): Promise<void> };
    await native.switchTab({ url: `/pages/${name}/index` });
    await untilPage(name);
  }
  await tap('.search');
  await untilPage('search');
});

test('a page opened deep, with nothing beneath it, leads Home', async () => {
  await open('metric/index?id=pay-score-brands');
  await mini.native().goHome();
  await untilPage('home');
});

test('an unknown figure says so and offers its neighbours', async () => {
  await open('metric/index?id=pay-score-nonsense');
  await untilText('We couldn’t find this figure.');
  await tap('metric-list .row', 'People using WeChat Pay Score');
  await untilText('240 million');
});

test.each([
  ['teleport/index', 'home', {}],
  ['services/index?id=smart-retail', 'service', { id: 'smart-retail' }],
  ['category/index?id=shared-rentals', 'sector', { id: 'category-shared-rentals' }],
  ['payscore/main', 'pay-score', {}],
])('a link to %s, which is gone, leads to the nearest page', async (url, name, query) => {
  await open('about/index');
  await mini.callWxMethod('reLaunch', { url: `/pages/${url}` }).catch(() => undefined);
  await untilPage(name);
  expect((await page()).query).toEqual(query);
  await root();
  takeFaults();
});

// The audits judge the cards of every page, and every page's dark theme.
test.each(kinds)('%s can be shared, and opens again from what is shared', async (url) => {
  for (const language of ['en', 'zh'] as const) {
    await open(url, { language });
    await root();
    const shown = await page();
    const card = await sharedCard();
    const moments = await momentsCard();
    expect(card.title).toBe(moments.title);
    expect(card.title.length).toBeGreaterThan(1);
    // The studio names what it stands open at, even where that is what it begins with.
    expect(card.path.replace(/\?target=.*/, '')).toBe(`/pages/${url}`);
    expect(`/${shown.path}${moments.query && `?${moments.query}`}`).toBe(card.path);
    await mini.callWxMethod('reLaunch', { url: card.path });
    await root();
    expect(await sharedCard()).toMatchObject({ title: card.title, path: card.path });
  }
});

test.each(['en', 'zh'] as const)(
  'a page is dark where the visitor wants it (%s)',
  async (language) => {
    for (const url of kinds) {
      await open(url, { language, theme: 'dark' });
      const element = await root();
      expect(await element.attribute('class')).toContain(`theme-dark ${language}`);
      const [red = 255] = (await element.style('color')).match(/\d+/g)?.map(Number) ?? [];
      expect(red).toBeGreaterThan(200);
      const words = wordsIn(language);
      // The story has a card in the place of a page's end.
      if (!url.startsWith('story'))
        expect(await text()).toMatch(
          new RegExp(`${words.app.conference}|${words.studio.part.campaigns}`),
        );
    }
  },
);
