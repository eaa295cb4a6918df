import { legibleQuery } from '../../../src/shell/settings';

test.each([
  [{ id: 'pay-score-users' }, 'id=pay-score-users'],
  [{ q: '免押 速住' }, 'q=免押+速住'],
  [{ q: 'R&D', type: 'metric' }, 'q=R%26D&type=metric'],
  [{ q: '1+1' }, 'q=1%2B1'],
  [{ q: '50%' }, 'q=50%'],
  [{ q: '%41' }, 'q=%2541'],
  [{}, ''],
])('the query %j is shown as %s, and opens the same page', (query, shown) => {
  expect(legibleQuery(query)).toBe(shown);
  expect(Object.fromEntries(new URLSearchParams(shown))).toEqual(query);
});
