import type * as glassEasel from 'glass-easel';

/**
 * The parts that glass-easel joins to an element's style and classes: WXML's own come first, these after it. They are a
 * constant enum of its types, which can't be read at run time.
 */
export const segments = { animation: 2, wxs: 3 } as unknown as Record<
  'animation' | 'wxs',
  glassEasel.StyleSegmentIndex
>;
