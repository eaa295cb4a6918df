import type { Palette } from './palettes';
import {
  pictureSizes,
  type Font,
  type MeasureText,
  type PictureFormat,
  type Shape,
} from './picture';
import { fitText, type BreakText, type TextBlock } from './text';

/** Sizes of one format. */
interface Sizes {
  margin: number;
  /** Of the page's name. */
  heading: number;
  label: number;
  /** Of what is set beside a figure, and of bars' names. */
  text: number;
  /** Of period and source. */
  small: number;
  /** Between things that don't belong together. */
  gap: number;
}

const sizes: Record<PictureFormat, Sizes> = {
  chat: { margin: 32, heading: 25, label: 27, text: 17, small: 16, gap: 18 },
  moments: { margin: 44, heading: 31, label: 33, text: 22, small: 19, gap: 25 },
  poster: { margin: 28, heading: 17, label: 20, text: 12.5, small: 10.5, gap: 14 },
};

/** How far a line reaches above and below its baseline, in parts of its size: hanzi and letters alike. */
const ASCENT = 0.86;
const DESCENT = 0.2;

const SHRINK = 0.95;
const SMALLEST = 4;

/** A picture that is being laid out. */
export interface Sheet {
  format: PictureFormat;
  width: number;
  height: number;
  sizes: Sizes;
  /** The width between the margins. */
  column: number;
  palette: Palette;
  measure: MeasureText;
  shapes: Shape[];
}

/** An empty sheet of paper. */
export function openSheet(format: PictureFormat, palette: Palette, measure: MeasureText): Sheet {
  const { width, height } = pictureSizes[format];
  const ground: Shape = {
    kind: 'rect',
    x: 0,
    y: 0,
    width,
    height,
    radius: 0,
    colour: palette.paper,
  };
  const column = width - 2 * sizes[format].margin;
  const shapes = [ground];
  return { format, width, height, sizes: sizes[format], column, palette, measure, shapes };
}

/** How a text is set on a sheet. */
interface TextStyle {
  size: number;
  colour: string;
  isBold?: boolean;
  maxLines?: number;
  width?: number;
  breaks?: readonly BreakText[];
}

/** Text that is set, and waits for its place. */
export interface Block extends TextBlock {
  height: number;
  colour: string;
}

/** Sets a text in a column. */
export function setText(sheet: Sheet, text: string, style: TextStyle): Block {
  const { size, colour, isBold = false, maxLines = 1, width = sheet.column, breaks = [] } = style;
  const block = fitText(text, { width, size, maxLines, isBold, breaks }, sheet.measure);
  const between = (block.lines.length - 1) * block.lineHeight;
  return { ...block, colour, height: between + (ASCENT + DESCENT) * block.font.size };
}

/** Sets a text in a column, smaller where it would be higher than its room. */
export function setTextWithin(sheet: Sheet, text: string, style: TextStyle, room: number): Block {
  let block = setText(sheet, text, style);
  while (block.height > room && block.font.size > SMALLEST) {
    block = setText(sheet, text, { ...style, size: SHRINK * block.font.size });
  }
  return block;
}

/** Puts set text with its upper left corner at a place. @returns where it ends below */
export function put(sheet: Sheet, block: Block, x: number, top: number): number {
  const first = top + ASCENT * block.font.size;
  block.lines.forEach((text, index) => {
    write(sheet, text, x, first + index * block.lineHeight, block.font, block.colour);
  });
  return top + block.height;
}

/** Writes one line on its baseline. */
export function write(
  sheet: Sheet,
  text: string,
  x: number,
  y: number,
  font: Font,
  colour: string,
): void {
  sheet.shapes.push({ kind: 'text', text, x: round(x), y: round(y), font, colour });
}

/** Draws a rectangle. */
export function bar(
  sheet: Sheet,
  box: { x: number; y: number; width: number; height: number },
  colour: string,
  radius = 0,
): void {
  sheet.shapes.push({
    kind: 'rect',
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
    radius,
    colour,
  });
}

/** A hundredth of a unit is finer than any phone shows. */
export const round = (value: number) => Math.round(value * 100) / 100;
