import {
  connectSuite,
  field,
  find,
  findAll,
  mini,
  open,
  page,
  sharedCard,
  tap,
  text,
  until,
  untilPage,
  untilText,
} from './mini-program';
import type { TestedApp } from './mini-program';

connectSuite();

/** Types into one of the three fields: orders, deposit, days. */
async function fill(index: number, value: string): Promise<void> {
  await (await field('quantity-field input', index)).input(value);
}

test.each([
  [
    'en',
    'Power banks',
    '30,000 × RMB 99',
    'RMB 1.2 million',
    'Our own example values.',
    'What deposits tie up: RMB 1.2 million',
  ],
  ['zh', '充电宝', '30,000 × 99 元', '120 万元', '以下是我们自拟的示例', '押金占用了 120 万元'],
] as const)(
  'a merchant fills in a business, and shares the result (%s)',
  async (language, chosen, thirtyThousand, result, example, title) => {
    await open('calculator/index', { language });
    await untilText(example);
    expect((await sharedCard()).path).toBe('/pages/calculator/index');
    await tap('choice-bar .choice', chosen);
    await untilText(thirtyThousand);
    await fill(0, '１2,000');
    await fill(1, '300.00');
    await fill(2, '10');
    await until('the result is there', async () =>
      (await text()).replace(/\s/g, '').includes(result.replace(/\s/g, '')),
    );
    expect(await text()).not.toContain(example);
    const card = await sharedCard();
    expect(card).toMatchObject({
      title,
      path: '/pages/calculator/index?business=power-bank&orders=12000&deposit=300&days=10',
    });
    await open('home/index', { language });
    await mini.callWxMethod('reLaunch', { url: card.path });
    await untilText(
      language === 'en' ? '= RMB 1,200,000' : '12,000 × 300 元 × 10 ÷ 30 = 1,200,000 元',
    );
  },
);

test.each([
  ['en', ['', '-1', 'x'], ['Enter a number.', 'Use digits only']],
  ['zh', ['', '0', '0.001'], ['请填写数字。', '数字太小，应为 1 至 100,000 元。', '数字太小']],
] as const)(
  'what is no number is said beside its field, and nothing is calculated (%s)',
  async (language, texts, faults) => {
    await open('calculator/index', { language });
    for (const [index, value] of texts.entries()) await fill(index, value);
    for (const fault of faults) await untilText(fault);
    expect(await findAll('.sum')).toEqual([]);
    expect((await sharedCard()).path).toBe('/pages/calculator/index');
    await tap('.back');
    await untilText(language === 'en' ? '= RMB 80,000' : '= 80,000 元');
  },
);

test('a damaged link opens the example where it can’t be read', async () => {
  await open('calculator/index?orders=9e99&deposit=50&days=%3Cb%3E');
  await untilText('1,200 × RMB 50 × 2 ÷ 30 = RMB 4,000');
});

test('it says what it assumes, and leads to the walk-through', async () => {
  await open('calculator/index');
  await untilText('it isn’t extra cash for you');
  await tap('link-list .item', 'Try the four services');
  await untilPage('walk-through');
});

test('sliders change the result, which stays in view above the phone’s keyboard', async () => {
  await open('calculator/index');
  const slider = await field('quantity-field slider', 0);
  await slider.slideTo(60);
  await untilText('10,000 × RMB 1,000 × 2');
  const days = await field('quantity-field input', 2);
  await days.trigger('keyboardheightchange', { height: 335, duration: 0 });
  await until('the page has come up', async () => Number(await (await page()).scrollTop()) > 100);
  await until('the field lies right beneath the result', async () => {
    const [result, row, top] = await Promise.all([
      (await find('.result')).size(),
      days.offset(),
      (await page()).scrollTop(),
    ]);
    const distance = row.top - Number(top) - Number(result.height);
    return distance >= 0 && distance < 60;
  });
});

test('the numbers go along to the enquiry form', async () => {
  await mini.evaluate(() => getApp<TestedApp>().store.enquiry.startAnew());
  await open('calculator/index?business=bike');
  await tap('van-button button', 'Ask about these numbers');
  await untilPage('contact');
  const message = await field('#message textarea');
  expect(await message.value()).toContain('3,000 orders a month × RMB 300 × 1 day');
  await untilText('No-deposit Rental');
});
