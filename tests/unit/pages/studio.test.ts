import { release } from '../../../miniprogram/content/release';
import type { Campaign, CampaignReport } from '../../../miniprogram/domain/sharing/campaign';
import type { Desk, StudioState, StudioWork } from '../../../miniprogram/pages/studio/studio-types';
import { campaignUrl, studioView } from '../../../miniprogram/pages/studio/view';

const picture = { path: 'wxfile://tmp/1.png', label: 'A picture', codePlace: null };
const desk: Desk = {
  target: { path: 'pages/metric/index', id: 'pay-score-users' },
  format: 'poster',
  style: 'dots',
  styles: ['dots', 'figure'],
  language: 'zh',
  channel: 'poster',
  name: 'Spring',
  isNameJudged: false,
  pickerQuery: null,
};
const state: Omit<StudioState, 'desk'> = {
  campaign: null,
  preview: { status: 'ready', picture },
  poster: null,
  work: { status: 'idle' },
  part: 'make',
  isConfirming: false,
  siblings: [],
  canPublish: true,
};
const campaign: Campaign = {
  code: 'abc123',
  name: 'Spring',
  page: 'pages/metric/index?id=pay-score-users',
  language: 'zh',
  channel: 'poster',
  createdAt: 1,
};

type Patch = Partial<Desk & typeof state>;

const viewOf = (patch: Patch) =>
  studioView(release, { ...state, ...patch, desk: { ...desk, ...patch } }, 'en');
const noticeOf = (work: StudioWork) => viewOf({ work }).notice;

test('the studio speaks the app’s language, and its card the picture’s', () => {
  const view = viewOf({});
  expect(view.target).toMatchObject({ kindName: 'Figure', figure: 'Over 240 million' });
  expect(view.cardTitle).toContain('2.4 亿');
});

test('only what the page can carry is offered', () => {
  expect(viewOf({}).styles.map(({ name }) => name)).toEqual(['Dots', 'Figure']);
});

test('a card says where it goes, a poster is asked', () => {
  expect(viewOf({ format: 'chat' }).channels).toEqual([]);
  expect(viewOf({}).channels.map(({ value }) => value)).toEqual([
    'moments',
    'chat',
    'official-account',
    'channels',
    'poster',
  ]);
});

test.each<[string, Patch, string]>([
  ['no campaign', {}, 'make'],
  ['a campaign without its poster', { campaign }, 'make'],
  ['a poster', { campaign, poster: picture }, 'deliver'],
  ['a chat card', { campaign, format: 'chat' }, 'send'],
  [
    'a chat card whose picture is still drawn',
    { campaign, format: 'chat', preview: { status: 'drawing', picture } },
    'make',
  ],
  ['a Moments card', { campaign, format: 'moments' }, 'open'],
  [
    'a poster for an Official Account',
    { campaign, poster: picture, channel: 'official-account' },
    'publish',
  ],
  [
    'the same where WeChat can’t publish',
    { campaign, poster: picture, channel: 'official-account', canPublish: false },
    'deliver',
  ],
])('with %s the thumb’s button does the next thing', (_case, patch, action) => {
  expect(viewOf(patch).action).toBe(action);
});

test('a chat card leads to its page with the campaign', () => {
  expect(viewOf({ campaign, format: 'chat' }).card).toEqual({
    target: desk.target,
    campaign: 'abc123',
    title: expect.stringContaining('2.4 亿') as string,
    imageUrl: 'wxfile://tmp/1.png',
  });
  expect(viewOf({ format: 'chat' }).card).toBeNull();
});

test('a campaign’s address is its page’s, with its code', () => {
  expect(campaignUrl(desk.target, 'abc123')).toBe(
    '/pages/metric/index?id=pay-score-users&c=abc123',
  );
  expect(campaignUrl({ path: 'pages/home/index', id: null }, 'abc123')).toBe(
    '/pages/home/index?c=abc123',
  );
});

test('a finished poster stands in the place of its preview', () => {
  const poster = { path: 'wxfile://tmp/2.png', label: 'A poster', codePlace: null };
  expect(viewOf({ campaign, poster, preview: { status: 'drawing', picture } })).toMatchObject({
    previewStatus: 'ready',
    picturePath: 'wxfile://tmp/2.png',
    pictureLabel: 'A poster',
  });
});

test('a name is judged only once the marketer goes on with it, but for its length', () => {
  expect(viewOf({ name: '' }).name.fault).toBe('');
  expect(viewOf({ name: '', isNameJudged: true }).name.fault).toBe('Enter a campaign name.');
  expect(viewOf({ name: 'x'.repeat(41) }).name.fault).toBe('At most 40 characters.');
});

test('while something is made the button says what', () => {
  const view = viewOf({ work: { status: 'working', step: 'code' } });
  expect([view.isWorking, view.makeLabel, view.notice]).toEqual([
    true,
    'Getting the Mini Program code…',
    null,
  ]);
});

test.each<[StudioWork, string, boolean]>([
  [
    { status: 'failed', step: 'campaign', error: 'offline' },
    'We couldn’t create the campaign. What you entered is saved. You’re offline.',
    false,
  ],
  [
    { status: 'failed', step: 'campaign', error: 'text-refused' },
    'We couldn’t create the campaign. What you entered is saved. WeChat’s content check didn’t accept this text. Please reword it.',
    false,
  ],
  [
    { status: 'failed', step: 'campaign', error: 'rate-limited' },
    'We couldn’t create the campaign. What you entered is saved. You can create 20 campaigns a day. Try again tomorrow.',
    false,
  ],
  [
    { status: 'failed', step: 'code', error: 'rate-limited' },
    'We couldn’t get the Mini Program code, so there’s no poster yet. Too many tries. Try again later.',
    false,
  ],
  [
    { status: 'failed', step: 'picture', error: 'code-failed' },
    'We couldn’t make the picture. We couldn’t load the Mini Program code. Try again.',
    false,
  ],
  [
    { status: 'failed', step: 'save', error: 'album-blocked' },
    'We couldn’t save the poster. Photo access is off. Allow it in Settings.',
    true,
  ],
  [{ status: 'done', step: 'save' }, 'Saved to your album.', false],
])('%j is told in plain words', (work, text, needsSettings) => {
  expect(noticeOf(work)).toMatchObject({ text, needsSettings });
});

test('after a failure the button offers to try again', () => {
  const work: StudioWork = { status: 'failed', step: 'code', error: 'timeout' };
  expect(viewOf({ work }).makeLabel).toBe('Try again');
});

test('what can be chosen is listed only while it is being chosen', () => {
  expect(viewOf({}).picker).toBeNull();
  const { picker } = viewOf({ pickerQuery: 'rental' });
  expect(picker?.map(({ name }) => name)).toContain('Services');
});

test('what was made is confirmed: its name, where its opens appear, and the channels that are left', () => {
  const sibling: CampaignReport = { ...campaign, views: 0, shares: 0, days: [] };
  expect(viewOf({}).made).toBeNull();
  const made = viewOf({ isConfirming: true, siblings: [sibling] });
  expect(made.isCovered).toBe(true);
  expect(made.made).toEqual({
    title: 'Your poster is ready',
    text: 'Saved as “Spring”, In print. Its opens appear under Campaigns and on Home.',
    next: [
      { value: 'moments', name: 'Moments' },
      { value: 'chat', name: 'Chats' },
      { value: 'official-account', name: 'Official Account' },
      { value: 'channels', name: 'Weixin Channels' },
    ],
  });
});
