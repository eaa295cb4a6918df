/* Gives the page its test fonts before the first paint. The server writes `testFonts`, with the bytes in base64. */
(() => {
  const decode = (base64) => {
    const binary = atob(base64);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = binary.charCodeAt(index);
    return bytes;
  };
  for (const { family, bytes, unicodeRange = 'U+0-10FFFF' } of globalThis.testFonts) {
    // A font made of bytes is ready at once. One with an address would change the layout when it arrives.
    const font = new FontFace(family, decode(bytes), { weight: '300 800', unicodeRange });
    document.fonts.add(font);
  }
  delete globalThis.testFonts;
})();
