import fc from 'fast-check';
import { renderCsv, renderJson, toRow } from '../../../tools/enquiries/rows';

const document = {
  _id: 'enquiry:abc:request-1',
  status: 'accepted',
  receivedAt: Date.UTC(2021, 0, 19),
  service: 'mini-games',
  name: 'Li Lei',
  company: '',
  contactKind: 'phone',
  contact: '13800138000',
  message: 'Hello',
  language: 'zh',
};
function rowOf(stored: object) {
  const row = toRow(stored);
  if (!row) throw new Error('no enquiry');
  return row;
}

const lineOf = (patch: Partial<typeof document>) =>
  renderCsv([rowOf({ ...document, ...patch })])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');

test('a row has every field, in the order of the first line', () => {
  expect(renderCsv([rowOf(document)])).toBe(
    '\ufeffid,reference,receivedAt,status,service,name,company,contactKind,contact,message,language\r\n' +
      '"enquiry:abc:request-1","5970 5652","2021-01-19T08:00:00+08:00","accepted","mini-games","Li Lei","",' +
      '"phone","13800138000","Hello","zh"\r\n',
  );
});

test('no enquiries are a first line alone, or an empty array', () => {
  expect(renderCsv([]).split('\r\n')).toHaveLength(2);
  expect(renderJson([])).toBe('[]\n');
});

test('quotes and lines stay inside their cell', () => {
  expect(lineOf({ message: 'He said "hi",\nand\r\nleft' })).toContain(
    ',"He said ""hi"",\nand\r\nleft",',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t1', '＝1', '＋1', '－1', '＠a'])(
  '%j is no formula to a spreadsheet',
  (text) => {
    expect(lineOf({ name: text })).toContain(`,"'${text}",`);
  },
);

test('JSON keeps what was written as it was written', () => {
  expect(JSON.parse(renderJson([rowOf({ ...document, name: '=1+1' })]))).toMatchObject([
    { id: 'enquiry:abc:request-1', name: '=1+1' },
  ]);
});

test.each([
  ['no fields', { _id: 'x' }],
  ['an unknown status', { ...document, status: 'archived' }],
  ['a time that is none', { ...document, receivedAt: 1e300 }],
  ['nothing', null],
])('a document with %s is no enquiry', (_case, stored) => {
  expect(toRow(stored)).toBeNull();
});

test.each([
  ['a;=1+1;b', "a;'=1+1;b"],
  ['\n=1', "'\n'=1"],
  ['\t=1', "'\t'=1"],
  ['a|=1+1', "a|'=1+1"],
  ['a\t=1+1', "a\t'=1+1"],
  ['a\n=1+1', "a\n'=1+1"],
  ['a; "=1+1"', 'a;\' ""=1+1""'],
  ['a;＝1+1;@b', "a;'＝1+1;'@b"],
  ['Well, -5% =)', 'Well, -5% =)'],
])('%j has no formula for a spreadsheet of another separator', (message, cell) => {
  expect(lineOf({ message })).toContain(`,"${cell}",`);
});

test.each([
  '02081234567',
  '008613800138000',
  '138001380001',
  '1e5',
  '1-2',
  '3/4',
  '12:30',
  '1.2.3',
  '０２０８',
])('%s is no number to a spreadsheet', (contact) => {
  expect(lineOf({ contact })).toContain(`,"'${contact}",`);
});

test.each(['13800138000', '5', '1.5 days', 'a0123', 'lilei-2021'])(
  '%s is left as it is',
  (contact) => {
    expect(lineOf({ contact })).toContain(`,"${contact}",`);
  },
);

/** Cells as a spreadsheet reads them that expects this separator. */
function cellsOf(csv: string, separator: string): string[] {
  const cells: string[] = [];
  let at = csv.startsWith('\ufeff') ? 1 : 0;
  while (at < csv.length) {
    let cell = '';
    let isQuoted = csv[at] === '"';
    if (isQuoted) at += 1;
    for (; at < csv.length; at += 1) {
      const letter = csv.charAt(at);
      if (isQuoted && letter === '"' && csv[at + 1] === '"') at += 1;
      else if (isQuoted && letter === '"') {
        isQuoted = false;
        continue;
      } else if (!isQuoted && (letter === separator || letter === '\n')) break;
      cell += letter;
    }
    cells.push(cell);
    at += 1;
  }
  return cells;
}

test('whatever is written, no separator makes a formula of it', () => {
  const texts = fc.string({
    unit: fc.constantFrom(...Array.from('=+-@;,|\t\r\n"\' 1aA＝')),
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, texts, fc.constantFrom(',', ';', '\t', '|'), (name, message, separator) => {
      const cells = cellsOf(renderCsv([rowOf({ ...document, name, message })]), separator);
      expect(cells.filter((cell) => /^[\s"]*[=+\-@＝]/.test(cell))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});
