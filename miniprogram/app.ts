import { release } from './content/release';
import { nearestTarget } from './domain/pages/routes';
import { preloadSearch, searchBundled } from './services/bundled-search';
import { callFunction, startCloud } from './services/cloud';
import { onPrivacyNeeded } from './services/privacy';
import { readLaunchRules } from './services/launch';
import { canDrawPictures, savePicture } from './services/pictures';
import { fetchShareCode } from './services/share-code';
import {
  canPublish,
  openAlbumSettings,
  publishImage,
  saveImage,
  shareImage,
} from './services/share-image';
import * as storage from './services/storage';
import {
  isOnline,
  later,
  newId,
  now,
  onNetworkReturn,
  onPhoneTheme,
  readPhone,
  reportError,
} from './services/system';
import { say } from './services/feedback';
import { onOpeningFailed, replacePage } from './services/navigation';
import { onTranslation } from './services/translation';
import { RootStore } from './stores/root-store';

/** The type of `getApp()`. */
export interface RoadmapApp {
  store: RootStore;
}

startCloud();
const store = new RootStore(release, {
  ...storage,
  readPhone,
  later,
  now,
  newId,
  isOnline,
  isCounted: () => readLaunchRules().isCounted,
  fetchMetrics: (query) => callFunction('metrics', query),
  search: (query) => callFunction('search', query),
  searchBundled,
  engagement: (query) => callFunction('engagement', query),
  askCampaigns: (query) => callFunction('campaign', query),
  fetchShareCode,
  canDrawPictures,
  savePicture,
  canPublish,
  publishImage,
  shareImage,
  saveImage,
  openAlbumSettings,
  sendEnquiry: (input) => callFunction('enquiry', input),
});

/** Retries what failed offline. */
function catchUp(): void {
  if (store.content.refreshState.status === 'failed') void store.content.refresh();
  void store.search.refresh();
  void store.enquiry.resume();
}

App<RoadmapApp>({
  store,
  onLaunch() {
    onPhoneTheme((theme) => store.preferences.followTheme(theme));
    onTranslation(
      (locale) => store.preferences.translate(locale),
      () => store.preferences.endTranslation(),
    );
    onNetworkReturn(() => {
      catchUp();
      void store.engagement.send();
    });
    onOpeningFailed(() => say(store.preferences.words.app.notOpened));
    onPrivacyNeeded((answer) => store.privacy.ask(answer));
    // After the first paint, which needs neither.
    void store.content.refresh().then(preloadSearch);
  },
  onShow() {
    store.preferences.lookAtPhone();
    // WeChat may have suspended the app before the network returned.
    catchUp();
  },
  onHide() {
    void store.engagement.send();
  },
  onPageNotFound({ path, query }) {
    replacePage(nearestTarget(path, query, store.content.release));
  },
  onError(error) {
    reportError('App.onError', error);
  },
  onUnhandledRejection({ reason }) {
    reportError('App.onUnhandledRejection', reason);
  },
});
