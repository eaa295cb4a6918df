import { parsePageKey } from '../../domain/pages/routes';
import { scrollTo, scrollToTop } from '../../services/chrome';
import { isSinglePage } from '../../services/launch';
import { openCampaign } from '../../services/navigation';
import { now } from '../../services/system';
import { definePage } from '../define-page';
import { privacyAnswers } from '../openers';
import { withChosen } from '../page-events';
import { campaignsView } from './campaigns-view';
import { campaignUrl, studioView } from './view';
import { wordsIn } from './words';
import { campaignsIn } from './campaigns-store';
import { studioIn } from './studio-store';

definePage({
  words: wordsIn,
  reads: ['app', 'campaigns', 'privacySheet', 'studio'],
  view(store) {
    const { content, preferences } = store;
    const { language } = preferences;
    return {
      ...studioView(content.release, studioIn(store), language),
      campaigns: campaignsView(content.release, campaignsIn(store), language, now()),
    };
  },
  opened(store, { target }) {
    // A page that stands alone has no desk, and may not ask whose campaigns there are.
    if (isSinglePage()) return;
    studioIn(store).open(target ?? '');
    void campaignsIn(store).load();
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
    choose({ detail }, { store }) {
      const target = parsePageKey((detail as { key: string }).key, store.content.release);
      if (target) studioIn(store).desk.choose(target);
    },
    chooseFormat: (event, { store, view }) =>
      withChosen(event, view.formats, (format) => studioIn(store).desk.chooseFormat(format)),
    chooseStyle: (event, { store, view }) =>
      withChosen(event, view.styles, (style) => studioIn(store).desk.chooseStyle(style)),
    chooseLanguage: (event, { store, view }) =>
      withChosen(event, view.languages, (language) =>
        studioIn(store).desk.chooseLanguage(language),
      ),
    chooseChannel: (event, { store, view }) =>
      withChosen(event, view.channels, (channel) => studioIn(store).desk.chooseChannel(channel)),
    rename: ({ detail }, { store }) =>
      studioIn(store).desk.rename((detail as { value: string }).value),
    redraw: (_event, { store }) => void studioIn(store).previews.draw(),
    make(_event, { store, isShown }) {
      const studio = studioIn(store);
      void studio.make().then((isMade) => isMade && isShown() && scrollToTop());
      if (studio.desk.isNameFaulty) scrollTo('#name');
    },
    sharePoster: (_event, { store }) => void studioIn(store).share(),
    savePoster: (_event, { store }) => void studioIn(store).save(),
    openSettings: (_event, { store }) => void studioIn(store).openSettings(),
    openPage(_event, { store }) {
      const { campaign, desk } = studioIn(store);
      if (campaign) openCampaign(desk.target, campaignUrl(desk.target, campaign.code));
    },
    reload: (_event, { store }) => void campaignsIn(store).load(),
    use({ currentTarget }, { store }) {
      const { code } = currentTarget.dataset;
      const campaign = campaignsIn(store).campaigns.find((known) => known.code === code);
      if (!campaign) return;
      studioIn(store).desk.use(campaign);
      scrollToTop();
    },
  },
});
