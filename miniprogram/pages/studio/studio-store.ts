import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { Campaign, CampaignChannel, CampaignReport } from '../../domain/sharing/campaign';
import type { HandOverFailure } from '../../domain/sharing/hand-over';
import type { Result } from '../../domain/cloud/result';
import { cardTitleOf } from '../../domain/pages/page-title';
import { pageKeyOf, type PageTarget } from '../../domain/pages/routes';
import { isShareCode } from '../../domain/sharing/parse-campaigns';
import type { CampaignsStore } from '../../stores/campaigns-store';
import { partOf } from '../../stores/part';
import type { RootServices } from '../../stores/root-store';
import type {
  DrawnPicture,
  HandOverStep,
  StudioFailure,
  StudioPart,
  StudioState,
  StudioStep,
  StudioWork,
} from './studio-types';
import { campaignUrl } from './view';
import { DeskStore, type DeskSources } from './desk-store';
import { drawPicture } from './draw-picture';
import { PreviewStore } from './preview-store';

export type StudioServices = Pick<
  RootServices,
  | 'canPublish'
  | 'fetchShareCode'
  | 'later'
  | 'now'
  | 'openAlbumSettings'
  | 'publishImage'
  | 'saveImage'
  | 'savePicture'
  | 'shareImage'
>;

/** Pixels for each of a poster's units: it is printed. */
const POSTER_SCALE = 3;

/**
 * Milliseconds after which another tap may hand the poster over again. WeChat's own menus cover the studio: who can tap
 * has left them, even if WeChat has not said so.
 */
const HAND_OVER_LIMIT = 3000;

/** The studio: makes what the desk describes, and hands it over. */
export class StudioStore implements StudioState {
  readonly desk: DeskStore;
  readonly previews: PreviewStore;
  work: StudioWork = { status: 'idle' };
  part: StudioPart = 'make';
  isConfirming = false;
  private finished: { key: string; picture: DrawnPicture } | null = null;
  /** When the latest step began. */
  private since = 0;

  constructor(
    private readonly sources: DeskSources,
    private readonly campaigns: CampaignsStore,
    private readonly services: StudioServices,
  ) {
    this.desk = new DeskStore(sources, services, () => this.settle());
    this.previews = new PreviewStore(this.desk, services);
    makeAutoObservable<this, 'sources' | 'campaigns' | 'services' | 'finished' | 'since'>(this, {
      sources: false,
      desk: false,
      previews: false,
      campaigns: false,
      services: false,
      since: false,
      canPublish: false,
      work: observable.ref,
      finished: observable.ref,
    });
  }

  /** The campaign of what is on the desk, once it is made. */
  get campaign(): Campaign | null {
    return this.campaigns.of(this.desk.draft) ?? null;
  }

  get preview() {
    return this.previews.current;
  }

  get poster(): DrawnPicture | null {
    if (this.desk.format !== 'poster' || this.finished?.key !== this.desk.posterKey) return null;
    return this.finished.picture;
  }

  get siblings(): readonly CampaignReport[] {
    const { name, target, language } = this.desk.draft;
    const page = pageKeyOf(target);
    return this.campaigns.campaigns.filter(
      (campaign) =>
        campaign.name === name.trim() && campaign.page === page && campaign.language === language,
    );
  }

  get canPublish(): boolean {
    return this.services.canPublish();
  }

  /** The marketer comes to the studio. @param key the page to lay on the desk, see `lay` */
  open(key: string, part: StudioPart): void {
    this.desk.lay(key);
    this.part = part;
    this.isConfirming = false;
    this.previews.open();
  }

  /** Shows one of the studio's parts. */
  turnTo(part: StudioPart): void {
    this.part = part;
    this.isConfirming = false;
  }

  /** Closes the sheet that confirms what was made. */
  closeConfirmation(): void {
    this.isConfirming = false;
  }

  /** The marketer leaves; what is on the desk stays. */
  close(): void {
    this.desk.stopPicking();
    this.previews.close();
  }

  /**
   * Makes what isn't there yet: the campaign, its code, the picture. Taps while one is under way do nothing.
   * @returns whether it is there now
   */
  async make(): Promise<boolean> {
    const { desk } = this;
    if (this.isBusy || this.poster) return false;
    desk.judgeName();
    if (desk.isNameFaulty) return false;
    const { draft, format, posterKey, picture } = desk;
    const campaign = await this.step('campaign', () => this.campaigns.create(draft));
    if (campaign === null) return false;
    if (format !== 'poster') return this.finishCard();
    const codeUrl = await this.step('code', () => this.fetchCode(draft.target, campaign.code));
    if (codeUrl === null) return false;
    const drawn = await this.step('picture', () =>
      drawPicture(this.services, (measure) => picture(campaign.name, measure), {
        scale: POSTER_SCALE,
        codeUrl,
      }),
    );
    if (drawn === null) return false;
    runInAction(() => {
      this.finished = { key: posterKey, picture: drawn };
      this.work = { status: 'idle' };
      // What was changed meanwhile is not made yet.
      this.isConfirming = this.poster !== null;
    });
    return true;
  }

