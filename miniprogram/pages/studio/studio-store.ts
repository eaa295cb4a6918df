import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { Campaign } from '../../domain/sharing/campaign';
import type { HandOverFailure } from '../../domain/sharing/hand-over';
import type { Result } from '../../domain/cloud/result';
import type { PageTarget } from '../../domain/pages/routes';
import { partOf } from '../../stores/part';
import type { RootServices } from '../../stores/root-store';
import { isShareCode } from './parse-campaigns';
import type {
  DrawnPicture,
  StudioFailure,
  StudioState,
  StudioStep,
  StudioWork,
} from './studio-types';
import { campaignUrl } from './view';
import { campaignsIn, type CampaignsStore } from './campaigns-store';
import { DeskStore, type DeskSources } from './desk-store';
import { drawPicture } from './draw-picture';
import { PreviewStore } from './preview-store';

export type StudioServices = Pick<
  RootServices,
  'fetchShareCode' | 'later' | 'openAlbumSettings' | 'saveImage' | 'savePicture' | 'shareImage'
>;

/** Pixels for each of a poster's units: it is printed. */
const POSTER_SCALE = 3;

/** The studio: makes what the desk describes, and hands it over. */
export class StudioStore implements StudioState {
  readonly desk: DeskStore;
  readonly previews: PreviewStore;
  work: StudioWork = { status: 'idle' };
  private finished: { key: string; picture: DrawnPicture } | null = null;

  constructor(
    sources: DeskSources,
    private readonly campaigns: CampaignsStore,
    private readonly services: StudioServices,
  ) {
    this.desk = new DeskStore(sources, services, () => this.settle());
    this.previews = new PreviewStore(this.desk, services);
    makeAutoObservable<this, 'campaigns' | 'services' | 'finished'>(this, {
      desk: false,
      previews: false,
      campaigns: false,
      services: false,
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

  /** The marketer comes to the desk. @param key the page to lay on it, see `lay` */
  open(key: string): void {
    this.desk.lay(key);
    this.previews.open();
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
    if (this.work.status === 'working' || this.poster) return false;
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
    });
    return true;
  }

  /** Hands the finished poster over to WeChat's share menu. */
  async share(): Promise<void> {
    await this.handOver('share', (path) => {
      const { campaign, desk } = this;
      return this.services.shareImage(path, campaignUrl(desk.target, campaign?.code ?? ''));
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
    runInAction(() => {
      this.work = { status: 'working', step };
    });
    let result: Result<Value, StudioFailure>;
    try {
      result = await take();
    } catch (error) {
      // A bug must not block the studio until the app restarts.
      runInAction(() => {
        this.work = { status: 'idle' };
      });
      throw error;
    }
    if (result.ok) return result.value;
    runInAction(() => {
      this.work = { status: 'failed', step, error: result.error };
    });
    return null;
  }

  private async handOver(
    step: 'share' | 'save',
    give: (path: string) => Promise<Result<boolean, HandOverFailure>>,
  ): Promise<void> {
    const { poster } = this;
    if (!poster || this.work.status === 'working') return;
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
    campaignsIn(store),
    services,
  );
});
