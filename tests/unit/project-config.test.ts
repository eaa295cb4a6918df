import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { release } from '../../miniprogram/content/release';

const projectRoot = join(__dirname, '..', '..');

interface CompileMode {
  pathName: string;
  query: string;
  scene: number;
}

const config = JSON.parse(readFileSync(join(projectRoot, 'project.config.json'), 'utf8')) as {
  condition: { miniprogram: { current: number; list: CompileMode[] } };
  setting: { packNpmManually: boolean };
  watchOptions: { ignore: string[] };
};
const { current, list } = config.condition.miniprogram;

test('DevTools has compile modes for a search result, a code and Moments, and none is chosen', () => {
  expect([current, list.map(({ scene }) => scene)]).toEqual([-1, [1053, 1047, 1154]]);
  const app = JSON.parse(readFileSync(join(projectRoot, 'miniprogram', 'app.json'), 'utf8')) as {
    pages: string[];
  };
  for (const { pathName } of list) expect(app.pages).toContain(pathName);
});

test('the compile modes open existing content', () => {
  const [search] = list;
  expect(search?.query).toBe('id=pay-score-users');
  expect(release.metrics.map(({ id }) => id)).toContain('pay-score-users');
});

test('DevTools watches only the app, and its "Build npm" packs nothing', () => {
  expect(config.watchOptions.ignore).toContain('node_modules/**');
  expect(config.setting.packNpmManually).toBe(false);
});
