import { DotPainter, type Surface } from '../../../miniprogram/components/dot-stage/painter';
import { formationOf, type Shape } from '../../../miniprogram/domain/pictures/formations';

const DOTS = 100;
const of = (shape: Shape) =>
  formationOf({ shape, lit: 50, rest: 'hidden', tone: 'ecosystem' }, DOTS);
const look = {
  width: 100,
  height: 60,
  pixelRatio: 2,
  colours: ['grey', 'black', 'green', 'blue', 'red'],
  isStill: false,
};

/** A canvas that notes where it draws circles, and frames that come when a test lets them. */
function fakeSurface() {
  const drawn: { x: number; y: number; colour: unknown }[] = [];
  let frame: (() => void) | null = null;
  const context = {
    fillStyle: '' as unknown,
    clearRect: () => drawn.splice(0),
    beginPath: () => undefined,
    moveTo: () => undefined,
    arc: (x: number, y: number) => drawn.push({ x, y, colour: context.fillStyle }),
    fill: () => undefined,
  };
  const surface = {
    width: 0,
    height: 0,
    getContext: () => context,
    requestAnimationFrame: (callback: () => void) => {
      frame = callback;
      return 1;
    },
    cancelAnimationFrame: () => (frame = null),
  };
  const next = (milliseconds: number) => {
    jest.setSystemTime(Date.now() + milliseconds);
    const due = frame;
    frame = null;
    due?.();
  };
  return { surface: surface as unknown as Surface, drawn, next, isMoving: () => frame !== null };
}

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

const first = ({ drawn }: ReturnType<typeof fakeSurface>) => drawn.map(({ x }) => x);

test('the canvas has the pixels of the screen, at most three for each of the page', () => {
  const { surface } = fakeSurface();
  const painter = new DotPainter(surface, look, of('block'));
  expect([surface.width, surface.height]).toEqual([200, 120]);
  painter.resize({ ...look, pixelRatio: 4 });
  expect([surface.width, surface.height]).toEqual([300, 180]);
  painter.resize({ ...look, pixelRatio: 0.5 });
  expect([surface.width, surface.height]).toEqual([100, 60]);
});

test('dots move frame by frame, and the last frame is the last', () => {
  const fake = fakeSurface();
  const painter = new DotPainter(fake.surface, look, of('block'));
  const start = first(fake);
  painter.show(of('ring'));
  fake.next(200);
  const middle = first(fake);
  expect(middle).not.toEqual(start);
  fake.next(400);
  expect(first(fake)).not.toEqual(middle);
  expect(fake.isMoving()).toBe(false);
});

test('a formation that comes meanwhile starts from where the dots are', () => {
  const fake = fakeSurface();
  const painter = new DotPainter(fake.surface, look, of('block'));
  painter.show(of('ring'));
  fake.next(200);
  const middle = first(fake);
  painter.show(of('page'));
  fake.next(0);
  expect(first(fake)).toEqual(middle);
});

test('where nothing may move, dots are at once where they should be', () => {
  const fake = fakeSurface();
  const painter = new DotPainter(fake.surface, { ...look, isStill: true }, of('block'));
  painter.show(of('ring'));
  expect(fake.isMoving()).toBe(false);
  const still = first(fake);
  const moving = fakeSurface();
  const other = new DotPainter(moving.surface, look, of('ring'));
  other.stop();
  expect(still).toEqual(first(moving));
});

test('a finger on a dot is felt, one beside all dots is not, and a stopped canvas draws no more', () => {
  const fake = fakeSurface();
  const painter = new DotPainter(fake.surface, look, of('block'));
  expect(painter.press(0, 0)).toBe(false);
  expect(painter.press(50, 30)).toBe(true);
  fake.next(200);
  expect(fake.isMoving()).toBe(false);
  painter.release();
  expect(fake.isMoving()).toBe(true);
  painter.stop();
  expect(fake.isMoving()).toBe(false);
});
