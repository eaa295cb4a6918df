import type { CloudAnswer } from '../../../miniprogram/domain/cloud/cloud-api';
import type { DailyRun } from '../../../cloudfunctions/shared/function-api';
import { submittedPages } from '../../../cloudfunctions/submit-pages/handle';
import { release } from '../../../miniprogram/content/release';
import { codeOf, nobody, openEnvironment, visitor, type Environment } from './environment';

jest.setTimeout(60_000);

let environment: Environment;

beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

test('the timer starts a dry run that deletes only expired data', async () => {
  const page = 'pages/home/index';
  const events = [{ kind: 'view' as const, page, at: Date.now() }];
  const record = () =>
    environment.ask('engagement', { action: 'record', visit: 'visit-0001', events });
  expect(await record()).toMatchObject({ outcomes: ['counted'] });
  const pages = submittedPages(release, 'wxsearch_cpdata').length;
  const result = await environment.trigger('submit-pages');
  if (!result.ok) throw new Error(result.errMsg);
  const answer = JSON.parse(result.json) as CloudAnswer<DailyRun>;
  expect(answer).toMatchObject({
    ok: true,
    data: { pages, submitted: 0, isDryRun: true, cleaned: { salts: 0, markers: 0 } },
  });
  expect(await record()).toMatchObject({ outcomes: ['repeated'] });
});

test.each([
  ['a visitor', visitor],
  ['a visitor without identity', nobody],
  ['a caller of whom nothing is known', {}],
])('%s who imitates the timer is refused', async (_case, caller) => {
  const event = { Type: 'Timer', TriggerName: 'daily', Time: '', Message: '' };
  expect(codeOf(await environment.call('submit-pages', event, caller))).toBe('forbidden');
});

test('an event of another kind is refused', async () => {
  const ended = await environment.call('submit-pages', {}, { source: 'wx_trigger' });
  expect(codeOf(ended)).toBe('invalid-input');
});
