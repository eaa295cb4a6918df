import { scrollTo } from '../../services/chrome';
import { isSinglePage } from '../../services/launch';
import { openCampaign } from '../../services/navigation';
import { enlargePicture } from '../../services/pictures';
import { now } from '../../services/system';
import { definePage } from '../define-page';
import { privacyAnswers } from '../openers';
import { detailId, withChosen } from '../page-events';
import { campaignsView } from './campaigns-view';
import { campaignUrl, studioView } from './view';
import { wordsIn } from './words';
import { studioIn } from './studio-store';

definePage({
  words: wordsIn,
  reads: ['app', 'campaigns', 'privacySheet', 'studio'],
  view(store) {
    const { content, preferences } = store;
    const { language } = preferences;
    return {
      ...studioView(content.release, studioIn(store), language),
      campaigns: campaignsView(content.release, store.campaigns, language, now()),
    };
  },
  opened(store, { target, part }) {
    // A page that stands alone has no desk, and may not ask whose campaigns there are.
    if (isSinglePage()) return;
    studioIn(store).open(target ?? '', part === 'campaigns' ? 'campaigns' : 'make');
    void store.campaigns.load();
  },
  closed(store) {
    if (!isSinglePage()) studioIn(store).close();
  },
  sharedCard: ({ card }) => card,
  sharedQuery: ({ target }) => `target=${encodeURIComponent(target.key)}`,
  handlers: {
    ...privacyAnswers,
    pick: (_event, { store }) => studioIn(store).desk.pick(''),
    find: ({ detail }, { store }) => studioIn(store).desk.pick((detail as { query: string }).query),
    stopPicking: (_event, { store }) => studioIn(store).desk.stopPicking(),
    choose: ({ detail }, { store }) => studioIn(store).desk.lay((detail as { key: string }).key),
    set: ({ currentTarget, detail }, { store }) =>
      studioIn(store).desk.set(currentTarget.dataset['setting'], detail),
    rename: ({ detail }, { store }) =>
      studioIn(store).desk.rename((detail as { value: string }).value),
    redraw: (_event, { store }) => void studioIn(store).previews.draw(),
    turnTo: (event, { store, view }) =>
      withChosen(event, view.parts, (part) => studioIn(store).turnTo(part)),
    seeCampaigns(_event, { store }) {
      studioIn(store).turnTo('campaigns');
      void store.campaigns.load();
    },
    make(_event, { store }) {
      const studio = studioIn(store);
      void studio.make();
      if (studio.desk.isNameFaulty) scrollTo('#name');
    },
    makeFor: (event, { store, view }) =>
      withChosen(event, view.made?.next ?? [], (channel) => void studioIn(store).makeFor(channel)),
    closeMade: (_event, { store }) => studioIn(store).closeConfirmation(),
    enlarge: (_event, { view }) => enlargePicture(view.picturePath),
    publishPoster: (_event, { store }) => void studioIn(store).publish(),
    sharePoster: (_event, { store }) => void studioIn(store).share(),
    savePoster: (_event, { store }) => void studioIn(store).save(),
    openSettings: (_event, { store }) => void studioIn(store).openSettings(),
    openPage(_event, { store }) {
      const { campaign, desk } = studioIn(store);
      if (campaign) openCampaign(desk.target, campaignUrl(desk.target, campaign.code));
    },
    reload: (_event, { store }) => void store.campaigns.load(),
    showMore: (_event, { store }) => void store.campaigns.loadMore(),
    again(event, { store }) {
      const { campaigns } = store.campaigns;
      const campaign = campaigns.find(({ code }) => code === detailId(event));
      if (campaign) void studioIn(store).again(campaign);
    },
  },
});
