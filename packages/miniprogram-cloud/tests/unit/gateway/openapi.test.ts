import { PNG } from 'pngjs';
import { createClock } from '../../../src/gateway/clock';
import { readMiniProgramCode } from '../../../src/gateway/mini-program-code-reader';
import { ApiFailure } from '../../../src/gateway/openapi/api';
import { Quota } from '../../../src/gateway/openapi/quota';
import { submitPages } from '../../../src/gateway/openapi/search-submit-pages';
import { getUnlimited } from '../../../src/gateway/openapi/wxacode-get-unlimited';

let now = 0;
const clock = createClock(() => now);

beforeEach(() => {
  now += 24 * 60 * 60 * 1000;
});

const errcodeOf = (run: () => unknown): number => {
  try {
    run();
    return 0;
  } catch (error) {
    if (error instanceof ApiFailure) return error.errcode;
    throw error;
  }
};

const codes = (limit = 5000) =>
  getUnlimited({
    quota: new Quota(clock, limit, 60_000),
    pages: () => ['pages/home/index', 'pages/metric/index'],
  });

test('a code has the requested width, page, scene and version', () => {
  const { contentType, body } = codes()({
    scene: 'm=1&c=spring',
    page: 'pages/metric/index',
    env_version: 'trial',
    width: 300,
    line_color: { r: '7', g: '90', b: '52' },
    is_hyaline: true,
  });
  const picture = PNG.sync.read(body);
  expect([contentType, picture.width, picture.height]).toEqual(['image/png', 300, 300]);
  expect([...picture.data.subarray(0, 4)]).toEqual([7, 90, 52, 0]);
  expect(readMiniProgramCode(picture)).toEqual({
    page: 'pages/metric/index',
    scene: 'm=1&c=spring',
    envVersion: 'trial',
  });
});

test('a code without a page opens the home page', () => {
  const { body } = codes()({ scene: 'a' });
  expect(readMiniProgramCode(PNG.sync.read(body))?.page).toBe('pages/home/index');
});

test.each([
  [{ scene: undefined }, 40169],
  [{ scene: '' }, 40169],
  [{ scene: '押金' }, 40169],
  [{ page: '/pages/home/index' }, 41030],
  [{ page: 'pages/home/index?a=1', check_path: false }, 41030],
  [{ page: 'pages/none/index' }, 41030],
  [{ page: 'p'.repeat(120), check_path: false }, 41030],
  [{ env_version: 'beta' }, 40097],
  [{ width: 279 }, 40097],
  [{ width: 1281 }, 40097],
  [{ line_color: { r: 256, g: 0, b: 0 } }, 40097],
])('a code of %j is error %i', (changes, errcode) => {
  expect(errcodeOf(() => codes()({ scene: 'a', ...changes }))).toBe(errcode);
});

test('codes have a quota per minute', () => {
  const draw = codes(1);
  expect(errcodeOf(() => draw({ scene: 'a' }))).toBe(0);
  expect(errcodeOf(() => draw({ scene: 'a' }))).toBe(45009);
  now += 60_000;
  expect(errcodeOf(() => draw({ scene: 'a' }))).toBe(0);
});

const submit = submitPages({
  quota: new Quota(clock, 1500, 24 * 60 * 60 * 1000),
  isIndexed: (path) => path !== 'pages/about/index',
});
const content = {
  '@type': 'wxsearch_cpdata',
  update: 1,
  content_id: 'home',
  page_type: 2,
  title: 'Home',
};
const home = { path: 'pages/home/index', query: '' };
const pages = (count: number, page: object = home, data: unknown = [content]) => ({
  pages: Array.from({ length: count }, () => ({ ...page, data_list: data })),
});

test.each([
  [{}, 40219],
  [{ pages: [] }, 40219],
  [pages(1001), 47004],
  [pages(1, { path: 'pages/about/index', query: '' }), 40066],
  [pages(1, { path: '/pages/home/index', query: '' }), 40210],
  [pages(1, { path: 'pages/home/index' }), 40212],
  [pages(1, { path: 'pages/home/index', query: 'a' }), 40212],
  [{ pages: [home] }, 40211],
  [pages(1, home, []), 40211],
  [pages(1, home, [{ ...content, title: '' }]), 40211],
  [pages(1, home, [{ ...content, '@type': 'page' }]), 40211],
  [pages(1, home, [{ ...content, page_type: 1 }]), 40211],
  [pages(1, home, [{ ...content, abstract: 'no list' }]), 40211],
  [pages(1, home, [{ ...content, abstract: ['a list'] }]), 0],
  [pages(1), 0],
])('a submission is answered with its code', (request, errcode) => {
  expect(errcodeOf(() => submit(request))).toBe(errcode);
});

test('submissions have a quota per day', () => {
  expect(errcodeOf(() => submit(pages(1000)))).toBe(0);
  expect(errcodeOf(() => submit(pages(1000)))).toBe(47006);
});
