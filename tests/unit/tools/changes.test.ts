import { changesOf } from '../../../tools/start/changes';

test.each([
  ['cloudfunctions/content/metrics.json', ['content']],
  ['cloudfunctions/search/engine.ts', ['functions']],
  ['miniprogram/pages/home/index.json', ['npm']],
  ['miniprogram/pages/home/index.wxml', ['package']],
  ['miniprogram/domain/enquiry/enquiry.ts', ['package', 'functions']],
  ['miniprogram/content/release.ts', ['package']],
  ['miniprogram/miniprogram_npm/x.js', []],
  ['packages/miniprogram-host/src/runtime/main.ts', ['host']],
  ['tools/gallery/overlay/pages/gallery/states.ts', ['package']],
  ['tools/gallery/write.ts', ['tools']],
  ['packages/miniprogram-host/src/server/index.ts', ['tools']],
  ['tools/content/index.ts', ['tools']],
  ['cloudfunctions/content/schema.ts', ['tools']],
  ['README.md', []],
])('a change of %s rebuilds: %j', (path, changes) => {
  expect(changesOf(path)).toEqual(changes);
});
