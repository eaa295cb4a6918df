/** A form as `multipart/form-data`. */
export interface Form {
  contentType: string;
  body: Blob;
}

/**
 * Writes a form with one file.
 * @param fields the other fields
 * @param name the file's field
 */
export function writeForm(
  fields: Record<string, unknown>,
  name: string,
  file: Blob,
  fileName: string,
): Form {
  const boundary = `----host${crypto.randomUUID()}`;
  const quoted = (text: string) => text.replace(/"/g, '%22').replace(/[\r\n]/g, ' ');
  const parts = Object.entries(fields).map(
    ([field, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(field)}"\r\n\r\n${String(value)}\r\n`,
  );
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"; filename="${quoted(fileName)}"\r\n` +
    `content-type: ${file.type || 'application/octet-stream'}\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: new Blob([...parts, head, file, `\r\n--${boundary}--\r\n`]),
  };
}
