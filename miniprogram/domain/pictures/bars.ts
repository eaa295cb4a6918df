import type { Chart, ChartBar } from './charts';
import { bar, setText, write, type Sheet } from './sheet';

/** Where a chart may be. */
interface Area {
  top: number;
  bottom: number;
}

/** A bar with its name takes at least and at most so much height, in parts of the name's size. */
const MIN_STEP = 2.4;
const MAX_STEP = 5.6;
/** Few bars fill their place by being thick: a bar has at least so much of it, and leaves so much to its name and the next. */
const THICKNESS = 1.3;
const BESIDE_BAR = 2.6;
/** The end of a bar whose end nobody knows, in steps: from where to where, as parts of it. */
const fading = [
  [0.12, 0.42],
  [0.56, 0.74],
  [0.88, 1],
] as const;
const FADING = 0.16;

/** Draws as many bars as there is room for, each under its name and before its value. */
export function putBars(sheet: Sheet, chart: Extract<Chart, { kind: 'bars' }>, area: Area): void {
  const { sizes, column, palette, measure } = sheet;
  const size = sizes.text;
  const room = area.bottom - area.top;
  const bars = shownBars(chart.bars, Math.max(Math.floor(room / (MIN_STEP * size)), 2));
  const names = bars.map(({ label }) =>
    setText(sheet, label, { size, colour: palette.ink, isBold: true }),
  );
  const nameSize = Math.min(...names.map(({ font }) => font.size));
  const step = Math.min(room / bars.length, MAX_STEP * size);
  const thickness = Math.min(
    Math.max(THICKNESS * size, step - BESIDE_BAR * size),
    step - 1.5 * size,
  );
  const valueWidth = Math.max(...bars.map(({ text }) => measure(text, { size, isBold: true })));
  const longest = column - valueWidth - 0.5 * size;
  bars.forEach(({ label, text, isSelf, ...length }, index) => {
    const y = area.top + index * step;
    const colour = isSelf ? palette.ink : palette.soft;
    const name = setText(sheet, label, { size: nameSize, colour, isBold: isSelf });
    write(sheet, name.lines[0] ?? '', sizes.margin, y + 0.86 * size, name.font, colour);
    const box = { y: y + 1.22 * size, height: thickness };
    const end = putBar(sheet, box, length, longest, isSelf ? palette.accent : palette.quiet);
    const font = { size, isBold: isSelf };
    const baseline = box.y + thickness / 2 + 0.36 * size;
    const value = setText(sheet, text, { size, colour }).lines[0] ?? '';
    write(sheet, value, end + 0.4 * size, baseline, font, colour);
  });
}

/** The longest bars, the picture's own among them. */
function shownBars(bars: ChartBar[], most: number): ChartBar[] {
  const shown = bars.slice(0, most);
  const self = bars.find(({ isSelf }) => isSelf);
  return self && !shown.includes(self) ? [...shown.slice(0, -1), self] : shown;
}

/** One bar: what was there before in grey, and what has come since. @returns where it ends */
function putBar(
  sheet: Sheet,
  { y, height }: { y: number; height: number },
  { base, length, isOpen }: Pick<ChartBar, 'base' | 'length' | 'isOpen'>,
  longest: number,
  colour: string,
): number {
  const { margin } = sheet.sizes;
  const draw = (from: number, to: number, drawn: string) =>
    bar(sheet, { x: margin + from * longest, y, width: (to - from) * longest, height }, drawn);
  if (base > 0) draw(0, base, sheet.palette.before);
  const tail = isOpen ? length * FADING : 0;
  draw(base, length - tail, colour);
  for (const [from, to] of isOpen ? fading : []) {
    draw(length - tail + from * tail, length - tail + to * tail, colour);
  }
  return margin + length * longest;
}

/** Between blocks, in parts of the distance from one to the next. */
const SPACE = 0.12;
/** Fewer blocks a row must let them grow by so much. */
const WORTH_FEWER = 1.25;

/** Draws blocks in rows of ten or, in a tall place, of five. */
export function putBlocks(sheet: Sheet, blocks: number, { top, bottom }: Area): void {
  const { sizes, column, palette } = sheet;
  const pitchOf = (across: number) =>
    Math.min(column / (across - SPACE), (bottom - top) / (Math.ceil(blocks / across) - SPACE));
  const across = pitchOf(5) > WORTH_FEWER * pitchOf(10) ? 5 : 10;
  const pitch = pitchOf(across);
  const size = pitch * (1 - SPACE);
  for (let block = 0; block < blocks; block += 1) {
    const x = sizes.margin + (block % across) * pitch;
    const y = top + Math.floor(block / across) * pitch;
    bar(sheet, { x, y, width: size, height: size }, palette.accent, 2);
  }
}
