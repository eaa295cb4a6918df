import { release } from '../../miniprogram/content/release';
import { scenarioIds, type ScenarioId } from '../../miniprogram/domain/content/pay-score-scenarios';
import { wordsIn } from '../../miniprogram/pages/walk-through/words';
import {
  connectSuite,
  find,
  findAll,
  mini,
  momentsCard,
  open,
  plain,
  sharedCard,
  squeeze,
  tap,
  text,
  until,
  untilPage,
  untilText,
} from './mini-program';

connectSuite();

/** Forgets what was played before: the app keeps it for as long as it runs. */
async function forgetPlays(): Promise<void> {
  await mini.evaluate(() => {
    const { playedScenarios } = getApp().store as { playedScenarios: { ids: string[] } };
    playedScenarios.ids = [];
  });
}

beforeEach(forgetPlays);

const nameOf = (id: ScenarioId, language: 'en' | 'zh') =>
  release.services.find((service) => service.id === id)?.name[language] ?? '';

const titleOf = async () => plain(await (await find('order-step .title')).text());

/** Lets something happen, by its name. */
async function happen(name: string): Promise<void> {
  const before = await titleOf();
  for (const move of await findAll('move-list [data-id]')) {
    if (!plain(await move.text()).includes(name)) continue;
    await move.tap();
    await until(`${name} leads on`, async () => (await titleOf()) !== before);
    return;
  }
  throw new Error(`no move ${name} after ${before}`);
}

test.each(['en', 'zh'] as const)(
  'a visitor plays all four scenarios to their ends, and the stack of deposits empties (%s)',
  async (language) => {
    const words = wordsIn(language);
    await open('pay-score/index', { language });
    await tap('scenario-grid .scenario', nameOf('no-deposit-rental', language));
    await untilPage('walk-through');
    await untilText(words.walkThrough.notice);
    for (const [index, id] of scenarioIds.entries()) {
      expect(squeeze(await text())).toContain(squeeze(nameOf(id, language)));
      await until(`${id} is over`, async () => {
        const [next] = await findAll('move-list .next');
        const isOver = (await findAll('.outcome')).length > 0;
        if (!isOver) await next?.tap();
        return isOver;
      });
      const stack = await find('deposit-picture .stack');
      expect(await stack.attribute('style')).toContain(`${75 - 25 * index}%`);
      const another = scenarioIds[index + 1];
      if (another) await tap('move-list .next', words.walkThrough.another.split('{')[0]);
    }
    await untilText(words.pillar.depositsGone);
    await mini.native().navigateLeft();
    await untilPage('pay-score');
    await untilText(words.pillar.depositsGone);
  },
);

test('a late return, a failed payment, and an amount that the merchant lowers', async () => {
  await open('walk-through/index?id=no-deposit-rental');
  for (const move of ['Scan', 'Confirm', 'days late', 'Payment fails', 'Lower']) await happen(move);
  await untilText('You now owe only RMB 15.');
  await untilText('DOING · MCH_COMPLETE · USER_PAYING');
  await happen('Collect');
  await untilText('You received RMB 15.');
  await untilText('You didn’t pay RMB 99 upfront.');
});

test('a guest who never comes, and one whose score is too low', async () => {
  await open('walk-through/index?id=no-deposit-hotel', { language: 'zh' });
  for (const move of ['预订', '确认订单', '未到场']) await happen(move);
  await untilText('按首晚房费 340 元完结订单。');
  await tap('.rewind .link', '重新开始');
  await happen('预订');
  await happen('评估未通过');
  await untilText('需先支付 1000 元押金');
  expect(await findAll('.outcome')).toEqual([]);
  // The stack is as full as before any scenario was played.
  expect(await text()).not.toContain('已体验');
});

test('a visitor goes back step by step, and to any earlier step', async () => {
  await open('walk-through/index?id=enjoy-first-pay-later');
  for (const move of ['Authorise', 'Call', 'Get in', 'longer route', 'Collect', 'Refund']) {
    await happen(move);
  }
  await untilText('You get RMB 19 back for the longer route.');
  await tap('.rewind .link', 'Back one step');
  await untilText('You received RMB 57.');
  await tap('.earlier', 'The car is on its way');
  await untilText('You see the car and driver.');
  expect((await sharedCard()).path).toBe(
    '/pages/walk-through/index?id=enjoy-first-pay-later&steps=authorise.call',
  );
  await happen('Don’t show up');
  await untilText('RMB 10');
});

test.each(['en', 'zh'] as const)(
  'a step is shared under its own name, and opens again exactly (%s)',
  async (language) => {
    const url = 'walk-through/index?id=smart-retail&steps=scan.confirm.miscount.collect.refund';
    await open(url, { language });
    const shown = await text();
    const card = await sharedCard();
    expect(card.path).toBe(`/pages/${url}`);
    expect(card.title).toContain(nameOf('smart-retail', language));
    expect(card.title).toContain(await titleOf());
    const { query } = await momentsCard();
    expect(`/pages/walk-through/index?${query}`).toBe(card.path);
    await open('home/index', { language });
    await mini.callWxMethod('reLaunch', { url: card.path });
    await untilText(await titleOf());
    expect(await text()).toBe(shown);
  },
);

test.each([
  ['id=no-deposit-hotel&steps=book.fly', 'no-deposit-hotel'],
  ['id=castle&steps=scan', 'no-deposit-rental'],
  ['', 'no-deposit-rental'],
  [`id=smart-retail&steps=${'scan.'.repeat(2000)}`, 'smart-retail'],
  ['id=%E0%A4%A&steps=%3Cb%3E', 'no-deposit-rental'],
])('a link with %.40s opens a start', async (query, id) => {
  await open(`walk-through/index?${query}`);
  await find('order-step .title');
  expect(await findAll('.rewind')).toEqual([]);
  expect((await sharedCard()).path).toBe(`/pages/walk-through/index?id=${id}`);
});

test('a scenario’s page leads to its walk-through, and that to the page and the calculator', async () => {
  await open('service/index?id=smart-retail');
  await tap('link-list .item', 'Try it step by step');
  await untilPage('walk-through');
  await find('.chosen', 'Smart Retail');
  await tap('link-list .item', 'What do your deposits tie up?');
  await untilPage('calculator');
});

test('a second walk-through on top of a first leaves that where it was', async () => {
  const steps = 'id=no-deposit-rental&steps=scan.confirm';
  await open(`walk-through/index?${steps}`);
  await mini.callWxMethod('navigateTo', { url: '/pages/walk-through/index?id=no-deposit-rental' });
  await happen('Scan');
  await mini.native().navigateLeft();
  await until('the first is shown again', async () => {
    return (await sharedCard()).path === `/pages/walk-through/index?${steps}`;
  });
});
