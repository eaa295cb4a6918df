import { reaction } from 'mobx-miniprogram';
import type { ContentRelease } from '../domain/content';
import type { StoredPreferences } from '../domain/preferences';
import { CalculatorStore } from './calculator-store';
import { ContentStore, type ContentServices } from './content-store';
import { EngagementStore, type EngagementServices } from './engagement-store';
import { PreferencesStore, type PhoneSettings } from './preferences-store';
import { CampaignsStore, type CampaignsServices } from './campaigns-store';
import { EnquiryStore, type EnquiryServices } from './enquiry-store';
import { PrivacyStore } from './privacy-store';
import { RecentQueriesStore, type RecentQueriesServices } from './recent-queries-store';
import { SearchStore, type SearchServices } from './search-store';
import { SharePictures, type SharePictureServices } from './share-pictures';
import { StudioStore, type StudioServices } from './studio-store';
import { WalkThroughStore } from './walk-through-store';

/** Everything that the stores need of the world. */
export interface RootServices
  extends
    ContentServices,
    EngagementServices,
    RecentQueriesServices,
    Omit<SearchServices, 'language' | 'remember'>,
    Omit<EnquiryServices, 'language' | 'serviceIds'>,
    CampaignsServices,
    Omit<SharePictureServices, 'savePicture'>,
    StudioServices {
  loadPreferences: () => StoredPreferences;
  savePreferences: (preferences: StoredPreferences) => void;
  readPhone: () => PhoneSettings;
  /** Deletes all that is kept on the phone. @returns whether it is gone */
  clearStorage: () => boolean;
}

/** The app's state. */
export class RootStore {
  readonly preferences: PreferencesStore;
  readonly content: ContentStore;
  readonly recentQueries: RecentQueriesStore;
  readonly search: SearchStore;
  readonly enquiry: EnquiryStore;
  readonly engagement: EngagementStore;
  readonly privacy = new PrivacyStore();
  readonly campaigns: CampaignsStore;
  readonly studio: StudioStore;
  readonly pictures: SharePictures;
  readonly walkThrough = new WalkThroughStore();
  readonly calculator = new CalculatorStore();

  constructor(
    bundled: ContentRelease,
    private readonly services: RootServices,
  ) {
    this.preferences = new PreferencesStore(
      services.loadPreferences(),
      services.readPhone(),
      services.savePreferences,
    );
    this.content = new ContentStore(bundled, services);
    const language = () => this.preferences.language;
    this.recentQueries = new RecentQueriesStore(services);
    this.search = new SearchStore({
      ...services,
      language,
      remember: (query) => this.recentQueries.remember(query),
    });
    this.enquiry = new EnquiryStore({
      ...services,
      language,
      serviceIds: () => this.content.release.services.map(({ id }) => id),
    });
    this.engagement = new EngagementStore(services);
    this.campaigns = new CampaignsStore(services);
    this.pictures = new SharePictures(services);
    this.studio = new StudioStore(
      { release: () => this.content.release, language, campaigns: this.campaigns },
      services,
    );
    reaction(language, () => void this.search.askAgain());
  }

  /** Deletes all that is kept on the phone, and follows its settings again. @returns whether it is gone */
  forgetAll(): boolean {
    if (!this.services.clearStorage()) return false;
    this.enquiry.startAnew();
    this.recentQueries.forgetAll();
    this.preferences.followPhone();
    return true;
  }

  /** How fresh the data is, in one line. */
  get freshness(): string {
    const { app, freshness } = this.preferences.words;
    const { origin, refreshState } = this.content;
    const { status } = refreshState;
    const state = status === 'refreshing' || status === 'failed' ? freshness[status] : '';
    return [app.conference, freshness[origin], state].filter(Boolean).join(' · ');
  }
}
