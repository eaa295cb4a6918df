import { release } from '../../../miniprogram/content/release';
import { RootStore } from '../../../miniprogram/stores/root-store';
import { offlineServices } from '../offline-services';
import { standInForWeChat, startPage } from '../start-page';

test('a studio that stands alone in Moments asks for no campaigns and draws nothing', async () => {
  const asked: string[] = [];
  const store = new RootStore(release, {
    ...offlineServices,
    askCampaigns(query) {
      asked.push(query.action);
      return offlineServices.askCampaigns(query);
    },
    savePicture(compose, options) {
      asked.push('picture');
      return offlineServices.savePicture(compose, options);
    },
  });
  standInForWeChat(store, 1154);
  await import('../../../miniprogram/pages/studio/index');
  const page = startPage('pages/studio/index', { target: 'pages/about/index' });
  page.onUnload();
  expect(asked).toEqual([]);
});