  /** Makes the same for another channel. */
  async makeFor(channel: CampaignChannel): Promise<boolean> {
    if (this.isBusy) return false;
    this.desk.turnToChannel(channel);
    return this.make();
  }

  /** Makes a campaign's poster again. */
  async again(campaign: Campaign): Promise<boolean> {
    if (this.isBusy) return false;
    this.desk.use(campaign);
    this.part = 'make';
    this.isConfirming = this.poster !== null;
    return this.make();
  }

  /** Hands the finished poster over to WeChat's share menu. */
  async share(): Promise<void> {
    await this.handOver('share', (path) => {
      const { campaign, desk } = this;
      return this.services.shareImage(path, campaignUrl(desk.target, campaign?.code ?? ''));
    });
  }

  /**
   * Hands the finished poster over to the page on which WeChat publishes pictures to an Official Account. It must be called
   * within a tap.
   */
  async publish(): Promise<void> {
    await this.handOver('publish', (path) => {
      const { campaign, desk } = this;
      const title = cardTitleOf(this.sources.release(), desk.target, desk.language);
      return this.services.publishImage(path, {
        title,
        url: campaignUrl(desk.target, campaign?.code ?? ''),
      });
    });
  }

  /** Puts the finished poster into the album. */
  async save(): Promise<void> {
    await this.handOver('save', this.services.saveImage);
  }

  /** Lets the marketer open the album in WeChat's settings, and goes on where the album was refused. */
  async openSettings(): Promise<void> {
    if (await this.services.openAlbumSettings()) await this.save();
  }

  /** What came of the latest tap is about what was on the desk then. */
  private settle(): void {
    if (this.work.status !== 'working') this.work = { status: 'idle' };
    this.isConfirming = false;
  }

  /** Whether a tap has to wait for the one before. */
  private get isBusy(): boolean {
    const { work } = this;
    if (work.status !== 'working') return false;
    const isHandOver = work.step === 'share' || work.step === 'save' || work.step === 'publish';
    return !isHandOver || this.services.now() - this.since < HAND_OVER_LIMIT;
  }

  /** A card needs its picture: without, WeChat would show the studio. */
  private async finishCard(): Promise<boolean> {
    if (this.preview.status === 'failed') await this.previews.draw();
    const { preview } = this;
    const hasFailed = preview.status === 'failed';
    runInAction(() => {
      this.work = hasFailed
        ? { status: 'failed', step: 'picture', error: preview.error }
        : { status: 'idle' };
      this.isConfirming = !hasFailed;
    });
    return !hasFailed;
  }

  private async fetchCode({ path, id }: PageTarget, campaign: string): Promise<Result<string>> {
    const result = await this.services.fetchShareCode({ path, id, campaign });
    if (!result.ok) return result;
    return isShareCode(result.value)
      ? { ok: true, value: result.value.url }
      : { ok: false, error: 'bad-answer' };
  }

  /** Does one step, and says so meanwhile. @returns null where it failed */
  private async step<Value>(
    step: StudioStep,
    take: () => Promise<Result<Value, StudioFailure>>,
  ): Promise<Value | null> {
    const working: StudioWork = { status: 'working', step };
    runInAction(() => {
      this.since = this.services.now();
      this.work = working;
    });
    const end = (work: StudioWork) =>
      runInAction(() => {
        // Another tap may have taken the place of one that WeChat never answered.
        if (this.work === working) this.work = work;
      });
    let result: Result<Value, StudioFailure>;
    try {
      result = await take();
    } catch (error) {
      // A bug must not block the studio until the app restarts.
      end({ status: 'idle' });
      throw error;
    }
    if (result.ok) return result.value;
    end({ status: 'failed', step, error: result.error });
    return null;
  }

  private async handOver(
    step: HandOverStep,
    give: (path: string) => Promise<Result<boolean, HandOverFailure>>,
  ): Promise<void> {
    const { poster } = this;
    if (!poster || this.isBusy) return;
    const isThrough = await this.step(step, () => give(poster.path));
    if (isThrough === null) return;
    runInAction(() => {
      this.work = isThrough ? { status: 'done', step } : { status: 'idle' };
    });
  }
}

/** The app's studio. */
export const studioIn = partOf((store) => {
  const { content, preferences, services } = store;
  return new StudioStore(
    { release: () => content.release, language: () => preferences.language },
    store.campaigns,
    services,
  );
});
