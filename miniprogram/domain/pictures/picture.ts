/** What a picture makes of a page: dots that count, one enormous number, bars, or the source's words. */
export type PictureStyle = 'dots' | 'figure' | 'chart' | 'quote';

/** The styles, the one that stands for a page before any other first. */
export const pictureStyles: readonly PictureStyle[] = ['dots', 'figure', 'chart', 'quote'];

/** Where a picture is seen: on a card in a chat, on one in Moments, or by itself with a Mini Program code. */
export type PictureFormat = 'chat' | 'moments' | 'poster';

/** In the units of a picture's shapes. WeChat shows 5:4 in a chat and 1:1 in Moments; a poster is drawn at three times this. */
export const pictureSizes: Record<PictureFormat, { width: number; height: number }> = {
  chat: { width: 500, height: 400 },
  moments: { width: 600, height: 600 },
  poster: { width: 360, height: 540 },
};

/** The phone's own face, in one of two weights. */
export interface Font {
  size: number;
  isBold: boolean;
}

/** Measures a line's width. */
export type MeasureText = (text: string, font: Font) => number;

interface RectShape {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of its corners. */
  radius: number;
  colour: string;
}

/** Dots of one size and colour. */
interface DotsShape {
  kind: 'dots';
  /** The centres: x and y by turns. */
  centres: number[];
  radius: number;
  colour: string;
}

/** One line of text. */
export interface TextShape {
  kind: 'text';
  text: string;
  x: number;
  /** Its baseline. */
  y: number;
  font: Font;
  colour: string;
}

/** Where the Mini Program code comes: a square. */
interface CodeShape {
  kind: 'code';
  x: number;
  y: number;
  size: number;
}

export type Shape = RectShape | DotsShape | TextShape | CodeShape;

/** A picture as a list of shapes, the lowest first. The first is the paper. */
export interface Picture {
  width: number;
  height: number;
  shapes: Shape[];
  /** What it shows, for those who can't see it. */
  label: string;
}

/** How a picture becomes a file. */
export interface SaveOptions {
  /** Pixels for each unit of the picture. */
  scale: number;
  /** The Mini Program code: a path in the package, a temporary file or an address. Without one its place stays empty. */
  codeUrl?: string;
}

/** Why a picture didn't become a file: nothing can be drawn here, the code's image can't be had, or no room is left. */
export type PictureFailure = 'canvas-failed' | 'code-failed' | 'storage-full';
