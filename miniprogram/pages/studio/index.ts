import { parsePageKey } from '../../domain/routes';
import { campaignsView } from '../../domain/views/campaigns';
import { campaignUrl, studioView } from '../../domain/views/studio';
import { openCampaign } from '../../services/navigation';
import { scrollTo, scrollToTop } from '../../services/chrome';
import { now } from '../../services/system';
import { chosenOf, definePage } from '../define-page';
import { privacyAnswers } from '../openers';

definePage({
  words: ['app', 'campaigns', 'privacySheet', 'studio'],
  view: ({ content, preferences, studio, campaigns }) => ({
    ...studioView(content.release, studio, preferences.language),
    campaigns: campaignsView(content.release, campaigns, preferences.language, now()),
  }),
  opened(store, { target }) {
    store.studio.open(target ?? '');
    void store.campaigns.load();
  },
  closed: (store) => store.studio.close(),
  sharedCard: ({ card }) => card,
  sharedQuery: ({ target }) => `target=${encodeURIComponent(target.key)}`,
  handlers: {
    ...privacyAnswers,
    pick: (_event, { store }) => store.studio.pick(''),
    find: ({ detail }, { store }) => store.studio.pick((detail as { query: string }).query),
    stopPicking: (_event, { store }) => store.studio.stopPicking(),
    choose({ detail }, { store }) {
      const target = parsePageKey((detail as { key: string }).key, store.content.release);
      if (target) store.studio.choose(target);
    },
    chooseFormat(event, { store, view }) {
      const format = chosenOf(event, view.formats);
      if (format) store.studio.chooseFormat(format);
    },
    chooseStyle(event, { store, view }) {
      const style = chosenOf(event, view.styles);
      if (style) store.studio.chooseStyle(style);
    },
    chooseLanguage(event, { store, view }) {
      const language = chosenOf(event, view.languages);
      if (language) store.studio.chooseLanguage(language);
    },
    chooseChannel(event, { store, view }) {
      const channel = chosenOf(event, view.channels);
      if (channel) store.studio.chooseChannel(channel);
    },
    rename: ({ detail }, { store }) => store.studio.rename((detail as { value: string }).value),
    redraw: (_event, { store }) => void store.studio.redraw(),
    make(_event, { store: { studio } }) {
      void studio.make().then((isMade) => isMade && scrollToTop());
      if (studio.isNameFaulty) scrollTo('#name');
    },
    sharePoster: (_event, { store }) => void store.studio.share(),
    savePoster: (_event, { store }) => void store.studio.save(),
    openSettings: (_event, { store }) => void store.studio.openSettings(),
    openPage(_event, { store: { studio } }) {
      const { campaign, target } = studio;
      if (campaign) openCampaign(target, campaignUrl(target, campaign.code));
    },
    reload: (_event, { store }) => void store.campaigns.load(),
    use({ currentTarget }, { store: { campaigns, studio } }) {
      const { code } = currentTarget.dataset;
      const campaign = campaigns.campaigns.find((known) => known.code === code);
      if (!campaign) return;
      studio.use(campaign);
      scrollToTop();
    },
  },
});
