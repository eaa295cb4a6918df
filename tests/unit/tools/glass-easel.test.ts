import { faultsForGlassEasel } from '../../../tools/checks/glass-easel';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

function faultsOf(files: Record<string, string>): string[] {
  const root = temporaryFolder('glass-easel');
  writeFiles(root, files);
  return faultsForGlassEasel(root);
}

test.each([
  ['an escape by a backslash', 'a.wxml', '<view a="\\"b\\"" />'],
  ['an empty binding', 'a.wxml', '<view a="{{ }}" />'],
  ['an empty binding in a text', 'a.wxml', '<view>{{}}</view>'],
  ['a directive with a hyphen', 'a.wxml', '<view wx-if="{{a}}" />'],
  ['a loop over an include', 'a.wxml', '<include src="b" wx:for="{{c}}" />'],
  ['a style option of a script', 'a.ts', 'Component({ options: { addGlobalClass: true } })'],
  ['an isolation of a script', 'a.js', "Component({ options: { styleIsolation: 'shared' } })"],
])('reports %s with its place', (_what, path, text) => {
  expect(faultsOf({ [path]: `\n${text}` })).toEqual([expect.stringContaining(`${path}:2: `)]);
});

test('valid markup has no faults', () => {
  const files = {
    'a.wxml': `<view a="&quot;b&quot;" b="{{c === 'd' ? 'e' : ''}}" wx:if="{{f}}" />`,
    'a.json': '{"component":true,"styleIsolation":"apply-shared"}',
    'a.ts': 'Component({ properties: {} })',
  };
  expect(faultsOf(files)).toEqual([]);
});
