import { join } from 'node:path';
import { readPages, readPeers } from '../../../tools/bench/peers';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('peers');
  writeFiles(folder, {
    'example/project.config.json': '{ "miniprogramRoot": "client/" }',
    'example/client/app.json': JSON.stringify({
      pages: ['pages/a/index'],
      subpackages: [{ root: 'more/', pages: ['b'] }],
      tabBar: { list: [{ pagePath: 'pages/a/index' }] },
    }),
  });
});

test('a peer has a name, a folder and a home page', () => {
  expect(readPeers(['Vant 1.x=example#pages/a/index'], folder)).toEqual([
    { name: 'Vant 1.x', root: join(folder, 'example'), page: 'pages/a/index' },
  ]);
});

test('a peer without a name gets the name of its folder', () => {
  expect(readPeers(['./example'], folder)).toEqual([
    { name: 'example', root: join(folder, 'example'), page: null },
  ]);
});

test.each(['nothing', 'name=', 'name=nothing'])('refuses "%s", which is not a project', (text) => {
  expect(() => readPeers([text], folder)).toThrow("is no Mini Program's project");
});

test('reads pages and tabs from app.json, subpackages included', () => {
  expect(readPages(join(folder, 'example'))).toEqual({
    pages: ['pages/a/index', 'more/b'],
    tabs: ['pages/a/index'],
  });
});
