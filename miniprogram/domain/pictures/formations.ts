import { LIT, placeDots } from './dots';

/**
 * What dots form. `seed` is a point, from which they enter. `disc` is everyone; `ring`, `block` and `page` are daily
 * users of Moments, Mini Programs and Official Accounts; `coin` is money, `bars` is growth, `lens` is search, and `road`
 * is what comes next.
 */
export type Shape = 'seed' | 'disc' | 'ring' | 'block' | 'page' | 'coin' | 'bars' | 'lens' | 'road';

/** A formation to make: its shape, and how many of the dots count in it. */
export interface FormationPlan {
  shape: Shape;
  /** The dots that form the shape. In `bars`, those of the year before. */
  lit: number;
  /** What becomes of the others: a thin rim where the shape is a part of everyone, else nothing is seen of them. */
  rest: 'rim' | 'hidden';
  /** The colour of the lit dots. */
  tone: Tone;
}

/** Colours by what they stand for; the style sheet has their values. */
export const tones = ['dot', 'ecosystem', 'mini-programs', 'pay-score', 'search'] as const;

export type Tone = (typeof tones)[number];

/** Where each dot is, in units of half the stage's shorter side, from its centre; how large, and in which of `tones`. */
export interface Formation {
  x: Float32Array;
  y: Float32Array;
  radius: Float32Array;
  tone: Uint8Array;
}

interface Spot {
  x: number;
  y: number;
  radius: number;
  tone?: Tone;
}

/** The rim: between these radii, in dots of this size. */
const RIM = { from: 0.965, to: 1, radius: 0.0065 };

/** No dot is larger, however few there are. */
const LARGEST = 0.06;

/** An empty formation of so many dots. */
export function emptyFormation(count: number): Formation {
  return {
    x: new Float32Array(count),
    y: new Float32Array(count),
    radius: new Float32Array(count),
    tone: new Uint8Array(count),
  };
}

/**
 * Lays dots out in a shape. A dot has the same index in each formation, and travels little: rows are filled from the
 * dots that lie in the same part of the disc.
 * @param count of all dots
 */
export function formationOf({ shape, lit, rest, tone }: FormationPlan, count: number): Formation {
  const formation = emptyFormation(count);
  const { centres, pitch } = placeDots(count);
  const disc = centres.map((centre): Spot => ({ ...centre, radius: pitch * LIT }));
  const put = (index: number, spot: Spot) => {
    formation.x[index] = spot.x;
    formation.y[index] = spot.y;
    formation.radius[index] = spot.radius;
    formation.tone[index] = tones.indexOf(spot.tone ?? tone);
  };
  const spots = shape === 'disc' ? disc.slice(0, lit) : spotsOf(shape, lit, disc);
  spots.slice(0, count).forEach((spot, index) => put(index, spot));
  for (let index = spots.length; index < count; index += 1) {
    const { x = 0, y = 0 } = disc[index] ?? {};
    const share = (index - spots.length) / Math.max(count - spots.length, 1);
    const distance = rest === 'rim' ? RIM.from + (RIM.to - RIM.from) * share : 1;
    const scale = shape === 'seed' ? 0 : distance / Math.max(Math.hypot(x, y), 0.01);
    const radius = rest === 'rim' ? RIM.radius : 0;
    put(index, { x: x * scale, y: y * scale, radius, tone: 'dot' });
  }
  return formation;
}

function spotsOf(shape: Shape, lit: number, disc: readonly Spot[]): Spot[] {
  switch (shape) {
    case 'ring':
      return ring(disc.slice(0, lit));
    case 'block':
      return inRows(disc.slice(0, lit), blockRows(lit), 0.66, 0.38);
    case 'page':
      return inRows(disc.slice(0, lit), pageRows(lit), 0.56, 0.4);
    case 'coin':
      return coin(lit);
    case 'bars':
      return bars(lit);
    case 'lens':
      return lens();
    case 'road':
      return road();
    default:
      return [];
  }
}

/** The disc with its middle opened: each dot keeps its angle, so that all are as even as before. */
function ring(dots: readonly Spot[]): Spot[] {
  const [inner, outer] = [0.4, 0.9];
  const room = Math.sqrt((Math.PI * (outer ** 2 - inner ** 2)) / Math.max(dots.length, 1));
  const radius = Math.min(0.4 * room, LARGEST);
  return dots.map(({ x, y }, index) => {
    const share = (index + 0.5) / dots.length;
    const distance = Math.sqrt(inner ** 2 + (outer ** 2 - inner ** 2) * share);
    const scale = distance / Math.max(Math.hypot(x, y), 0.001);
    return { x: x * scale, y: y * scale, radius };
  });
}

