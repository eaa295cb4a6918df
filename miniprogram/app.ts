import { release } from './content/release';
import { nearestTarget } from './domain/routes';
import { callFunction, startCloud } from './services/cloud';
import * as storage from './services/storage';
import { later, onNetworkReturn, onPhoneTheme, readPhone, reportError } from './services/system';
import { replacePage } from './services/navigation';
import { RootStore } from './stores/root-store';

/** What `getApp()` gives a page. */
export interface RoadmapApp {
  store: RootStore;
}

startCloud();
const store = new RootStore(release, {
  ...storage,
  readPhone,
  later,
  fetchMetrics: (query) => callFunction('metrics', query),
  search: (query) => callFunction('search', query),
});

App<RoadmapApp>({
  store,
  onLaunch() {
    onPhoneTheme((theme) => store.preferences.followTheme(theme));
    onNetworkReturn(() => {
      if (store.content.refreshState.status === 'failed') void store.content.refresh();
    });
    void store.content.refresh();
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
