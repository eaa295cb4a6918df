declare module 'subset-font' {
  /** @returns the font with the glyphs of a text alone */
  const subsetFont: (
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype'; noHinting: boolean },
  ) => Promise<Buffer>;
  export default subsetFont;
}
