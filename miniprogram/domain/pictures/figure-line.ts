import type { FormattedFigure } from '../format-figure';
import type { Font } from './picture';
import { round, setText, put, write, type Sheet } from './sheet';

/** A figure that is set: number, unit at half size on the same baseline, and the qualifier above. */
export interface FigureLine {
  size: number;
  parts: { text: string; font: Font; x: number }[];
  width: number;
  /** From the qualifier's top to the baseline. */
  height: number;
  qualifier: string;
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
const han = /[\u3400-\u9fff]/;

/** Sets a figure as large as a width allows, and no larger than a size. */
export function setFigure(
  sheet: Sheet,
  figure: FormattedFigure,
  width: number,
  maxSize: number,
): FigureLine {
  const full = partsAt(sheet, figure, maxSize);
  const size = Math.floor(Math.min(maxSize, (maxSize * width) / full.width));
  const set = size === maxSize ? full : partsAt(sheet, figure, size);
  const { qualifier } = figure;
  const rise = (han.test(figure.number) ? HANZI : CAP) * size;
  const height = rise + (qualifier ? qualifierSize(sheet) * 1.3 : 0);
  return { size, ...set, height, qualifier };
}

const qualifierSize = ({ sizes }: Sheet) => sizes.text * 1.1;

function partsAt(sheet: Sheet, { prefix, number, scale, isJoined }: FormattedFigure, size: number) {
  const small = { size: Math.floor(size * UNIT), isBold: true };
  const wanted = [
    { text: prefix, font: small, after: GAP },
    { text: number, font: { size, isBold: true }, after: isJoined ? JOINED_GAP : GAP },
    { text: scale, font: small, after: 0 },
  ].filter(({ text }) => text !== '');
  let x = 0;
  let width = 0;
  const parts = wanted.map(({ text, font, after }) => {
    const part = { text, font, x };
    width = x + sheet.measure(text, font);
    x = width + after * size;
    return part;
  });
  return { parts, width };
}

/** Puts a figure with its upper left corner at a place. @returns its baseline */
export function putFigure(sheet: Sheet, line: FigureLine, x: number, top: number): number {
  const { paper } = sheet;
  const baseline = top + line.height;
  if (line.qualifier) {
    const size = qualifierSize(sheet);
    put(sheet, setText(sheet, line.qualifier, { size, colour: paper.soft }), x, top);
  }
  // A large figure's first digit stands a little to the right of where its line begins.
  const inset = x - line.size * 0.04;
  for (const { text, font, x: offset } of line.parts) {
    write(sheet, text, round(inset + offset), baseline, font, paper.accentText);
  }
  return baseline;
}
