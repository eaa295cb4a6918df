import {
  formationOf,
  type Formation,
  type Shape,
} from '../../../miniprogram/domain/pictures/formations';
import {
  nearestDot,
  regroup,
  REGROUP_TIME,
  yieldTo,
} from '../../../miniprogram/domain/pictures/regroup';

const DOTS = 1090;
const of = (shape: Shape, lit: number): Formation =>
  formationOf({ shape, lit, rest: 'rim', tone: 'ecosystem' }, DOTS);
const disc = of('disc', DOTS);
const block = of('block', 400);

test('dots are where they were at first, and where they should be at last, within 450 ms', () => {
  expect(regroup(disc, block, 0).x).toEqual(disc.x);
  expect(regroup(disc, block, REGROUP_TIME)).toEqual(block);
  expect(REGROUP_TIME).toBeLessThanOrEqual(450);
});

test('the dots in the middle leave first', () => {
  const early = regroup(disc, block, 100);
  const travelled = (index: number) => Math.abs((early.x[index] ?? 0) - (disc.x[index] ?? 0));
  expect(travelled(1089)).toBe(0);
  expect([...early.x.slice(0, 50)].some((_x, index) => travelled(index) > 0)).toBe(true);
});

test('a regrouping that is interrupted goes on from where it is', () => {
  const halfway = regroup(disc, block, 200);
  const back = regroup(halfway, disc, 0);
  expect(back.x).toEqual(halfway.x);
  expect(regroup(halfway, disc, REGROUP_TIME).x).toEqual(disc.x);
});

test('a frame fills the arrays that it is given', () => {
  const into = of('disc', DOTS);
  expect(regroup(disc, block, 200, into)).toBe(into);
});

test('dots make room for a finger, and the touched one grows', () => {
  const touched = nearestDot(disc, 0.3, 0.3);
  const pressed = yieldTo(disc, { x: 0.3, y: 0.3, strength: 1 });
  expect(pressed.radius[touched]).toBeGreaterThan(2 * (disc.radius[touched] ?? 1));
  const distanceAt = (dots: Formation, index: number) =>
    Math.hypot((dots.x[index] ?? 0) - 0.3, (dots.y[index] ?? 0) - 0.3);
  const near = [...disc.x].findIndex(
    (_x, index) => index !== touched && distanceAt(disc, index) < 0.1,
  );
  expect(distanceAt(pressed, near)).toBeGreaterThan(distanceAt(disc, near));
  const far = [...disc.x].findIndex((_x, index) => distanceAt(disc, index) > 0.5);
  expect(pressed.x[far]).toBe(disc.x[far]);
});

test('where no dot is, none is touched, and a hidden one least of all', () => {
  expect(nearestDot(of('ring', 780), 0, 0)).toBe(-1);
  const hidden = formationOf({ shape: 'coin', lit: 0, rest: 'hidden', tone: 'pay-score' }, DOTS);
  expect(nearestDot(hidden, 0.9, 0)).toBe(-1);
});
