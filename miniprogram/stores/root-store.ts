import { reaction } from 'mobx-miniprogram';
import type { ContentRelease } from '../domain/content';
import type { StoredPreferences } from '../domain/preferences';
import { ContentStore, type ContentServices } from './content-store';
import { EngagementStore, type EngagementServices } from './engagement-store';
import { PreferencesStore, type PhoneSettings } from './preferences-store';
import { CampaignsStore, type CampaignsServices } from './campaigns-store';
import { PrivacyStore } from './privacy-store';
import { RecentQueriesStore, type RecentQueriesServices } from './recent-queries-store';
import { SearchStore, type SearchServices } from './search-store';
import { StudioStore, type StudioServices } from './studio-store';

/** Everything that the stores need of the world. */
export interface RootServices
  extends
    ContentServices,
    EngagementServices,
    RecentQueriesServices,
    Omit<SearchServices, 'language' | 'remember'>,
    CampaignsServices,
    StudioServices {
  loadPreferences: () => StoredPreferences;
  savePreferences: (preferences: StoredPreferences) => void;
  readPhone: () => PhoneSettings;
}

/** The app's state. */
export class RootStore {
  readonly preferences: PreferencesStore;
  readonly content: ContentStore;
  readonly recentQueries: RecentQueriesStore;
  readonly search: SearchStore;
  readonly engagement: EngagementStore;
  readonly privacy = new PrivacyStore();
  readonly campaigns: CampaignsStore;
  readonly studio: StudioStore;

  constructor(bundled: ContentRelease, services: RootServices) {
    this.preferences = new PreferencesStore(
      services.loadPreferences(),
      services.readPhone(),
      services.savePreferences,
    );
    this.content = new ContentStore(bundled, services);
    this.recentQueries = new RecentQueriesStore(services);
    this.search = new SearchStore({
      ...services,
      language: () => this.preferences.language,
      remember: (query) => this.recentQueries.remember(query),
    });
    this.engagement = new EngagementStore(services);
    this.campaigns = new CampaignsStore(services);
    this.studio = new StudioStore(
      {
        release: () => this.content.release,
        language: () => this.preferences.language,
        campaigns: this.campaigns,
      },
      services,
    );
    reaction(
      () => this.preferences.language,
      () => void this.search.askAgain(),
    );
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
