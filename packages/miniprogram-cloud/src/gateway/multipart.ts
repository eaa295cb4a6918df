/**
 * Parses a multipart form of the SDK in memory.
 * @param contentType the header with the boundary
 * @returns the named fields; null for another format
 */
export function readForm(contentType: string, body: Buffer): Map<string, Buffer> | null {
  const boundary = /^multipart\/form-data;.*boundary=([^;]+)/.exec(contentType)?.[1];
  if (boundary === undefined) return null;
  const delimiter = Buffer.from(`--${boundary}`);
  const fields = new Map<string, Buffer>();
  let start = body.indexOf(delimiter);
  for (;;) {
    const end = body.indexOf(delimiter, start + delimiter.length);
    if (start === -1 || end === -1) return fields;
    // A line end after the delimiter, and one before the next.
    const part = body.subarray(start + delimiter.length + 2, end - 2);
    const headerEnd = part.indexOf('\r\n\r\n');
    const name = /\bname="([^"]*)"/.exec(part.subarray(0, headerEnd).toString('utf8'))?.[1];
    if (name !== undefined) fields.set(name, part.subarray(headerEnd + 4));
    start = end;
  }
}
