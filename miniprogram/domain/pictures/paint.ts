import type { Font, MeasureText, Picture, Shape } from './picture';

/** The part of a 2d context that pictures take; `Bitmap` is what the platform takes for an image. */
export interface Brush<Bitmap> {
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
export function measureWith(brush: Pick<Brush<never>, 'font' | 'measureText'>): MeasureText {
  return (text, font) => {
    brush.font = fontOf(font);
    return brush.measureText(text).width;
  };
}

/**
 * Draws a picture's shapes.
 * @param code the Mini Program code; without one its place stays as it is
 */
export function paint<Bitmap>(brush: Brush<Bitmap>, { shapes }: Picture, code?: Bitmap): void {
  for (const shape of shapes) paintShape(brush, shape, code);
}

function paintShape<Bitmap>(brush: Brush<Bitmap>, shape: Shape, code: Bitmap | undefined): void {
  switch (shape.kind) {
    case 'rect':
      brush.fillStyle = shape.colour;
      paintRect(brush, shape);
      break;
    case 'dots':
      brush.fillStyle = shape.colour;
      brush.beginPath();
      for (let index = 0; index < shape.centres.length; index += 2) {
        const [x = 0, y = 0] = shape.centres.slice(index, index + 2);
        brush.moveTo(x + shape.radius, y);
        brush.arc(x, y, shape.radius, 0, 2 * Math.PI);
      }
      brush.fill();
      break;
    case 'text':
      brush.fillStyle = shape.colour;
      brush.font = fontOf(shape.font);
      brush.textAlign = shape.align;
      brush.textBaseline = 'alphabetic';
      brush.fillText(shape.text, shape.x, shape.y);
      break;
    case 'code':
      if (code !== undefined) brush.drawImage(code, shape.x, shape.y, shape.size, shape.size);
  }
}

function paintRect<Bitmap>(brush: Brush<Bitmap>, shape: Extract<Shape, { kind: 'rect' }>): void {
  const { x, y, width, height } = shape;
  const radius = Math.min(shape.radius, width / 2, height / 2);
  if (radius <= 0) {
    brush.fillRect(x, y, width, height);
    return;
  }
  brush.beginPath();
  brush.moveTo(x + radius, y);
  brush.arcTo(x + width, y, x + width, y + height, radius);
  brush.arcTo(x + width, y + height, x, y + height, radius);
  brush.arcTo(x, y + height, x, y, radius);
  brush.arcTo(x, y, x + width, y, radius);
  brush.closePath();
  brush.fill();
}
