import { release } from '../../miniprogram/content/release';
import { pictureOf, type PictureOptions } from '../../miniprogram/domain/pictures/index';
import { measureWith, paint } from '../../miniprogram/domain/pictures/paint';
import type { Picture } from '../../miniprogram/domain/pictures/picture';
import type { PageTarget } from '../../miniprogram/domain/pages/routes';

/** A picture that is to be drawn. */
export interface DrawingJob {
  target: PageTarget;
  options: PictureOptions;
  /** Pixels for each of its units. */
  scale: number;
}

/** A drawn picture. */
export interface Drawing {
  picture: Picture;
  width: number;
  height: number;
  /** RGBA, as Base64. */
  pixels: string;
}

declare global {
  var drawPicture: (job: DrawingJob) => Drawing;
}

/** Draws in the browser, with the code that draws on phones. */
globalThis.drawPicture = ({ target, options, scale }) => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser has no canvas');
  const picture = pictureOf(release, target, options, measureWith(context));
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  Object.assign(canvas, { width, height });
  context.scale(scale, scale);
  paint(context, picture);
  const { data } = context.getImageData(0, 0, width, height);
  let binary = '';
  for (const byte of data) binary += String.fromCharCode(byte);
  return { picture, width, height, pixels: btoa(binary) };
};