/** A row of dots: how many, and how far below the one before, in rows. */
interface Row {
  dots: number;
  below: number;
}

/** As square as it can be: 400 are 20 rows of 20. */
function blockRows(count: number): Row[] {
  const columns = Math.ceil(Math.sqrt(count));
  return fillRows(count, () => ({ dots: columns, below: 1 }));
}

/** A page of text: a short title, then paragraphs whose last lines end early. */
function pageRows(count: number): Row[] {
  const columns = Math.max(Math.round(1.28 * Math.sqrt(count)), 4);
  const paragraphs = [
    { lines: 1, last: 0.65 },
    { lines: 5, last: 0.7 },
    { lines: 6, last: 0.72 },
    { lines: 40, last: 1 },
  ];
  const lines = paragraphs.flatMap(({ lines: all, last }, paragraph) =>
    Array.from({ length: all }, (_line, line) => ({
      dots: line === all - 1 ? Math.round(last * columns) : columns,
      below: paragraph > 0 && line === 0 ? 1.8 : 1,
    })),
  );
  return fillRows(count, (row) => lines[row] ?? { dots: columns, below: 1 });
}

function fillRows(count: number, rowAt: (row: number) => Row): Row[] {
  const rows: Row[] = [];
  for (let left = count; left > 0;) {
    const { dots, below } = rowAt(rows.length);
    rows.push({ dots: Math.min(dots, left), below });
    left -= dots;
  }
  return rows;
}

/** Brings dots into rows within a box. Those that lie highest come into the first row, from left to right. */
function inRows(
  dots: readonly Spot[],
  rows: readonly Row[],
  halfWidth: number,
  size: number,
): Spot[] {
  const longest = Math.max(...rows.map((row) => row.dots), 2);
  const step = (2 * halfWidth) / (longest - 1);
  const depth = rows.slice(1).reduce((sum, { below }) => sum + below, 0);
  const isPage = rows.some(({ below }) => below !== 1);
  const down = isPage ? 1.44 / Math.max(depth, 1) : step;
  const placed: Spot[] = dots.map((dot) => ({ ...dot }));
  const byHeight = placed.map((_dot, index) => index).sort((a, b) => yOf(dots, a) - yOf(dots, b));
  let y = (-depth * down) / 2;
  let from = 0;
  rows.forEach(({ dots: inRow, below }, row) => {
    if (row > 0) y += below * down;
    byHeight
      .slice(from, from + inRow)
      .sort((a, b) => (dots[a]?.x ?? 0) - (dots[b]?.x ?? 0))
      .forEach((index, column) => {
        placed[index] = { x: column * step - halfWidth, y, radius: Math.min(size * step, LARGEST) };
      });
    from += inRow;
  });
  return placed;
}

const yOf = (dots: readonly Spot[], index: number) => dots[index]?.y ?? 0;

const circle = (count: number, distance: number, radius: number, centre = { x: 0, y: 0 }): Spot[] =>
  Array.from({ length: count }, (_dot, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    return {
      x: centre.x + distance * Math.cos(angle),
      y: centre.y + distance * Math.sin(angle),
      radius,
    };
  });

type Point = readonly [number, number];

/** Dots along lines, as evenly as their number lets them. */
function along(
  count: number,
  strokes: readonly (readonly [Point, Point])[],
  radius: number,
): Spot[] {
  const lengths = strokes.map(([from, to]) => Math.hypot(to[0] - from[0], to[1] - from[1]));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return Array.from({ length: count }, (_dot, index) => {
    let left = ((index + 0.5) / count) * total;
    const stroke = Math.max(
      lengths.findIndex((length) => {
        if (left <= length) return true;
        left -= length;
        return false;
      }),
      0,
    );
    const [from, to] = strokes[stroke] ?? [
      [0, 0],
      [0, 0],
    ];
    const share = left / (lengths[stroke] ?? 1);
    return {
      x: from[0] + (to[0] - from[0]) * share,
      y: from[1] + (to[1] - from[1]) * share,
      radius,
    };
  });
}

