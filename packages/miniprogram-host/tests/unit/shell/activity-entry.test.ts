import type { HostEvent } from '../../../src/runtime/host-api';
import { entryOf } from '../../../src/shell/activity-entry';

const request = { id: 1, name: 'search', input: '{"text":"deposit"}' };

function callOf(parts: Partial<Extract<HostEvent, { type: 'cloud-call' }>>) {
  return entryOf({
    type: 'cloud-call',
    ...request,
    ok: true,
    ms: 35,
    answer: '{"ok":true,"data":[]}',
    run: { isColdStart: false, ms: 4.2 },
    ...parts,
  });
}

test('a call takes the place of its request', () => {
  const asked = entryOf({ type: 'cloud-request', ...request });
  expect(asked).toMatchObject({ tone: 'pending', title: 'search', note: '{"text":"deposit"}' });
  const answered = callOf({});
  expect(answered).toMatchObject({ tone: 'done', result: 'ok · 35 ms', key: asked?.key });
  expect(answered?.parts).toEqual([
    { name: 'Request', text: '{\n  "text": "deposit"\n}' },
    { name: 'Answer · warm, 4 ms in its process', text: '{\n  "ok": true,\n  "data": []\n}' },
  ]);
});

test.each<[string, Parameters<typeof callOf>[0], string]>([
  ['a refusal', { answer: '{"ok":false,"code":"busy"}' }, 'busy · 35 ms'],
  ['a refusal without a code', { answer: '{"ok":false}' }, 'refused · 35 ms'],
  [
    'a failure',
    { ok: false, answer: '{"errCode":-504003,"errMsg":"late"}' },
    'failed -504003 · 35 ms',
  ],
  [
    'a call without a network',
    {
      ok: false,
      answer: '{"errCode":-1,"errMsg":"cloud.callFunction:fail request:fail"}',
      run: null,
    },
    'no network · 35 ms',
  ],
])('%s is a fault that says why', (_, parts, result) => {
  expect(callOf(parts)).toMatchObject({ tone: 'fault', result });
});

test('answers that are no object of a function are fine', () => {
  expect(callOf({ answer: 'null' })).toMatchObject({ tone: 'done' });
  expect(callOf({ answer: '"text"' })).toMatchObject({ tone: 'done' });
});

test.each([
  ['Error: no\n    at load (pages/home/index.ts:12:7)', 'pages/home/index.ts:12'],
  ['load@pages/home/index.ts:12:7', 'pages/home/index.ts:12'],
  ['Error: no\n    at http://127.0.0.1/app/runtime.js:1:2', 'exception'],
])('an exception names the place in the Mini Program: %j', (stack, result) => {
  expect(entryOf({ type: 'exception', message: 'no', stack })).toMatchObject({
    tone: 'fault',
    result,
    parts: [{ text: stack }],
  });
});

test('only an error of the console is a fault, and a long line opens', () => {
  expect(entryOf({ type: 'console', level: 'warn', text: 'a\nb' })).toEqual({
    kind: 'console',
    tone: 'plain',
    title: 'a',
    result: 'warn',
    parts: [{ name: 'Line', text: 'a\nb' }],
  });
  const error = entryOf({ type: 'console', level: 'error', text: 'short' });
  expect(error).toMatchObject({ tone: 'fault' });
  expect(error?.parts).toBeUndefined();
});

test('calls of setData for one component repeat each other', () => {
  const entry = entryOf({ type: 'set-data', path: 'components/dot-field/index', bytes: 9, ms: 1 });
  expect(entry).toMatchObject({
    title: 'components/dot-field',
    repeats: { of: 'setData components/dot-field/index', bytes: 9 },
  });
});
