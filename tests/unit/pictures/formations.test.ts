import {
  formationOf,
  tones,
  type FormationPlan,
  type Shape,
} from '../../../miniprogram/domain/pictures/formations';

const DOTS = 1090;
const plan = (shape: Shape, lit: number): FormationPlan => ({
  shape,
  lit,
  rest: 'rim',
  tone: 'mini-programs',
});
const litOf = (shape: Shape, lit: number) => {
  const { x, y, radius, tone } = formationOf(plan(shape, lit), DOTS);
  const green = tones.indexOf('mini-programs');
  return [...tone].flatMap((one, index) =>
    one === green ? [{ x: x[index] ?? 0, y: y[index] ?? 0, radius: radius[index] ?? 0 }] : [],
  );
};

test.each([
  ['disc', 1090],
  ['ring', 780],
  ['block', 400],
  ['page', 360],
  ['coin', 200],
  ['ring', 1],
  ['block', 1],
  ['page', 7],
] as const)('a %s of %d has exactly so many dots, on the stage', (shape, lit) => {
  const dots = litOf(shape, lit);
  expect(dots).toHaveLength(lit);
  for (const { x, y, radius } of dots) {
    expect(radius).toBeGreaterThan(0);
    expect(Math.max(Math.abs(x), Math.abs(y)) + radius).toBeLessThanOrEqual(1);
  }
});

test.each([
  ['disc', 1090],
  ['ring', 780],
  ['block', 400],
  ['page', 360],
] as const)('no dots of a %s overlap', (shape, lit) => {
  const dots = litOf(shape, lit);
  const overlaps = dots.filter((one, index) =>
    dots
      .slice(index + 1)
      .some((other) => Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius),
  );
  expect(overlaps).toEqual([]);
});

test('400 dots are a block of 20 rows of 20', () => {
  const rows = new Set(litOf('block', 400).map(({ y }) => y.toFixed(4)));
  const columns = new Set(litOf('block', 400).map(({ x }) => x.toFixed(4)));
  expect([rows.size, columns.size]).toEqual([20, 20]);
});

test('a ring is open in the middle, and a page has lines that end early', () => {
  const distances = litOf('ring', 780).map(({ x, y }) => Math.hypot(x, y));
  expect(Math.min(...distances)).toBeGreaterThan(0.35);
  const lines = new Map<string, number>();
  for (const { y } of litOf('page', 360)) {
    lines.set(y.toFixed(4), (lines.get(y.toFixed(4)) ?? 0) + 1);
  }
  expect(new Set(lines.values()).size).toBeGreaterThan(2);
});

test('the dots that are in no shape form a rim, or are not seen', () => {
  const rim = formationOf(plan('block', 400), DOTS);
  const hidden = formationOf({ ...plan('coin', 200), rest: 'hidden' }, DOTS);
  expect(Math.hypot(rim.x[1089] ?? 0, rim.y[1089] ?? 0)).toBeCloseTo(1, 2);
  expect(rim.radius[1089]).toBeGreaterThan(0);
  expect(hidden.radius[1089]).toBe(0);
});

test('bars are the year before, twice as much, and an end that fades', () => {
  const { tone, radius } = formationOf({ ...plan('bars', 100), rest: 'hidden' }, DOTS);
  const greys = [...tone].filter((one, index) => tones[one] === 'dot' && radius[index] !== 0);
  expect(greys).toHaveLength(100);
  const grown = [...radius].filter((_one, index) => tones[tone[index] ?? 0] === 'mini-programs');
  const [full = 0] = grown;
  expect(grown.filter((one) => one === full)).toHaveLength(200);
  expect(grown[grown.length - 1]).toBeLessThan(full / 2);
});

test('the road leads on in the three colours of the pillars', () => {
  const { tone, radius } = formationOf({ ...plan('road', 0), tone: 'ecosystem' }, DOTS);
  const shown = new Set([...tone].filter((_one, index) => (radius[index] ?? 0) > 0.01));
  expect([...shown].map((one) => tones[one])).toEqual(
    expect.arrayContaining(['ecosystem', 'mini-programs', 'pay-score', 'search']),
  );
});

test('dots enter from one point', () => {
  const { x, y, radius } = formationOf(plan('seed', 0), DOTS);
  const seed = formationOf({ ...plan('seed', 0), rest: 'hidden' }, DOTS);
  expect([...x, ...y].every((place) => place === 0)).toBe(true);
  expect(radius).toHaveLength(DOTS);
  expect([...seed.radius].every((one) => one === 0)).toBe(true);
});
