import fc from 'fast-check';
import { release } from '../../../miniprogram/content/release';
import { idsOf, routes, targetsOf } from '../../../miniprogram/domain/pages/routes';
import { collidingIds, decodeScene, encodeScene } from '../../../miniprogram/domain/sharing/scene';

/** What WeChat allows in a scene. */
const ALLOWED = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const campaigns = fc.option(fc.stringMatching(/^[0-9a-z]{6}$/), { nil: null });
const targets = fc.constantFrom(...targetsOf(release));

test('every page, id and campaign comes back from its scene', () => {
  for (const target of targetsOf(release)) {
    fc.assert(
      fc.property(campaigns, (campaign) => {
        const scene = encodeScene({ ...target, campaign });
        expect(scene).toMatch(ALLOWED);
        expect(encodeURIComponent(scene)).toBe(scene);
        expect(decodeScene(scene, release)).toEqual({ ok: true, target: { ...target, campaign } });
      }),
      { numRuns: 20 },
    );
  }
});

test('scenes stay as they are: codes are printed', () => {
  expect(encodeScene({ path: 'pages/home/index', id: null, campaign: null })).toBe('1h..qg');
  expect(
    encodeScene({ path: 'pages/metric/index', id: 'pay-score-users', campaign: 'abc123' }),
  ).toBe('1f0lwgi6f.abc123.g3');
  expect(
    ['service', 'sector', 'article'].map((name) =>
      encodeScene({ path: `pages/${name}/index`, id: 'smart-retail', campaign: null }),
    ),
  ).toEqual(['1v1bzff3e..7p', '1c1bzff3e..gs', '1t1bzff3e..q7']);
});

test('whatever is no scene of ours is answered as such', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(ALLOWED)), (scene) => {
      expect(decodeScene(scene, release)).toEqual({ ok: false, error: 'not-ours' });
    }),
    { numRuns: 2000 },
  );
});

test('a scene with one character changed leads nowhere else, but for one in 1,296', () => {
  let astray = 0;
  const runs = 5000;
  fc.assert(
    fc.property(targets, campaigns, fc.nat(), fc.stringMatching(/^[0-9a-z.]$/), (...args) => {
      const [target, campaign, position, character] = args;
      const scene = encodeScene({ ...target, campaign });
      const at = position % scene.length;
      const changed = scene.slice(0, at) + character + scene.slice(at + 1);
      if (changed !== scene && decodeScene(changed, release).ok) astray += 1;
    }),
    { numRuns: runs, seed: 1 },
  );
  expect(astray).toBeLessThan(runs / 100);
});

test('a scene of ours whose content has gone says which page showed it', () => {
  const scene = encodeScene({ path: 'pages/metric/index', id: 'retired-figure', campaign: null });
  expect(decodeScene(scene, release)).toEqual({
    ok: false,
    error: 'gone',
    path: 'pages/metric/index',
  });
});

test('a page that the app has not, or an id that a page does not take, is a bug', () => {
  const campaign = null;
  expect(() => encodeScene({ path: 'pages/x/index', id: null, campaign })).toThrow();
  expect(() => encodeScene({ path: 'pages/home/index', id: 'x', campaign })).toThrow();
  expect(() => encodeScene({ path: 'pages/metric/index', id: null, campaign })).toThrow();
  expect(() => encodeScene({ path: 'pages/home/index', id: null, campaign: 'x' })).toThrow();
});

test('ids that a scene cannot tell apart are found', () => {
  // A known pair: FNV-1a makes the same 32 bits of both.
  expect(collidingIds(['costarring', 'other', 'liquid'])).toEqual([['costarring', 'liquid']]);
  for (const route of routes) expect(collidingIds(idsOf(route, release))).toEqual([]);
});
