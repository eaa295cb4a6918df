import { parsePageKey } from '../../domain/routes';
import { scrollTo, scrollToTop } from '../../services/chrome';
import { openCampaign } from '../../services/navigation';
import { now } from '../../services/system';
import { definePage } from '../define-page';
import { privacyAnswers } from '../openers';
import { chosenOf } from '../page-events';
import { campaignsView } from './domain/views/campaigns';
import { campaignUrl, studioView } from './domain/views/studio';
import { wordsIn } from './domain/words/index';
import { campaignsIn } from './stores/campaigns-store';
import { studioIn } from './stores/studio-store';

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
    studioIn(store).open(target ?? '');
    void campaignsIn(store).load();
  },
  closed: (store) => studioIn(store).close(),
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
    chooseFormat(event, { store, view }) {
      const format = chosenOf(event, view.formats);
      if (format) studioIn(store).desk.chooseFormat(format);
    },
    chooseStyle(event, { store, view }) {
      const style = chosenOf(event, view.styles);
      if (style) studioIn(store).desk.chooseStyle(style);
    },
    chooseLanguage(event, { store, view }) {
      const language = chosenOf(event, view.languages);
      if (language) studioIn(store).desk.chooseLanguage(language);
    },
    chooseChannel(event, { store, view }) {
      const channel = chosenOf(event, view.channels);
      if (channel) studioIn(store).desk.chooseChannel(channel);
    },
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
