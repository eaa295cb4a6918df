import type { CampaignReport } from '../../miniprogram/domain/campaign';
import { connectSuite, goOffline, mini, open, page, restoreCloud, untilText } from './mini-program';

connectSuite();

interface CountingApp extends WechatMiniprogram.IAnyObject {
  store: { engagement: { send(): Promise<void> } };
}

const figure = 'pages/metric/index?id=pay-score-categories';

/** Calls a cloud function as the app does. */
async function call(name: string, data: object): Promise<unknown> {
  return mini.evaluate(
    async (called: string, input: object) => {
      const { result } = await wx.cloud.callFunction({ name: called, data: input });
      return (result as { data?: unknown }).data;
    },
    name,
    data,
  );
}

const send = () => mini.evaluate(() => getApp<CountingApp>().store.engagement.send());

async function createCampaign(name: string): Promise<string> {
  const { campaign } = (await call('campaign', {
    action: 'create',
    name,
    page: figure,
    language: 'en',
    channel: 'chat',
    clientRequestId: `test-${Date.now()}`,
  })) as { campaign: { code: string } };
  return campaign.code;
}

async function reportOf(code: string): Promise<Partial<CampaignReport> | undefined> {
  const { campaigns } = (await call('campaign', { action: 'list' })) as {
    campaigns: CampaignReport[];
  };
  return campaigns.find((campaign) => campaign.code === code);
}

test('what a campaign brings is counted, however often it is sent, and the page says how often it was opened', async () => {
  const code = await createCampaign('Spring fair');
  await open(`${figure.replace('pages/', '')}&c=${code}`);
  await (await page()).callMethod('onShareAppMessage');
  await send();
  await send();
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
  await send();
  await untilText('How to read it');
  await restoreCloud();
  expect(await reportOf(code)).toMatchObject({ views: 0 });
  await send();
  expect(await reportOf(code)).toMatchObject({ views: 1 });
});

test('a campaign that doesn’t exist changes nothing that a visitor sees', async () => {
  await open(`${figure.replace('pages/', '')}&c=zzzzzz`);
  await send();
  await untilText('How to read it');
});
