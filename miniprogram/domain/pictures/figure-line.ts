import type { FormattedFigure } from '../content/format-figure';
import type { Font } from './picture';
import { write, type Sheet } from './sheet';

/** A figure that is set: qualifier, number and unit on one baseline, the number twice as large as the others. */
interface FigureLine {
  size: number;
  parts: FigurePart[];
  width: number;
  /** From the number's top to where the lowest line ends. */
  height: number;
  /** How far that reaches below its baseline. */
  fall: number;
}

interface FigurePart {
  text: string;
  font: Font;
  x: number;
  y: number;
  /** Whether it only qualifies the number. */
  isQuiet: boolean;
}

/** What is set beside a number is so much smaller. */
const UNIT = 0.5;
/** Between number and unit, in parts of the number's size. */
const GAP = 0.12;
const JOINED_GAP = 0.03;
/** Figures reach so high, in parts of their size. */
const CAP = 0.74;
/** Hanzi reach higher than figures. */
const HANZI = 0.86;
/** A unit below its number: how far, in parts of the number's size, and how much larger that must let the number be. */
const STACKED = 0.52;
const WORTH_STACKING = 1.35;
const han = /[\u3400-\u9fff]/;

/**
 * Sets a figure as large as a width allows, and no larger than a size.
 * @param options.mayStack whether the unit may go below the number, where that lets the number grow much larger
 */
export function setFigure(
  sheet: Sheet,
  figure: FormattedFigure,
  options: { width: number; maxSize: number; mayStack?: boolean },
): FigureLine {
  const { width, maxSize, mayStack = false } = options;
  const full = partsAt(sheet, figure, maxSize);
  const size = Math.floor(Math.min(maxSize, (maxSize * width) / full.width));
  if (mayStack && figure.scale !== '' && !figure.isJoined) {
    const unit = { ...figure, qualifier: '', prefix: '', number: '' };
    const above = setFigure(sheet, { ...figure, scale: '' }, { width, maxSize });
    const below = partsAt(sheet, unit, above.size);
    if (above.size > size * WORTH_STACKING && below.width <= width) {
      const drop = STACKED * above.size;
      const parts = [...above.parts, ...below.parts.map((part) => ({ ...part, y: drop }))];
      const fall = fallOf(below.parts);
      return { ...above, parts, height: above.height - above.fall + drop + fall, fall };
    }
  }
  const set = size === maxSize ? full : partsAt(sheet, figure, size);
  const rise = (han.test(figure.number) ? HANZI : CAP) * size;
  const fall = fallOf(set.parts);
  return { size, ...set, height: rise + fall, fall };
}

/** How far parts reach below their baseline: hanzi a little, commas and some letters more. */
function fallOf(parts: FigureLine['parts']): number {
  const falls = parts.map(({ text, font }) => {
    if (/[gjpqy,]/.test(text)) return 0.2 * font.size;
    return han.test(text) ? 0.14 * font.size : 0;
  });
  return Math.max(...falls);
}

function partsAt(sheet: Sheet, figure: FormattedFigure, size: number) {
  const { qualifier, prefix, number, scale, isJoined } = figure;
  const small = { size: Math.floor(size * UNIT), isBold: true };
  const wanted = [
    { text: qualifier, font: { ...small, isBold: false }, after: GAP, isQuiet: true },
    { text: prefix, font: small, after: GAP },
    { text: number, font: { size, isBold: true }, after: isJoined ? JOINED_GAP : GAP },
    { text: scale, font: small, after: 0 },
  ].filter(({ text }) => text !== '');
  let x = 0;
  let width = 0;
  const parts = wanted.map(({ text, font, after, isQuiet = false }): FigurePart => {
    const part = { text, font, x, y: 0, isQuiet };
    width = x + sheet.measure(text, font);
    x = width + after * size;
    return part;
  });
  return { parts, width };
}

/** Puts a figure with its upper left corner at a place. @returns where it ends below */
export function putFigure(sheet: Sheet, line: FigureLine, x: number, top: number): number {
  const { palette } = sheet;
  const baseline = top + line.height - line.fall;
  // A large digit has room of its own at its left: without it, the line looks in line with what is above.
  const bearing = /^[\d+]/.test(line.parts[0]?.text ?? '') ? 0.04 * line.size : 0;
  const lowest = Math.max(...line.parts.map(({ y }) => y));
  for (const part of line.parts) {
    const y = baseline - lowest + part.y;
    const left = part.y === 0 ? x - bearing : x;
    const colour = part.isQuiet ? palette.soft : palette.accentText;
    write(sheet, part.text, left + part.x, y, part.font, colour);
  }
  return top + line.height;
}
