declare module 'tiny-inflate' {
  /**
   * Unpacks raw DEFLATE.
   * @param packed what `zlib.deflateRawSync` has written
   * @param bytes as long as what was packed; filled, and returned
   */
  function inflate(packed: Uint8Array, bytes: Uint8Array): Uint8Array;
  export = inflate;
}
