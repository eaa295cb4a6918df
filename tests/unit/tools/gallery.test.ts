import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeComponent } from '../../../tools/gallery/describe';
import { describeComponents, galleryOverlay } from '../../../tools/gallery/index';
import { createCompiler } from 'miniprogram-host/compile';
import { measurePackages } from '../../../tools/size/measure';
import { temporaryFolder } from 'test-support/temporary-folder';

const app = join(__dirname, '..', '..', '..', 'miniprogram');
let folder: string;
beforeEach(() => (folder = temporaryFolder('component')));

function describeScript(script: string, wxml = '<view />') {
  writeFileSync(join(folder, 'index.ts'), script);
  writeFileSync(join(folder, 'index.wxml'), wxml);
  return describeComponent(folder);
}

test('a component is described by its own comments', () => {
  const { name, ...description } = describeScript(
    `/** A list,
 * and its names. */
Component({
  properties: {
    /** \`Row[]\` */
    rows: Array,
    /** How large. */
    size: { type: String, value: 'row' },
  },
  methods: {
    /** A line was tapped; its \`id\`. */
    open(event) {
      if (event.detail) this.triggerEvent('open', { id: event.detail });
    },
    hold() {},
  },
});`,
    '<view><slot /></view>',
  );
  expect(folder.endsWith(name)).toBe(true);
  expect(description).toEqual({
    text: 'A list, and its names.',
    properties: [
      { name: 'rows', type: 'Array', value: [], text: '`Row[]`' },
      { name: 'size', type: 'String', value: 'row', text: 'How large.' },
    ],
    events: [{ name: 'open', text: 'A line was tapped; its `id`.' }],
    hasSlot: true,
  });
});

test.each([
  [
    'a component without a comment',
    'Component({ properties: {} });',
    'the component has no comment',
  ],
  [
    'a property without a comment',
    '/** A. */\nComponent({ properties: { rows: Array } });',
    'the property "rows" has no comment',
  ],
  [
    'an event without a comment',
    "/** A. */\nComponent({ methods: { open() { this.triggerEvent('open'); } } });",
    'the event "open" has no comment',
  ],
  ['a script without a component', '/** A. */\nPage({});', 'calls no Component({…})'],
])('%s is named', (_what, script, fault) => {
  expect(() => describeScript(script)).toThrow(fault);
});

test('every shared component says what it is, takes and tells', () => {
  const components = describeComponents(join(app, 'components'));
  expect(components.map(({ name }) => name)).toContain('bar-chart');
  const list = components.find(({ name }) => name === 'link-list');
  expect(list?.properties.map(({ name }) => name)).toEqual(['items', 'inline', 'plain']);
  expect(list?.events.map(({ name }) => name)).toEqual(['open']);
});

test('the gallery is laid over the app, and no part of what goes up', async () => {
  const compiled = async (overlay?: typeof galleryOverlay) => {
    const { script, diagnostics } = await createCompiler({ root: app, overlay }).compile();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return script.includes('pages/gallery/index');
  };
  expect([await compiled(), await compiled(galleryOverlay)]).toEqual([false, true]);
  const files = (await measurePackages(app)).flatMap((found) => found.files);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter(({ path }) => path.includes('gallery'))).toEqual([]);
}, 60_000);
