import type { Rgb } from '../../audits/artifacts';

/** Red, green and blue from 0 to 255; alpha from 0 to 1. */
export interface Colour {
  rgb: Rgb;
  alpha: number;
}

export const transparent: Colour = { rgb: [0, 0, 0], alpha: 0 };

/** Reads a computed colour. @returns null for a colour space that the host doesn't know */
export function parseColour(text: string): Colour | null {
  const [, notation = '', body = ''] = /^(rgba?|color)\((.*)\)$/.exec(text.trim()) ?? [];
  const isShare = notation === 'color';
  if (!notation || (isShare && !body.startsWith('srgb '))) return null;
  const numbers = (body.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const scale = isShare ? 255 : 1;
  return { rgb: [red * scale, green * scale, blue * scale], alpha };
}

/** One colour painted over another. */
export function over(top: Colour, bottom: Colour): Colour {
  const alpha = top.alpha + bottom.alpha * (1 - top.alpha);
  if (alpha === 0) return transparent;
  const mix = (index: 0 | 1 | 2) =>
    (top.rgb[index] * top.alpha + bottom.rgb[index] * bottom.alpha * (1 - top.alpha)) / alpha;
  return { rgb: [mix(0), mix(1), mix(2)], alpha };
}

export function fade({ rgb, alpha }: Colour, opacity: number): Colour {
  return { rgb, alpha: alpha * opacity };
}
