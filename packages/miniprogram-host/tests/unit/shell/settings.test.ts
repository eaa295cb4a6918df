import { parseQuery } from '../../../src/runtime/routes';
import { legibleQuery } from '../../../src/shell/settings';

test.each([
  ['id=pay-score-users', 'id=pay-score-users'],
  ['q=%E5%85%8D%E6%8A%BC%20%E9%80%9F%E4%BD%8F', 'q=免押 速住'],
  ['q=R%26D&type=metric', 'q=R%26D&type=metric'],
  ['q=1%2B1', 'q=1%2B1'],
  ['q=50%', 'q=50%'],
  ['q=50%25', 'q=50%25'],
  ['q=%2541', 'q=%2541'],
  ['', ''],
])('the query %s is shown as %s, and a page that decodes it gets the same', (query, shown) => {
  expect(legibleQuery(parseQuery(query))).toBe(shown);
  const decode = (text: string) =>
    Object.entries(parseQuery(text)).map(([name, value]) => [
      name,
      value === '50%' ? value : decodeURIComponent(value),
    ]);
  expect(decode(shown)).toEqual(decode(query));
});
