import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';
import { functionNames, bundleFunctions } from '../../../tools/build/bundle-functions';
import { bundledPackages, renderNotices } from '../../../tools/build/third-party';

const projectRoot = join(__dirname, '..', '..', '..');

test('finds the packages whose code is in an output, nested ones included', () => {
  const input = (bytesInOutput: number) => ({ bytesInOutput });
  const output = {
    bytes: 1,
    exports: [],
    imports: [],
    inputs: {
      'cloudfunctions/a/index.ts': input(5),
      'node_modules/b/lib/index.js': input(5),
      'node_modules/b/node_modules/@s/c/index.js': input(5),
      'node_modules/unused/index.js': input(0),
    },
  };
  expect(bundledPackages(output)).toEqual(['node_modules/b', 'node_modules/b/node_modules/@s/c']);
});

test('a notice has name, version, licence and all texts, without duplicates', async () => {
  const root = temporaryFolder('notices');
  const manifest = JSON.stringify({ name: 'a', version: '1.0.0', license: 'Apache-2.0' });
  const files = { 'package.json': manifest, LICENSE: 'the licence\n', 'NOTICE.txt': 'the notice' };
  writeFiles(join(root, 'one'), files);
  writeFiles(join(root, 'two'), files);
  expect(await renderNotices(root, ['one', 'two'])).toBe(
    'a 1.0.0\nApache-2.0\n\nthe licence\n\nthe notice\n',
  );
});

test('a package without a licence is an error that names it', async () => {
  const root = temporaryFolder('notices');
  writeFiles(join(root, 'a'), { 'package.json': '{"name":"a","version":"1.0.0"}' });
  await expect(renderNotices(root, ['a'])).rejects.toThrow('a 1.0.0 names no licence');
});

test('each bundle has the notices of its packages beside it', async () => {
  await bundleFunctions(projectRoot);
  const noticesOf = (name: string) =>
    readFileSync(join(projectRoot, 'dist/cloudfunctions', name, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of functionNames(projectRoot)) {
    expect(noticesOf(name)).toMatch(/^valibot \d.*\nMIT\n\n[^]*Fabian Hiller/m);
  }
  expect(noticesOf('enquiry')).toContain('BSD-3-Clause');
  expect(noticesOf('enquiry')).toContain('@cloudbase/signature-nodejs 2.2.0\nIt names no licence.');
  expect(noticesOf('search')).toMatch(/@elastic\/elasticsearch \d/);
  expect(noticesOf('metrics')).not.toContain('wx-server-sdk');
}, 60_000);
