import { reaction } from 'mobx-miniprogram';
import type { CloudApi } from '../domain/cloud/cloud-api';
import type { ContentRelease } from '../domain/content/content-types';
import type { HandOverFailure } from '../domain/sharing/hand-over';
import type { Result } from '../domain/cloud/result';
import type { SceneTarget } from '../domain/sharing/scene';
import { CampaignsStore, type CampaignsServices } from './campaigns-store';
import { ContentStore, type ContentServices } from './content-store';
import { Entrance, type EntranceServices } from './entrance';
import { EngagementStore, type EngagementServices } from './engagement-store';
import { PreferencesStore, type PreferencesServices } from './preferences-store';
import { EnquiryStore, type EnquiryServices } from './enquiry-store';
import { PlayedScenarios } from './played-scenarios';
import { PrivacyStore } from './privacy-store';
import { RecentQueriesStore, type RecentQueriesServices } from './recent-queries-store';
import { SearchStore, type SearchServices } from './search-store';
import { SharePictures, type SharePictureServices } from './share-pictures';

/** What the studio, which is a subpackage, needs of the world. */
interface StudioServices {
  fetchShareCode: (target: SceneTarget) => Promise<Result<CloudApi['share-code']['data']>>;
  /**
   * Opens WeChat's menu for an image.
   * @param url where the Mini Program opens from a chat that the image is sent to
   * @returns whether the marketer went through with it
   */
  shareImage: (path: string, url: string) => Promise<Result<boolean, HandOverFailure>>;
  /** Puts an image into the album. @returns whether the marketer went through with it */
  saveImage: (path: string) => Promise<Result<boolean, HandOverFailure>>;
  /** Whether this WeChat can publish a picture to an Official Account. */
  canPublish: () => boolean;
  /**
   * Opens the page on which WeChat publishes an image to an Official Account; within a tap only.
   * @param link.url where the card under the image leads
   * @returns whether the marketer went through with it
   */
  publishImage: (
    path: string,
    link: { title: string; url: string },
  ) => Promise<Result<boolean, HandOverFailure>>;
  /** Opens WeChat's settings. @returns whether the album is open to the app now */
  openAlbumSettings: () => Promise<boolean>;
}

/** Everything that the stores need of the world. */
export interface RootServices
  extends
    CampaignsServices,
    ContentServices,
    EngagementServices,
    EnquiryServices,
    EntranceServices,
    PreferencesServices,
    RecentQueriesServices,
    SearchServices,
    SharePictureServices,
    StudioServices {
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
  readonly pictures: SharePictures;
  readonly playedScenarios = new PlayedScenarios();
  readonly entrance: Entrance;

  constructor(
    bundled: ContentRelease,
    /** For the stores of subpackages, see `partOf`. */
    readonly services: RootServices,
  ) {
    this.preferences = new PreferencesStore(services);
    this.content = new ContentStore(bundled, services);
    const language = () => this.preferences.language;
    this.recentQueries = new RecentQueriesStore(services);
    this.search = new SearchStore(services, {
      language,
      remember: (query) => this.recentQueries.remember(query),
    });
    this.enquiry = new EnquiryStore(services, {
      language,
      serviceIds: () => this.content.release.services.map(({ id }) => id),
    });
    this.engagement = new EngagementStore(services);
    this.entrance = new Entrance(services);
    this.campaigns = new CampaignsStore(services);
    this.pictures = new SharePictures(services);
    reaction(language, () => void this.search.askAgain());
  }

  /** Deletes all that is kept on the phone, and follows its settings again. @returns whether it is gone */
  forgetAll(): boolean {
    if (!this.services.clearStorage()) return false;
    this.enquiry.startAnew();
    this.recentQueries.forgetAll();
    this.engagement.forget();
    this.campaigns.forget();
    this.preferences.followPhone();
    return true;
  }

  /** How fresh the data is, in one line. */
  get freshness(): string {
    const { app, freshness } = this.preferences.words;
    const { origin, refreshState } = this.content;
    const { status } = refreshState;
    let state = '';
    if (status === 'refreshing') state = freshness.refreshing;
    if (status === 'failed') {
      state = refreshState.error === 'no-environment' ? freshness.local : freshness.failed;
    }
    return [app.conference, freshness[origin], state].filter(Boolean).join(' · ');
  }
}
