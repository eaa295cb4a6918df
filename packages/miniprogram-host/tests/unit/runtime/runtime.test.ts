import { parseAddress } from '../../../src/runtime/device';
import { rpxToPixels } from '../../../src/runtime/inline-style';
import { checkNavigation, type NavigationApi, parseUrl } from '../../../src/runtime/routes';
import { serialise } from '../../../src/runtime/set-data';
import { resolveTheme } from '../../../src/runtime/themes';
import { asyncApi } from '../../../src/wx/api';
import { KeyValueStorage, type TextStore } from '../../../src/wx/storage';

const app = { pages: ['pages/a/index', 'pages/tab/index'], tabs: ['pages/tab/index'], depth: 1 };

function refusal(api: NavigationApi, url: string, depth = 1): string {
  try {
    checkNavigation(api, parseUrl(url, 'pages/a/index'), { ...app, depth });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

test('a page is addressed absolutely or from where one is', () => {
  expect(parseUrl('/pages/a/index?id=1&q=%E6%8A%BC', 'x/y')).toEqual({
    path: 'pages/a/index',
    query: { id: '1', q: '%E6%8A%BC' },
  });
  expect(parseUrl('../b/index', 'pages/a/index').path).toBe('pages/b/index');
  expect(parseUrl('/a?x=1=2&y', 'p').query).toEqual({ x: '1=2', y: '' });
});

test('navigation is refused as WeChat refuses it', () => {
  expect(refusal('navigateTo', '/pages/a/index')).toBe('');
  expect(refusal('navigateTo', '/pages/gone/index')).toBe('page "pages/gone/index" is not found');
  expect(refusal('navigateTo', '/pages/tab/index')).toBe('can not navigateTo a tabbar page');
  expect(refusal('redirectTo', '/pages/tab/index')).toBe('can not redirectTo a tabbar page');
  expect(refusal('switchTab', '/pages/a/index')).toBe('can not switch to no-tabBar page');
  expect(refusal('switchTab', '/pages/tab/index?a=1')).toBe('url with query is not supported');
  expect(refusal('reLaunch', '/pages/tab/index?a=1')).toBe('');
  expect(refusal('navigateTo', '/pages/a/index', 10)).toBe('webview count limit exceed');
});

test("the address speaks to the host, and the rest is the page's", () => {
  const { device, launch } = parseAddress(
    '?path=/pages/metric/index&id=x&scene=1053&lang=zh&theme=dark&network=offline&fontScale=1.3',
  );
  expect(launch).toEqual({ path: 'pages/metric/index', query: { id: 'x' }, scene: 1053 });
  expect(device).toEqual({
    language: 'zh_CN',
    theme: 'dark',
    network: 'offline',
    fontSizeScaleFactor: 1.3,
    platform: 'phone',
  });
  expect(parseAddress('?theme=pink&scene=x')).toEqual({
    device: { platform: 'phone' },
    launch: { path: '', query: {}, scene: 1001 },
  });
});

test.each(['q=100%2525', 'q=%E5%A2%9E%E9%95%BF75%', 'q=a+b%26c', 'q=a=b&c', 'scene=m%3D1'])(
  'a page gets the query %s of a launch as it gets that of a navigation',
  (query) => {
    const navigated = parseUrl(`/pages/a/index?${query}`, '').query;
    const address = new URLSearchParams({ path: 'pages/a/index', query });
    expect(parseAddress(`?${address.toString()}`).launch.query).toEqual(navigated);
    if (query.startsWith('scene')) return;
    expect(parseAddress(`?path=pages/a/index&${query}`).launch.query).toEqual(navigated);
  },
);

test('setData sends a copy and counts its bytes', () => {
  const nested = { list: [1] };
  const { data, bytes } = serialise({ nested, text: '押' });
  nested.list.push(2);
  expect(data).toEqual({ nested: { list: [1] }, text: '押' });
  expect(bytes).toBe(Buffer.byteLength('{"nested":{"list":[1]},"text":"押"}'));
});

test('setData refuses functions and cycles by their path', () => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  expect(() => serialise({ a: { b: () => 1 } })).toThrow('"a.b" is a function');
  expect(() => serialise({ cycle })).toThrow('"cycle.self" contains itself');
});

test('a function right under a key is handed on', () => {
  const container = () => 1;
  expect(serialise({ container, a: 1 })).toEqual({
    data: { container, a: 1 },
    bytes: 7,
  });
});

test('theme variables are put in place, unknown ones stay', () => {
  const themes = { light: { paper: '#fff' }, dark: { paper: '#000' } };
  expect(resolveTheme({ a: '@paper', list: [{ b: '@gone' }] }, themes, 'dark')).toEqual({
    a: '#000',
    list: [{ b: '@gone' }],
  });
});

test('rpx in inline styles follow the window', () => {
  expect(rpxToPixels('width: 10.5rpx; margin: -2rpx')).toBe(
    'width: calc(10.5 * var(--rpx)); margin: calc(-2 * var(--rpx))',
  );
});

function openStorage(): KeyValueStorage {
  const texts = new Map<string, string>();
  const store: TextStore = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => texts.set(key, text),
    removeItem: (key) => texts.delete(key),
    key: (index) => [...texts.keys()][index] ?? null,
    get length() {
      return texts.size;
    },
  };
  return new KeyValueStorage(store, 'app:');
}

test('storage keeps types, and answers with an empty text for what is not there', () => {
  const storage = openStorage();
  storage.set('a', { n: [1, null, '押'] });
  expect([storage.get('a'), storage.get('b'), storage.keys]).toEqual([
    { n: [1, null, '押'] },
    '',
    ['a'],
  ]);
  storage.clear();
  expect(storage.keys).toEqual([]);
});

test('storage has limits', () => {
  const storage = openStorage();
  expect(() => storage.set('a', 'x'.repeat(1024 * 1024 + 1))).toThrow('entry size limit reached');
  for (let index = 0; index < 10; index += 1) storage.set(`k${index}`, 'x'.repeat(1024 * 1000));
  expect(() => storage.set('last', 'x'.repeat(1024 * 1000))).toThrow('exceed storage max size');
});

test('an asynchronous call answers by promise or by callbacks', async () => {
  const api = asyncApi<{ n: number }>('double', ({ n }) => {
    if (n < 0) throw new Error('negative');
    return { value: n * 2 };
  });
  expect(await api({ n: 2 })).toEqual({ errMsg: 'double:ok', value: 4 });
  await expect(api({ n: -1 })).rejects.toMatchObject({ errMsg: 'double:fail negative' });
  const said: string[] = [];
  await new Promise<void>((resolve) => {
    void api({ n: -1, fail: ({ errMsg }) => said.push(errMsg), complete: () => resolve() });
  });
  expect(said).toEqual(['double:fail negative']);
});
