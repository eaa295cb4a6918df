import type { Font, MeasureText, Picture, Shape } from './picture';

/** The part of a 2d context that pictures take; `Bitmap` is what the platform takes for an image. */
export interface Context2d<Bitmap> {
  fillStyle: unknown;
  font: string;
  textAlign: string;
  textBaseline: string;
  scale(x: number, y: number): void;
  measureText(text: string): { width: number };
  fillText(text: string, x: number, y: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
  closePath(): void;
  fill(): void;
  drawImage(image: Bitmap, x: number, y: number, width: number, height: number): void;
}

/** The system's face for both languages; a phone without these has its own as `sans-serif`. */
const FACES = '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const fontOf = ({ size, isBold }: Font) => `${isBold ? 'bold' : 'normal'} ${size}px ${FACES}`;

/** Measures as a context does. */
export function measureWith(context: Pick<Context2d<never>, 'font' | 'measureText'>): MeasureText {
  return (text, font) => {
    context.font = fontOf(font);
    return context.measureText(text).width;
  };
}

/**
 * Draws a picture's shapes.
 * @param code the Mini Program code; without one its place stays as it is
 */
export function paint<Bitmap>(
  context: Context2d<Bitmap>,
  { shapes }: Picture,
  code?: Bitmap,
): void {
  for (const shape of shapes) paintShape(context, shape, code);
}

function paintShape<Bitmap>(
  context: Context2d<Bitmap>,
  shape: Shape,
  code: Bitmap | undefined,
): void {
  switch (shape.kind) {
    case 'rect':
      context.fillStyle = shape.colour;
      paintRect(context, shape);
      break;
    case 'dots':
      context.fillStyle = shape.colour;
      context.beginPath();
      for (let index = 0; index < shape.centres.length; index += 2) {
        const [x = 0, y = 0] = shape.centres.slice(index, index + 2);
        context.moveTo(x + shape.radius, y);
        context.arc(x, y, shape.radius, 0, 2 * Math.PI);
      }
      context.fill();
      break;
    case 'text':
      context.fillStyle = shape.colour;
      context.font = fontOf(shape.font);
      context.textAlign = 'left';
      context.textBaseline = 'alphabetic';
      context.fillText(shape.text, shape.x, shape.y);
      break;
    case 'code':
      if (code !== undefined) context.drawImage(code, shape.x, shape.y, shape.size, shape.size);
  }
}

function paintRect<Bitmap>(
  context: Context2d<Bitmap>,
  shape: Extract<Shape, { kind: 'rect' }>,
): void {
  const { x, y, width, height } = shape;
  const radius = Math.min(shape.radius, width / 2, height / 2);
  if (radius <= 0) {
    context.fillRect(x, y, width, height);
    return;
  }
  context.beginPath();
  context.moveTo(x + radius, y);
  context.arcTo(x + width, y, x + width, y + height, radius);
  context.arcTo(x + width, y + height, x, y + height, radius);
  context.arcTo(x, y + height, x, y, radius);
  context.arcTo(x, y, x + width, y, radius);
  context.closePath();
  context.fill();
}
