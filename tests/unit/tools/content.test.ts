import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFiles, type ContentParts } from '../../../cloudfunctions/content/schema';
import { release } from '../../../miniprogram/content/release';
import { ContentError, parseContent, releaseOf, renderRelease } from '../../../tools/content/index';

const root = join(__dirname, '..', '..', '..');
const texts = () =>
  Object.fromEntries(
    Object.keys(contentFiles).map((file) => [
      file,
      readFileSync(join(root, 'cloudfunctions', 'content', file), 'utf8'),
    ]),
  ) as Record<keyof ContentParts, string>;

function faultsOf(edit: (files: Record<keyof ContentParts, string>) => void): string {
  const files = texts();
  edit(files);
  try {
    parseContent(files);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

/** A copy of a content file with one of its first entry's fields replaced. */
function patch(
  files: Record<keyof ContentParts, string>,
  file: keyof ContentParts,
  fields: object,
): void {
  const entries = JSON.parse(files[file]) as object[];
  files[file] = JSON.stringify([{ ...entries[0], ...fields }, ...entries.slice(1)]);
}

test('each quotation of the media update stands in it, to the letter', () => {
  const document = readFileSync(join(root, 'tests', 'fixtures', 'source-document.txt'), 'utf8');
  const quoted = release.metrics
    .flatMap(({ id, quotations }) => quotations.map((quotation) => ({ id, ...quotation })))
    .filter(({ source }) => source === 'seed');
  expect(quoted.length).toBeGreaterThan(20);
  expect(quoted.filter(({ text }) => !document.includes(text))).toEqual([]);
});

test('what an article rests on stands in the media update, to the letter', () => {
  const document = readFileSync(join(root, 'tests', 'fixtures', 'source-document.txt'), 'utf8');
  const passages = release.articles
    .filter(({ source }) => source === 'seed')
    .flatMap(({ sections }) => sections.flatMap((section) => section.passages));
  expect(passages.length).toBeGreaterThan(10);
  expect(passages.filter((passage) => !document.includes(passage))).toEqual([]);
});

test('the articles tell every figure of the media update', () => {
  const told = release.articles.flatMap(({ sections }) =>
    sections.flatMap(({ metrics }) => metrics),
  );
  const inRoadmap = release.metrics.filter((metric) => metric.inRoadmap).map(({ id }) => id);
  expect(inRoadmap.filter((id) => !told.includes(id))).toEqual([]);
});

test('each figure of the media update is in the release', () => {
  const numbers: [string, number][] = [
    ['1.09 billion', 1_090_000_000],
    ['780 million', 780_000_000],
    ['100 million', 100_000_000],
    ['360 million', 360_000_000],
    ['400 million', 400_000_000],
    ['2017', 2017],
    ['75%', 75],
    ['68%', 68],
    ['25%', 25],
    ['67%', 67],
    ['240 million', 240_000_000],
    ['200 billion', 200_000_000_000],
    ['10 million', 10_000_000],
    ['1,995', 1995],
    ['60 markets', 60],
  ];
  const document = readFileSync(join(root, 'tests', 'fixtures', 'source-document.txt'), 'utf8');
  const values = release.metrics.filter(({ inRoadmap }) => inRoadmap).map(({ value }) => value);
  for (const [text, value] of numbers) {
    expect([text, document.includes(text), values.includes(value)]).toEqual([text, true, true]);
  }
});

test('the release fits into one answer of a cloud function', () => {
  expect(Buffer.byteLength(JSON.stringify(release))).toBeLessThan(100 * 1024);
});

test.each<[string, [string, string], number]>([
  ['where JSON breaks off', ['"id": "wechat-1",', '"id": "wechat-1",,'], 3],
  ['at the entry that has it', ['"newchanges-2021"', '"nowhere"'], 3],
])('a fault is told with its line: %s', (_where, [good, bad], line) => {
  const files = texts();
  files['events.json'] = files['events.json'].replace(good, bad);
  let errors: unknown;
  try {
    parseContent(files);
  } catch (error) {
    if (error instanceof ContentError) errors = error.errors.map(({ location }) => location);
  }
  expect(errors).toEqual([
    expect.objectContaining({ file: 'cloudfunctions/content/events.json', line }),
  ]);
});

test('the version is a hash of the content: the same again, another for another content', () => {
  const parts = parseContent(texts());
  expect(releaseOf(parts, '').version).toBe(release.version);
  const [first, ...others] = parts['sectors.json'];
  if (!first) throw new Error('no sector');
  const changed = releaseOf(
    {
      ...parts,
      'sectors.json': [{ ...first, isLeading: !first.isLeading }, ...others],
    },
    '',
  );
  expect(changed.version).not.toBe(release.version);
});

test('the ordinal rises with each change of the content, and with nothing else', () => {
  const parts = parseContent(texts());
  const first = releaseOf(parts, '');
  expect(first.ordinal).toBe(1);
  const module = renderRelease({ ...first, ordinal: 7 });
  expect(releaseOf(parts, module).ordinal).toBe(7);
  const changed = { ...parts, 'sectors.json': parts['sectors.json'].slice(1) };
  expect(releaseOf(changed, module).ordinal).toBe(8);
});

test('after a merge of two releases the next one is newer than both', () => {
  const parts = parseContent(texts());
  const { version } = releaseOf(parts, '');
  const conflict = [
    ...['<<<<<<< ours', ` "version": "${version}",`, ' "ordinal": 7,', '======='],
    ...[' "version": "000000000000",', ' "ordinal": 8,', '>>>>>>> theirs'],
  ];
  expect(releaseOf(parts, conflict.join('\n')).ordinal).toBe(9);
});

/** A merchant's and a customer's step from a source. */
const stepsFrom = (source: string) =>
  (['you', 'customer'] as const).map((by) => ({ by, text: { en: 'Go.', zh: '去。' }, source }));

test.each([
  [
    'a figure without Chinese',
    'metrics.json',
    { label: { en: 'x', zh: ' ' } },
    'wechat-daily-users.label.zh: is empty',
  ],
  [
    'a figure without quotation',
    'metrics.json',
    { quotations: [] },
    'wechat-daily-users.quotations: has no quotation',
  ],
  [
    'a value as text',
    'metrics.json',
    { value: '1.09 billion' },
    'metrics.json: wechat-daily-users.value',
  ],
  [
    'an unconfirmed figure',
    'metrics.json',
    { inRoadmap: false, isCrossChecked: false },
    'neither in the media update',
  ],
  [
    'a floor under 100 percent',
    'metrics.json',
    { qualifier: 'more-than-doubled', unit: 'percent', value: 50 },
    'more than doubled',
  ],
  [
    'a link that is none',
    'sources.json',
    { url: 'javascript:alert(1)' },
    'seed.url: is no web address',
  ],
  [
    'a service nobody knows',
    'metrics.json',
    { services: ['teleport'] },
    'teleport is not in services.json',
  ],
  [
    "an id that a Mini Program code can't tell from another",
    'metrics.json',
    { id: 'figure-qheqm' },
    "a Mini Program code can't tell it from",
  ],
  [
    'an article with a figure of its own',
    'articles.json',
    { standfirst: { en: 'Some 1.1 billion people', zh: '约 10.9 亿人' } },
    'roadmap-in-brief: 1.1 is no figure that it names (en)',
  ],
  [
    'a service with a figure of its own',
    'services.json',
    { summary: { en: 'Used by 3 million people', zh: '300 万人使用' } },
    'services.json: mini-programs: 3 is no figure that it names (en)',
  ],
  [
    'a growth that says so twice',
    'metrics.json',
    {
      label: { en: 'Growth in sales', zh: '交易额增长' },
      qualifier: 'more-than-doubled',
      unit: 'percent',
    },
    'more than doubled, and its label says growth once more',
  ],
  [
    'an event about a service nobody knows',
    'events.json',
    { services: ['teleport'] },
    'events.json: wechat-1: services: teleport is not in services.json',
  ],
  [
    'a sector with a figure nobody knows',
    'sectors.json',
    { metrics: ['speed'] },
    'sectors.json: transportation: metrics: speed is not in metrics.json',
  ],
  [
    'a service with one step',
    'services.json',
    { steps: [{ by: 'you', text: { en: 'Go.', zh: '去。' }, source: 'sheiry' }] },
    'mini-programs.steps: has fewer than two steps',
  ],
  [
    'a service whose steps are all the merchant’s',
    'services.json',
    {
      steps: ['First.', 'Then.'].map((en) => ({
        by: 'you',
        text: { en, zh: '先。' },
        source: 'sheiry',
      })),
    },
    'mini-programs.steps: has no step of the customer, or none of the merchant',
  ],
  [
    'a step of the media update without its words',
    'services.json',
    { steps: stepsFrom('seed') },
    'rests on the media update without a passage of it',
  ],
  [
    'a step whose source is another service’s',
    'services.json',
    { steps: stepsFrom('cqcb') },
    'has a step whose source is none of its sources',
  ],
  [
    'an id that is too long for an address',
    'services.json',
    { id: 'x'.repeat(49) },
    'is longer than 48 characters',
  ],
  [
    'a figure about a service that no source of it names',
    'metrics.json',
    { services: ['channels'] },
    'wechat-daily-users: services: no source of wechat-daily-users names channels',
  ],
  [
    'a sector with a figure that is about another',
    'sectors.json',
    { metrics: ['fresh-produce-buyers'] },
    'transportation: metrics: no source of fresh-produce-buyers names transportation',
  ],
  [
    'a figure of the media update with another occasion',
    'metrics.json',
    { occasion: 'other' },
    'wechat-daily-users: is in the media update and has an occasion, or has neither',
  ],
  [
    'an event without a date',
    'events.json',
    { date: '' },
    'events.json: wechat-1: has no date, but is no plan',
  ],
  [
    'a source with a headline and a description',
    'sources.json',
    { about: { en: 'x', zh: '某' } },
    'sources.json: seed: has both a headline and a description, or neither',
  ],
  ['an id used twice', 'services.json', { id: 'wecom' }, 'wecom: the id is used twice'],
] as const)('%s is refused by name', (_case, file, fields, message) => {
  expect(faultsOf((files) => patch(files, file, fields))).toContain(message);
});

test.each([
  ['monthly users', 'wechat-monthly-users'],
  ['users in all', 'pay-score-users'],
  ['the daily users of another year', 'mini-program-dau-2019'],
  ['a yearly average', 'mini-program-average-dau'],
  ['items', 'moments-daily-photos'],
])('%s can’t be part of those who open WeChat in a day', (_case, id) => {
  const faults = faultsOf((files) => {
    const metrics = JSON.parse(files['metrics.json']) as { id: string }[];
    files['metrics.json'] = JSON.stringify(
      metrics.map((metric) =>
        metric.id === id ? { ...metric, partOf: 'wechat-daily-users' } : metric,
      ),
    );
  });
  expect(faults).toContain(
    `metrics.json: ${id}: partOf: doesn't count people a day as wechat-daily-users does`,
  );
});

test('Home draws no figure as a share that is none', () => {
  const faults = faultsOf((files) => {
    files['pages.json'] = files['pages.json'].replace(
      '"reachMetrics": [',
      '"reachMetrics": ["pay-score-users", ',
    );
  });
  expect(faults).toContain(
    'pages.json: overview: pay-score-users is not part of wechat-daily-users',
  );
});

test('what editors note is in no release', () => {
  const noted = JSON.parse(texts()['metrics.json']) as { id: string; editorNote?: string }[];
  const notes = noted.flatMap(({ editorNote }) => editorNote ?? []);
  expect(notes.length).toBeGreaterThan(3);
  const compiled = JSON.stringify(releaseOf(parseContent(texts()), ''));
  expect(notes.filter((note) => compiled.includes(note))).toEqual([]);
  expect(compiled).not.toMatch(/editorNote|citedAs/);
});

test('a file that is no JSON is named', () => {
  expect(faultsOf((files) => (files['events.json'] = '[{]'))).toContain('events.json:');
});

test('the content as it is has no fault', () => {
  expect(faultsOf(() => undefined)).toBe('');
});
