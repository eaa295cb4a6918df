import type { CampaignReport } from '../../miniprogram/domain/sharing/campaign';
import {
  callFunction,
  connectSuite,
  goOffline,
  open,
  restoreCloud,
  sendEvents,
  sharedCard,
  untilText,
} from './mini-program';

connectSuite({ isNewVisitor: true });

const figure = 'pages/metric/index?id=pay-score-categories';

async function createCampaign(name: string): Promise<string> {
  const { campaign } = await callFunction<{ campaign: { code: string } }>('campaign', {
    action: 'create',
    name,
    page: figure,
    language: 'en',
    channel: 'chat',
    clientRequestId: `test-${Date.now()}`,
  });
  return campaign.code;
}

async function reportOf(code: string): Promise<Partial<CampaignReport> | undefined> {
  const { campaigns } = await callFunction<{ campaigns: CampaignReport[] }>('campaign', {
    action: 'list',
  });
  return campaigns.find((campaign) => campaign.code === code);
}

test('what a campaign brings is counted, however often it is sent, and the page says how often it was opened', async () => {
  const code = await createCampaign('Spring fair');
  await open(`${figure.replace('pages/', '')}&c=${code}`);
  await sharedCard();
  await sendEvents();
  await sendEvents();
  expect(await reportOf(code)).toMatchObject({ views: 1, shares: 1 });
  await open(figure.replace('pages/', ''));
  await untilText(/Opened (once|\d+ times)/);
  await open(figure.replace('pages/', ''), { language: 'zh' });
  await untilText(/\d+ 次浏览/);
});

test('without network nothing is lost, and the page is as it was', async () => {
  const code = await createCampaign('Autumn fair');
  await goOffline();
  await open(`${figure.replace('pages/', '')}&c=${code}`);
  await sendEvents();
  await untilText('How to read it');
  await restoreCloud();
  expect(await reportOf(code)).toMatchObject({ views: 0 });
  await sendEvents();
  expect(await reportOf(code)).toMatchObject({ views: 1 });
});

test('a campaign that doesn’t exist changes nothing that a visitor sees', async () => {
  await open(`${figure.replace('pages/', '')}&c=zzzzzz`);
  await sendEvents();
  await untilText('How to read it');
});
