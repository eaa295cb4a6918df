import type {
  MeasureText,
  Picture,
  PictureFailure,
  SaveOptions,
} from '../../domain/pictures/picture';
import type { Result } from '../../domain/cloud/result';
import type { CodePlace, DrawnPicture } from './studio-types';

export interface DrawServices {
  /** Draws a picture into a temporary file. @returns its path */
  savePicture: (
    compose: (measure: MeasureText) => Picture,
    options: SaveOptions,
  ) => Promise<Result<string, PictureFailure>>;
}

/** Draws a picture, and says of it what the page has to know. */
export async function drawPicture(
  { savePicture }: DrawServices,
  compose: (measure: MeasureText) => Picture,
  options: SaveOptions,
): Promise<Result<DrawnPicture, PictureFailure>> {
  let composed: Picture | undefined;
  const result = await savePicture((measure) => {
    composed = compose(measure);
    return composed;
  }, options);
  if (!result.ok) return result;
  const codePlace = composed && options.codeUrl === undefined ? codePlaceOf(composed) : null;
  return { ok: true, value: { path: result.value, label: composed?.label ?? '', codePlace } };
}

/** Where a picture leaves room for its code. */
function codePlaceOf({ width, height, shapes }: Picture): CodePlace | null {
  const slot = shapes.find((shape) => shape.kind === 'code');
  if (!slot) return null;
  const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
  return {
    left: percent(slot.x, width),
    top: percent(slot.y, height),
    width: percent(slot.size, width),
    height: percent(slot.size, height),
  };
}
