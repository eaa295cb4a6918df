import { pillarIds } from '../domain/content/content-types';
import { say } from '../services/feedback';
import * as navigation from '../services/navigation';
import { showPrivacyGuide } from '../services/privacy';
import type { PageTarget } from '../domain/pages/routes';
import type { RootStore } from '../stores/root-store';
import { detailId, type PageEvent } from './page-events';

/** What a tap opens, by the id that the tapped component reports: handlers that pages share. */
export const openers = {
  openMetric: (event: PageEvent) => navigation.openMetric(detailId(event)),
  openService: (event: PageEvent) => navigation.openService(detailId(event)),
  openSector: (event: PageEvent) => navigation.openSector(detailId(event)),
  openArticle: (event: PageEvent) => navigation.openArticle(detailId(event)),
  openWalkThrough: (event: PageEvent) => navigation.openWalkThrough(detailId(event)),
  openCalculator: (event: PageEvent) => navigation.openCalculator(detailId(event)),
  openPillar(event: PageEvent) {
    const pillar = pillarIds.find((id) => id === detailId(event));
    if (pillar) navigation.openPillar(pillar);
  },
  openContact: (_event: PageEvent, { target }: { target: PageTarget }) =>
    navigation.openContact(target),
  openStory: () => navigation.openStory(),
  openHome: () => navigation.openHome(),
  openAbout: () => navigation.openAbout(),
  openCampaigns: () => navigation.openCampaigns(),
  openStudio: (_event: PageEvent, { target }: { target: PageTarget }) =>
    navigation.openStudio(target),
};

/** What the answers to a page's privacy sheet do. */
export const privacyAnswers = {
  agreePrivacy: (_event: PageEvent, { store }: { store: RootStore }) => store.privacy.agree(),
  refusePrivacy: (_event: PageEvent, { store }: { store: RootStore }) => store.privacy.refuse(),
  readPrivacy(_event: PageEvent, { store }: { store: RootStore }) {
    void showPrivacyGuide().then((isShown) => {
      if (!isShown) say(store.preferences.words.privacySheet.noGuide);
    });
  },
};
