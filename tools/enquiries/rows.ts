import * as v from 'valibot';
import { referenceOf } from '../../miniprogram/domain/enquiry/reference';

/** The last millisecond that a time of four-digit years can say. */
const MAX_TIME = Date.UTC(9999, 11, 31);
const CHINA = 8 * 3_600_000;

/** A time as China's clocks show it, as the operator's `--since` has it: `2021-01-19T08:00:00+08:00`. */
const timeInChina = (time: number) =>
  new Date(time + CHINA).toISOString().replace(/\.\d+Z$/, '+08:00');

const enquiry = v.pipe(
  v.object({
    _id: v.string(),
    status: v.picklist(['unjudged', 'accepted', 'pending', 'refused']),
    receivedAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_TIME)),
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
    reference: referenceOf(id.slice(id.lastIndexOf(':') + 1)),
    receivedAt: timeInChina(receivedAt),
    ...fields,
  })),
);

/** An enquiry as the operator reads it. */
export type EnquiryRow = v.InferOutput<typeof enquiry>;

/** Reads a stored enquiry. @returns null for a document that is none */
export function toRow(document: unknown): EnquiryRow | null {
  // What is wrong with it isn't told: valibot would quote what a visitor wrote.
  const parsed = v.safeParse(enquiry, document);
  return parsed.success ? parsed.output : null;
}

const columns = [
  'id',
  'reference',
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

/**
 * Where a spreadsheet would begin a formula: at the start of a cell, also behind spaces and quotes. Where its separator
 * isn't the comma (Excel in much of Europe, WPS by choice), it reads quotes in the middle of a line as text, so that a
 * separator or a line break inside a cell starts another one. The wide forms count in Chinese and Japanese spreadsheets.
 */
const FORMULA_AT_START = /^[\s"']*[=+\-@＝＋－＠]|^[\t\r]/;
const FORMULA_INSIDE = /([;|\t\r\n])(?=[\s"']*[=+\-@＝＋－＠])/g;

/**
 * What a spreadsheet would turn into another number or a date: digits with a zero in front, more digits than it shows,
 * an exponent, `1-2` and `3/4`. The full-width digits count in Chinese and Japanese spreadsheets.
 */
const CHANGED_NUMBER =
  /^\s*(?:[0０][\d０-９]+|[\d０-９]{12,}|[\d０-９]+(?:[.,][\d０-９]+)?e[+-]?[\d０-９]+|[\d０-９]+(?:[-/:.][\d０-９]+)+)\s*$/i;

function cellOf(text: string): string {
  const isChanged = FORMULA_AT_START.test(text) || CHANGED_NUMBER.test(text);
  const plain = `${isChanged ? "'" : ''}${text.replace(FORMULA_INSIDE, "$1'")}`;
  return `"${plain.replace(/"/g, '""')}"`;
}

/**
 * Rows as CSV that Excel, Numbers and WPS can open without harm, whichever separator they expect: every cell quoted, what
 * they would run as a formula or change as a number made text by an apostrophe, UTF-8 with the mark that Excel needs for
 * Chinese.
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
