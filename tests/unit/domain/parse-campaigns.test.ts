import {
  isShareCode,
  parseCampaign,
  parseCampaignPage,
  parseCampaignSummary,
} from '../../../miniprogram/domain/sharing/parse-campaigns';

const campaign = {
  code: 'abc123',
  name: 'Spring',
  page: 'pages/home/index',
  language: 'en',
  channel: 'poster',
  createdAt: 1,
};
const report = {
  ...campaign,
  views: 1,
  shares: 0,
  days: [{ day: '2021-01-19', views: 1, shares: 0 }],
};

test('good answers are read', () => {
  expect(parseCampaign({ action: 'create', campaign: report })).toEqual(report);
  const page = { campaigns: [report], hasMore: true };
  expect(parseCampaignPage({ action: 'list', ...page })).toEqual(page);
  expect(parseCampaignSummary({ name: 'Spring', opens: 6 })).toEqual({ name: 'Spring', opens: 6 });
  expect(isShareCode({ url: 'https://example.com/code.png', expiresAt: 1 })).toBe(true);
});

test.each([null, {}, 'x', { campaign: null, campaigns: null }, { campaign: {}, campaigns: [{}] }])(
  'the answer %j is refused',
  (answer) => {
    expect(parseCampaignSummary(answer)).toBeNull();
    expect(parseCampaign(answer)).toBeNull();
    expect(parseCampaignPage(answer)).toBeNull();
    expect(isShareCode(answer)).toBe(false);
  },
);

test('a campaign of an unknown channel or without its days is refused', () => {
  expect(parseCampaign({ campaign: { ...report, channel: 'radio' } })).toBeNull();
  expect(parseCampaignPage({ campaigns: [campaign] })).toBeNull();
});
