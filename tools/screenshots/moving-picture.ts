import type * as Gifenc from 'gifenc';
import { createRequire } from 'node:module';
import { PNG } from 'pngjs';

/** A CommonJS module whose names Node.js can't detect. */
const { applyPalette, GIFEncoder, quantize } = createRequire(import.meta.url)(
  'gifenc',
) as typeof Gifenc;

/** A frame of an animation. */
export interface Frame {
  png: Buffer;
  /** Its duration in milliseconds. */
  delay: number;
}

/** A GIF has 256 colours for each frame. One of them means "unchanged". */
const COLOURS = 255;
const AS_BEFORE = COLOURS;

/** The unchanged pixels, which aren't stored again. */
function keepChanges(indexes: Uint8Array, now: Buffer, before: Buffer): Uint8Array {
  const pixels = new Uint32Array(now.buffer, now.byteOffset, indexes.length);
  const old = new Uint32Array(before.buffer, before.byteOffset, indexes.length);
  return indexes.map((index, at) => (pixels[at] === old[at] ? AS_BEFORE : index));
}

/**
 * An endless GIF of frames of the same size.
 * @throws Error if a frame has another size than the first
 */
export function encodeMovingPicture(frames: readonly Frame[]): Uint8Array {
  const encoder = GIFEncoder();
  let before: PNG | undefined;
  for (const { png, delay } of frames) {
    const picture = PNG.sync.read(png);
    const { width, height, data } = picture;
    if (before && (before.width !== width || before.height !== height)) {
      throw new Error(`A frame of ${width} × ${height} among ${before.width} × ${before.height}.`);
    }
    const palette = quantize(data, COLOURS);
    const indexes = applyPalette(data, palette);
    while (palette.length <= AS_BEFORE) palette.push([0, 0, 0]);
    encoder.writeFrame(before ? keepChanges(indexes, data, before.data) : indexes, width, height, {
      palette,
      delay,
      transparent: true,
      transparentIndex: AS_BEFORE,
      dispose: 1,
    });
    before = picture;
  }
  encoder.finish();
  return encoder.bytes();
}
