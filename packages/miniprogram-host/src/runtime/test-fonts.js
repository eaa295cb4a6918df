/* Gives the page its test fonts before the first paint. The server writes `testFonts`, with the files in base64. */
(() => {
  const decode = (base64) =>
    // Browsers of before 2025 lack the fast way.
    Uint8Array.fromBase64?.(base64) ??
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const files = globalThis.testFonts.files.map(decode);
  for (const { family, file, unicodeRange = 'U+0-10FFFF' } of globalThis.testFonts.faces) {
    // A font made of bytes is ready at once. One with an address would change the layout when it arrives.
    const font = new FontFace(family, files[file], { weight: '300 800', unicodeRange });
    document.fonts.add(font);
  }
  delete globalThis.testFonts;
})();
