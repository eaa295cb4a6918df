import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizeTable } from '../../../tools/bench/size/index';
import { packWhole } from '../../../tools/bench/size/pack-whole';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

const packageOf = (root: string, kilobytes: number) => ({
  root,
  bytes: kilobytes * 1024,
  files: [],
});

test('compares main package and all packages with ours', () => {
  const { rows } = sizeTable([
    { name: 'ours', pages: 2, packages: [packageOf('', 200), packageOf('pages/b', 100)] },
    { name: 'peer', pages: 5, packages: [packageOf('', 400)] },
  ]);
  expect(rows).toEqual([
    ['ours', 2, 2, 200, 300, '–', '–'],
    ['peer', 5, 1, 400, 400, 0.5, 0.75],
  ]);
});

describe('npm packages that a peer has not packed', () => {
  let root: string;
  const write = (path: string, text: string) => writeFiles(root, { [path]: text });
  beforeEach(() => (root = temporaryFolder('pack')));

  test('are packed as in DevTools: components copied, scripts bundled, dependencies included', async () => {
    write('package.json', '{ "dependencies": { "parts": "1", "@scope/dates": "1" } }');
    write(
      'node_modules/parts/package.json',
      '{ "miniprogram": "dist", "dependencies": { "deep": "1" } }',
    );
    write('node_modules/parts/dist/button/index.wxml', '<view />');
    write('node_modules/@scope/dates/package.json', '{ "main": "main.js" }');
    write('node_modules/@scope/dates/main.js', "exports.year = require('./year');");
    write('node_modules/@scope/dates/year.js', 'module.exports = 2021;');
    write('node_modules/parts/node_modules/deep/package.json', '{}');
    write('node_modules/parts/node_modules/deep/index.js', 'exports.deep = true;');
    const target = join(root, 'miniprogram_npm');
    expect(await packWhole(root, target)).toEqual(['parts', 'deep', '@scope/dates']);
    expect(existsSync(join(target, 'parts', 'button', 'index.wxml'))).toBe(true);
    expect(existsSync(join(target, 'deep', 'index.js'))).toBe(true);
    expect(readFileSync(join(target, '@scope', 'dates', 'index.js'), 'utf8')).toContain('2021');
  });

  test('must be installed', async () => {
    write('package.json', '{ "dependencies": { "parts": "1" } }');
    await expect(packWhole(root, join(root, 'out'))).rejects.toThrow('parts is not installed');
  });
});
