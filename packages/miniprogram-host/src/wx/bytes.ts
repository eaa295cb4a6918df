import { asyncApi } from './api';

/** Bytes as text and back, and random ones. */
export function bytesApis() {
  return {
    arrayBufferToBase64: (buffer: ArrayBuffer) =>
      btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')),
    base64ToArrayBuffer: (text: string) =>
      Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
    getRandomValues: asyncApi<{ length: number }>('getRandomValues', ({ length }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
    })),
  };
}
