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
const lineOf = (patch: Partial<typeof document>) =>
  renderCsv([toRow({ ...document, ...patch })])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');

test('a row has every field, in the order of the first line', () => {
  expect(renderCsv([toRow(document)])).toBe(
    '\ufeffid,receivedAt,status,service,name,company,contactKind,contact,message,language\r\n' +
      '"enquiry:abc:request-1","2021-01-19T00:00:00.000Z","accepted","mini-games","Li Lei","",' +
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

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\n=1', '\t=1', '＝1', '＋1', '－1', '＠a'])(
  '%j is no formula to a spreadsheet',
  (text) => {
    expect(lineOf({ name: text })).toContain(`,"'${text}",`);
  },
);

test('JSON keeps what was written as it was written', () => {
  expect(JSON.parse(renderJson([toRow({ ...document, name: '=1+1' })]))).toMatchObject([
    { id: 'enquiry:abc:request-1', name: '=1+1' },
  ]);
});

test('what is no enquiry is not taken for one', () => {
  expect(() => toRow({ _id: 'x' })).toThrow();
});
