import {
  connectSuite,
  find,
  findAll,
  momentsCard,
  open,
  page,
  sharedCard,
  tap,
  text,
  untilPage,
  untilText,
} from './mini-program';

connectSuite();

const cards = [
  '1.09 billion',
  '400 million',
  'more than doubled',
  'RMB 200 billion',
  'content, services, brand features',
  'Here is what comes next',
  'Which figure will you share?',
];

test("Home's headline leads into the story, which turns from card to card and back", async () => {
  await open('home/index');
  await tap('.head');
  await untilPage('story');
  for (const [index, words] of cards.entries()) {
    await untilText(words);
    const place = await (await find('.ticks')).attribute('aria-label');
    expect(place).toBe(`Card ${index + 1} of 7`);
    if (index < cards.length - 1) await tap('.turn.main');
  }
  await tap('.turn');
  await untilText('Here is what comes next');
});

test('a tap on the picture turns the card: on its left side back, elsewhere on', async () => {
  await open('story/index?id=doubled');
  await untilText('more than doubled');
  await tap('.half.right');
  await untilText('RMB 200 billion');
  await tap('.half.left');
  await untilText('more than doubled');
});

test('each card is a heading, and its source is one tap away', async () => {
  for (const [id, words] of [
    ['mini-programs', '400 million of them use Mini Programs'],
    ['deposits', 'saving users over 200 billion RMB in deposits'],
  ] as const) {
    await open(`story/index?id=${id}`);
    expect(await (await find('.sentence')).attribute('aria-role')).toBe('heading');
    await tap('.link', 'Source');
    await untilPage('metric');
    await untilText(words);
  }
});

test("a card's link opens that card, from a chat and from Moments", async () => {
  await open('story/index?id=people');
  await tap('.turn.main');
  await untilText('400 million');
  expect(await sharedCard()).toMatchObject({
    title: '400 million people use Mini Programs every day.',
    path: '/pages/story/index?id=mini-programs',
  });
  expect((await momentsCard()).query).toBe('id=mini-programs');
});

test('the last card sends the figure that is chosen', async () => {
  await open('story/index?id=card');
  await tap('.choice', 'Over RMB');
  await untilText('Pay Score saved its users over RMB 200 billion in deposits.');
  expect(await sharedCard('button')).toMatchObject({
    title: 'Pay Score saved its users over RMB 200 billion in deposits.',
    path: '/pages/story/index?id=deposits',
  });
  expect((await sharedCard()).path).toBe('/pages/story/index?id=card');
});

test('a link to a card that is not there opens the first, and the story ends at the roadmap', async () => {
  await open('story/index?id=nonsense', { language: 'zh' });
  await untilText('10.9 亿');
  await open('story/index?id=card');
  expect(await findAll('.choice')).toHaveLength(5);
  await tap('.link', 'See the full roadmap');
  await untilPage('home');
});

test('a poster of a card is made in the studio', async () => {
  await open('story/index?id=doubled');
  await tap('.link', 'Poster');
  await untilPage('studio');
  expect((await page()).query).toEqual({ target: 'pages%2Fstory%2Findex%3Fid%3Ddoubled' });
  expect(await text()).toContain('more than doubled');
});
