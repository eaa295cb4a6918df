import * as v from 'valibot';

const enquiry = v.pipe(
  v.object({
    _id: v.string(),
    status: v.picklist(['unjudged', 'accepted', 'pending', 'refused']),
    receivedAt: v.number(),
    service: v.string(),
    name: v.string(),
    company: v.string(),
    contactKind: v.string(),
    contact: v.string(),
    message: v.string(),
    language: v.string(),
  }),
  v.transform(({ _id: id, receivedAt, ...fields }) => ({
    id,
    receivedAt: new Date(receivedAt).toISOString(),
    ...fields,
  })),
);

/** An enquiry as the operator reads it. */
export type EnquiryRow = v.InferOutput<typeof enquiry>;

/** Reads a stored enquiry. @throws ValiError for a document that is none */
export function toRow(document: unknown): EnquiryRow {
  return v.parse(enquiry, document);
}

const columns = [
  'id',
  'receivedAt',
  'status',
  'service',
  'name',
  'company',
  'contactKind',
  'contact',
  'message',
  'language',
] as const satisfies (keyof EnquiryRow)[];

/** What makes a spreadsheet take a cell for a formula; the wide forms count in Chinese and Japanese ones. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

function cellOf(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replace(/"/g, '""')}"`;
}

/**
 * Rows as CSV that a spreadsheet can open without harm: every cell quoted, what looks like a formula made text by an
 * apostrophe, UTF-8 with the mark that Excel needs for Chinese.
 */
export function renderCsv(rows: EnquiryRow[]): string {
  const lines = [
    columns.join(','),
    ...rows.map((row) => columns.map((c) => cellOf(row[c])).join()),
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Rows as JSON, one array. */
export function renderJson(rows: EnquiryRow[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}
