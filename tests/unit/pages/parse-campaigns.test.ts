import {
  isShareCode,
  parseCampaign,
  parseCampaigns,
} from '../../../miniprogram/pages/studio/parse-campaigns';

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
  expect(parseCampaign({ action: 'create', campaign })).toEqual(campaign);
  expect(parseCampaigns({ action: 'list', campaigns: [report] })).toEqual([report]);
  expect(isShareCode({ url: 'https://example.com/code.png', expiresAt: 1 })).toBe(true);
});

test.each([null, {}, 'x', { campaign: null, campaigns: null }, { campaign: {}, campaigns: [{}] }])(
  'the answer %j is refused',
  (answer) => {
    expect(parseCampaign(answer)).toBeNull();
    expect(parseCampaigns(answer)).toBeNull();
    expect(isShareCode(answer)).toBe(false);
  },
);

test('a campaign of an unknown channel or without its days is refused', () => {
  expect(parseCampaign({ campaign: { ...campaign, channel: 'radio' } })).toBeNull();
  expect(parseCampaigns({ campaigns: [campaign] })).toBeNull();
});
