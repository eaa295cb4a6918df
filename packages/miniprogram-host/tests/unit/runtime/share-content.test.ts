import { formatQuery } from '../../../src/runtime/routes';
import { checkPath, readContent } from '../../../src/runtime/sharing/share-content';

const message = (returned: unknown) => readContent('shareAppMessage', returned);

test('a page may say everything, something or nothing', async () => {
  expect(await message({ title: 'T', path: '/a', imageUrl: '/b.png', more: 1 })).toEqual({
    title: 'T',
    path: '/a',
    imageUrl: '/b.png',
  });
  expect(await message({ title: null })).toEqual({ title: null });
  expect(await message(undefined)).toEqual({});
});

test('a promise that is kept counts alone, with what it leaves out', async () => {
  const promise = Promise.resolve({ title: 'Later' });
  expect(await message({ title: 'At once', path: '/a', promise })).toEqual({ title: 'Later' });
  expect(await message(promise)).toEqual({ title: 'Later' });
  expect(await message(Promise.resolve())).toEqual({});
});

test('a promise that is broken, or kept after three seconds, counts for nothing', async () => {
  jest.useFakeTimers();
  const broken = Promise.reject(new Error('no'));
  expect(await message({ title: 'At once', promise: broken })).toEqual({ title: 'At once' });
  let keep: (content: object) => void = () => undefined;
  const late = new Promise((resolve) => (keep = resolve));
  const content = message({ title: 'At once', promise: late });
  await jest.advanceTimersByTimeAsync(3000);
  keep({ title: 'Later' });
  expect(await content).toEqual({ title: 'At once' });
  jest.useRealTimers();
});

test('only chats wait for a promise', async () => {
  const promise = Promise.resolve({ title: 'Later' });
  expect(await readContent('shareTimeline', { title: 'Now', query: 'a=1', promise })).toEqual({
    title: 'Now',
    query: 'a=1',
  });
});

test('a field that is no text is an error by name', async () => {
  await expect(readContent('shareTimeline', { query: { a: 1 } })).rejects.toThrow(
    'onShareTimeline: query Invalid type',
  );
});

test('a path begins with a slash and leads to a page of the app', () => {
  const pages = ['pages/a/index'];
  expect(() => checkPath('/pages/a/index?id=1', pages)).not.toThrow();
  expect(() => checkPath('pages/a/index', pages)).toThrow('does not begin with "/"');
  expect(() => checkPath('/pages/b/index', pages)).toThrow('page "pages/b/index" is not found');
});

test('a query is written as the page got it', () => {
  expect(formatQuery({ a: 'x%26y', b: '' })).toBe('a=x%26y&b=');
});