/** A coin with the sign of the yuan, whose strokes are two dots wide. */
function coin(count: number): Spot[] {
  const rim = Math.round(0.43 * count);
  const strokes: [Point, Point][] = [
    [
      [-0.42, -0.56],
      [0, -0.05],
    ],
    [
      [0.42, -0.56],
      [0, -0.05],
    ],
    [
      [0, -0.05],
      [0, 0.58],
    ],
    [
      [-0.36, 0.06],
      [0.36, 0.06],
    ],
    [
      [-0.36, 0.3],
      [0.36, 0.3],
    ],
  ];
  const doubled = strokes.flatMap(([from, to]): [Point, Point][] => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const aside: Point = [
      (0.03 * (to[1] - from[1])) / length,
      (-0.03 * (to[0] - from[0])) / length,
    ];
    return [1, -1].map((side) => [
      [from[0] + side * aside[0], from[1] + side * aside[1]],
      [to[0] + side * aside[0], to[1] + side * aside[1]],
    ]);
  });
  return [...along(count - rim, doubled, 0.024), ...circle(rim, 0.94, 0.03)];
}

/** Dots side by side in a bar. */
const BAR = 10;

/** The year before as a bar, and twice as much beside it, which goes on and fades: no upper limit is known. */
function bars(base: number): Spot[] {
  const step = 0.066;
  const columnsOf = (count: number, left: number, fade: (row: number) => number, tone?: Tone) =>
    Array.from({ length: count }, (_dot, index): Spot => {
      const row = Math.floor(index / BAR);
      return {
        x: left + (index % BAR) * step,
        y: 0.94 - row * step,
        radius: 0.4 * step * fade(row),
        ...(tone && { tone }),
      };
    });
  const sure = (2 * base) / BAR;
  const beyond = 8;
  const fade = (row: number) => (row < sure ? 1 : Math.max(1 - (row - sure + 1) / beyond, 0.12));
  return [
    ...columnsOf(base, -0.78, () => 1, 'dot'),
    ...columnsOf(2 * base + (beyond - 1) * BAR, 0.12, fade),
  ];
}

/** A magnifying glass over three heaps: content, services, brands. */
function lens(): Spot[] {
  const centre = { x: -0.14, y: -0.16 };
  const at = (angle: number, distance: number) => ({
    x: centre.x + distance * Math.cos(angle),
    y: centre.y + distance * Math.sin(angle),
  });
  const heap = (middle: { x: number; y: number }) => {
    const { centres } = placeDots(37);
    return centres.map(({ x, y }) => ({
      x: middle.x + 0.17 * x,
      y: middle.y + 0.17 * y,
      radius: 0.017,
    }));
  };
  const handle = [-0.045, 0, 0.045].flatMap((aside) => {
    const [from, to] = [at(Math.PI / 4, 0.74), at(Math.PI / 4, 1.34)];
    return along(
      13,
      [
        [
          [from.x - aside, from.y + aside],
          [to.x - aside, to.y + aside],
        ],
      ],
      0.02,
    );
  });
  return [
    ...[-90, 30, 150].flatMap((degrees) => heap(at((degrees / 180) * Math.PI, 0.27))),
    ...circle(84, 0.6, 0.018, centre),
    ...circle(92, 0.66, 0.018, centre),
    ...handle,
  ];
}

/** The ways on from the day: where each ends, and whose it is. */
const ways = [
  { tip: -0.68, tone: 'mini-programs' },
  { tip: 0, tone: 'pay-score' },
  { tip: 0.68, tone: 'search' },
] as const;

/** A road that has come to a day, and leads on in three dashed ways. */
function road(): Spot[] {
  const day = { x: 0, y: 0.36 };
  const branches = ways.flatMap(({ tip, tone }) => {
    const end = { x: tip, y: -0.68 };
    const dots = Array.from({ length: 19 }, (_dot, index): Spot => {
      const share = 0.24 + index * 0.032;
      // A curve that leaves upwards and arrives upwards.
      const eased = share * share * (3 - 2 * share);
      return {
        x: day.x + (end.x - day.x) * eased,
        y: day.y + (end.y - day.y) * share,
        radius: 0.021,
        tone,
      };
    });
    const dashes = dots.filter((_dot, index) => index % 5 < 3);
    const ring = circle(24, 0.17, 0.021, end).map((spot): Spot => ({ ...spot, tone }));
    return [...dashes, ...ring];
  });
  const { centres } = placeDots(91);
  const node = centres.map(({ x, y }) => ({
    x: day.x + 0.19 * x,
    y: day.y + 0.19 * y,
    radius: 0.0145,
  }));
  const past = along(
    9,
    [
      [
        [0, 0.97],
        [0, 0.6],
      ],
    ],
    0.0165,
  );
  return [...node, ...branches, ...past];
}
