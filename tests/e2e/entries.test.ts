import { release } from '../../miniprogram/content/release';
import type { Localized } from '../../miniprogram/domain/words/language';
import { entryOf, routes, targetsOf, type PageTarget } from '../../miniprogram/domain/pages/routes';
import { wordsIn } from '../../miniprogram/pages/article/words';
import {
  connectSuite,
  find,
  findAll,
  mini,
  open,
  page,
  restart,
  sharedCard,
  squeeze,
  tap,
  text,
  typeQuery,
  untilPage,
  untilText,
  urlBelowPages,
} from './mini-program';

connectSuite();

const languages = ['en', 'zh'] as const;
const names = ['service', 'sector', 'article'] as const;

/** What stands at the head of a target's page. */
function headOf(target: PageTarget): Localized {
  const entry = entryOf(target);
  const found =
    release.articles.find(({ id }) => entry?.list === 'articles' && id === entry.id)?.title ??
    [...release.services, ...release.sectors, ...release.categories].find(
      ({ id }) => id === entry?.id,
    )?.name;
  if (!found) throw new Error(urlBelowPages(target));
  return found;
}

test.each(names)('every page of a %s opens in both languages, and shares itself', async (name) => {
  const route = routes.filter(({ path }) => path === `pages/${name}/index`);
  for (const target of targetsOf(release, route)) {
    for (const language of languages) {
      const url = urlBelowPages(target);
      await open(url, { language });
      const head = headOf(target)[language];
      expect(squeeze(await text())).toContain(squeeze(head));
      expect(await sharedCard()).toMatchObject({
        title: expect.stringContaining(head) as string,
        path: `/pages/${url}`,
      });
    }
  }
});

test.each([
  ['en', 'umbrella', 'No-deposit Rental', 'No-deposit Hotel', 'offers new opportunities'],
  ['zh', '充电宝', '免押租借', '免押速住', 'offers new opportunities'],
] as const)(
  'a merchant goes from a search to a service, a related one and its figure (%s)',
  async (language, query, service, related, quotation) => {
    await open('search/index', { language });
    await typeQuery(query);
    await tap('.hit', service);
    await untilPage('service');
    await untilText(service);
    await tap('link-list .item', related);
    await untilText(wordsIn(language).service.related);
    await find('.title', related);
    await tap('metric-list .row');
    await untilPage('metric');
    await untilText(quotation);
  },
);

test.each([
  ['en', 'Transportation', 'Enjoy First & Pay Later'],
  ['zh', '交通出行', '先享后付'],
] as const)(
  'a pillar leads to a category, and on to its scenario (%s)',
  async (language, name, scenario) => {
    await open('pay-score/index', { language });
    await tap('link-list .item', name);
    await untilPage('sector');
    await untilText(wordsIn(language).sector.category);
    await tap('link-list .item', scenario);
    await untilPage('service');
    await find('.title', scenario);
    await mini.native().navigateLeft();
    await untilPage('sector');
  },
);

test('a leading sector opens, and leads to the category of the same name', async () => {
  await open('mini-programs/index');
  await tap('link-list .item', 'Transportation');
  await untilText('Leads Mini Program growth');
  expect((await page()).query).toEqual({ id: 'sector-transportation' });
  await tap('link-list .item', 'Transportation');
  await untilText('Pay Score category');
  expect((await page()).query).toEqual({ id: 'category-transportation' });
});

test.each([
  ['en', 'Trust instead of a deposit', 'has exceeded 240 million'],
  ['zh', '以信任代替押金', 'has exceeded 240 million'],
] as const)(
  'Home leads to an article, and on to its figures (%s)',
  async (language, title, quotation) => {
    await open('home/index', { language });
    await tap('link-list .item', title);
    await untilPage('article');
    await untilText(quotation);
    await tap('metric-list .row');
    await untilPage('metric');
    await untilText(quotation);
  },
);

test('a section of an article leads to its services, and the article to its source and pillar', async () => {
  await open('article/index?id=trust-instead-of-deposits');
  await tap('link-list .line .item', 'Smart Retail');
  await untilPage('service');
  await restart('/pages/article/index?id=trust-instead-of-deposits');
  await tap('van-button button', 'Copy link');
  await tap('privacy-sheet .answer', 'Agree');
  const { data } = (await mini.callWxMethod('getClipboardData')) as { data: string };
  expect(data).toBe('https://www.chinatradingdesk.com/post/media-update-2021-wechat-roadmap');
  await tap('link-list .list .item', 'WeChat Pay Score');
  await untilPage('pay-score');
});

test.each([
  ['apparel', 'Apparel', 'sector'],
  ['shared rentals', 'Shared rentals', 'sector'],
  ['conference roadmap guangzhou', 'WeChat Open Class PRO', 'article'],
  ['moments launches', 'Moments launches', 'service'],
])('a result for %s opens its page', async (query, title, name) => {
  await open('search/index');
  await typeQuery(query);
  await tap('.hit', title);
  await untilPage(name);
});

test('a figure leads to related services', async () => {
  await open('metric/index?id=pay-score-models');
  await tap('link-list .item', 'No-deposit Hotel');
  await untilPage('service');
});

test.each(names)(
  'an unknown %s says so in both languages, with neighbours and Home',
  async (name) => {
    for (const language of languages) {
      for (const id of ['gone', '', 'x'.repeat(5000), '%3Cscript%3E', '__proto__']) {
        await open(`${name}/index?id=${id}`, { language });
        await untilText(wordsIn(language)[name].unknown);
        expect(await findAll('link-list .item')).not.toHaveLength(0);
      }
      await tap('link-list .item');
      await untilPage(name);
      await find('.title');
      await open(`${name}/index?id=gone`, { language });
      await tap('van-button button');
      await untilPage('home');
    }
  },
);

test('what is no id is not passed on when its page is shared', async () => {
  await open(`service/index?id=${encodeURIComponent('<b>')}`);
  expect(await sharedCard()).toMatchObject({
    title: wordsIn('en').app.name,
    path: '/pages/service/index',
  });
});

test('a chain of related services never comes to an end of pages', async () => {
  await open('service/index?id=no-deposit-rental');
  for (let step = 0; step < 12; step += 1) {
    const name = step % 2 === 0 ? 'No-deposit Hotel' : 'No-deposit Rental';
    await tap('link-list .item', name);
    await find('.title', name);
  }
});
