import { makeAutoObservable, observable, reaction, runInAction } from 'mobx-miniprogram';
import { campaignNameFault, type Campaign, type CampaignChannel } from '../domain/campaign';
import type { CloudApi } from '../domain/cloud-api';
import type { ContentRelease } from '../domain/content';
import type { Language } from '../domain/language';
import { isShareCode } from '../domain/parse-campaigns';
import { pictureOf } from '../domain/pictures/index';
import type {
  MeasureText,
  Picture,
  PictureFailure,
  PictureFormat,
  PictureStyle,
} from '../domain/pictures/picture';
import { stylesOf } from '../domain/pictures/subject';
import type { Result } from '../domain/result';
import { pageKeyOf, parsePageKey, type PageTarget } from '../domain/routes';
import type { SceneTarget } from '../domain/scene';
import type {
  CampaignDraft,
  CodePlace,
  DrawnPicture,
  HandOverFailure,
  Preview,
  StudioFailure,
  StudioState,
  StudioStep,
  StudioWork,
} from '../domain/studio';
import { campaignUrl } from '../domain/views/studio';
import { isShareable } from '../domain/views/targets';
import type { CampaignsStore } from './campaigns-store';

export interface StudioServices {
  fetchShareCode: (target: SceneTarget) => Promise<Result<CloudApi['share-code']['data']>>;
  /** Draws a picture. @returns a temporary path */
  savePicture: (
    compose: (measure: MeasureText) => Picture,
    options: { scale: number; codeUrl?: string },
  ) => Promise<Result<string, PictureFailure>>;
  /**
   * Opens WeChat's menu for an image.
   * @param url where the Mini Program opens from a chat that the image is sent to
   * @returns whether the marketer went through with it
   */
  shareImage: (path: string, url: string) => Promise<Result<boolean, HandOverFailure>>;
  /** Puts an image into the album. @returns whether the marketer went through with it */
  saveImage: (path: string) => Promise<Result<boolean, HandOverFailure>>;
  /** Opens WeChat's settings. @returns whether the album is open to the app now */
  openAlbumSettings: () => Promise<boolean>;
  later: (run: () => void, milliseconds: number) => () => void;
}

/** What the studio needs of the other stores. */
export interface StudioSources {
  release: () => ContentRelease;
  language: () => Language;
  campaigns: CampaignsStore;
}

/** How long typing rests before the name stands on the poster's preview, in milliseconds. */
const PAUSE = 400;
/** Pixels for each of a picture's units: previews are seen on screens of two or three, posters are printed. */
const PREVIEW_SCALE: Record<PictureFormat, number> = { chat: 2, moments: 1, poster: 2 };
const POSTER_SCALE = 3;

const home: PageTarget = { path: 'pages/home/index', id: null };

/** What is to be drawn, and what came of it. */
interface Drawing {
  key: string;
  preview: Preview;
}

const nothing: Drawing = { key: '', preview: { status: 'drawing', picture: null } };

/** The marketer's desk: what is shared, how it looks, under which campaign, and what becomes of it. */
export class StudioStore implements StudioState {
  target: PageTarget = home;
  format: PictureFormat = 'poster';
  name = '';
  isNameJudged = false;
  pickerQuery: string | null = null;
  work: StudioWork = { status: 'idle' };
  private chosenStyle: PictureStyle | null = null;
  private chosenLanguage: Language | null = null;
  private posterChannel: CampaignChannel = 'poster';
  private isOpen = false;
  /** The name as the poster's preview shows it. */
  private drawnName = '';
  /** The latest picture in each format: the way back to one needs no drawing. */
  private drawings: Record<PictureFormat, Drawing> = {
    chat: nothing,
    moments: nothing,
    poster: nothing,
  };
  private finished: { key: string; picture: DrawnPicture } | null = null;
  private cancelNaming: () => void = () => undefined;

  constructor(
    private readonly sources: StudioSources,
    private readonly services: StudioServices,
  ) {
    makeAutoObservable<this, 'sources' | 'services' | 'cancelNaming' | 'drawings' | 'finished'>(
      this,
      {
        sources: false,
        services: false,
        cancelNaming: false,
        target: observable.ref,
        work: observable.ref,
        drawings: observable.ref,
        finished: observable.ref,
      },
    );
    reaction(
      () => (this.isOpen ? this.previewKey : null),
      (key) => key !== null && key !== this.drawings[this.format].key && void this.drawPreview(),
    );
  }

  /** The languages of card and poster: the app's, unless the marketer has chosen. */
  get language(): Language {
    return this.chosenLanguage ?? this.sources.language();
  }

  get styles(): readonly PictureStyle[] {
    return stylesOf(this.sources.release(), this.target, this.language);
  }

  get style(): PictureStyle {
    const { chosenStyle, styles } = this;
    return chosenStyle && styles.includes(chosenStyle) ? chosenStyle : (styles[0] ?? 'dots');
  }

  /** Where the campaign appears: a card says so itself. */
  get channel(): CampaignChannel {
    return this.format === 'poster' ? this.posterChannel : this.format;
  }

  get campaign(): Campaign | null {
    return this.sources.campaigns.of(this.draft) ?? null;
  }

  get preview(): Preview {
    const { key, preview } = this.drawings[this.format];
    return key === this.previewKey ? preview : { status: 'drawing', picture: pictureOn(preview) };
  }

  /** Whether the name, having been judged, is at fault. */
  get isNameFaulty(): boolean {
    return this.isNameJudged && campaignNameFault(this.name) !== null;
  }

  get poster(): DrawnPicture | null {
    if (this.format !== 'poster' || this.finished?.key !== this.posterKey) return null;
    return this.finished.picture;
  }

  /** The marketer comes to the desk. @param key a page in its canonical spelling, which may be anybody's words */
  open(key: string): void {
    const target = parsePageKey(key, this.sources.release());
    if (target && isShareable(target)) this.choose(target);
    this.isOpen = true;
  }

  /** The marketer leaves; what is on the desk stays. */
  close(): void {
    this.isOpen = false;
    this.pickerQuery = null;
  }

  /** Shows what can be chosen, and narrows it to a query. */
  pick(query: string): void {
    this.pickerQuery = query;
  }

  stopPicking(): void {
    this.pickerQuery = null;
  }

  choose(target: PageTarget): void {
    this.target = target;
    this.pickerQuery = null;
    this.settle();
  }

  chooseFormat(format: PictureFormat): void {
    this.format = format;
    this.settle();
  }

  chooseStyle(style: PictureStyle): void {
    this.chosenStyle = style;
    this.settle();
  }

  chooseLanguage(language: Language): void {
    this.chosenLanguage = language;
    this.settle();
  }

  chooseChannel(channel: CampaignChannel): void {
    this.posterChannel = channel;
    this.settle();
  }

  /** The marketer types the campaign's name. */
  rename(name: string): void {
    if (name === this.name) return;
    this.name = name;
    this.isNameJudged = false;
    this.settle();
    this.cancelNaming();
    this.cancelNaming = this.services.later(() => {
      runInAction(() => {
        this.drawnName = this.name.trim();
      });
    }, PAUSE);
  }

  /** Puts a campaign back on the desk. */
  use(campaign: Campaign): void {
    const target = parsePageKey(campaign.page, this.sources.release());
    if (!target) return;
    const { channel, language, name } = campaign;
    this.target = target;
    this.chosenLanguage = language;
    this.format = channel === 'chat' || channel === 'moments' ? channel : 'poster';
    this.posterChannel = channel;
    this.name = name;
    this.drawnName = name;
    this.isNameJudged = false;
    this.settle();
  }

  /**
   * Makes what isn't there yet: the campaign, its code, the picture. Taps while one is under way do nothing.
   * @returns whether it is there now
   */
  async make(): Promise<boolean> {
    if (this.work.status === 'working' || this.poster) return false;
    this.isNameJudged = true;
    if (this.isNameFaulty) {
      this.settle();
      return false;
    }
    const { draft, format, posterKey, pictureNow: picture } = this;
    const campaign = await this.step('campaign', () => this.sources.campaigns.create(draft));
    if (!campaign) return false;
    if (format !== 'poster') return this.finishCard();
    const codeUrl = await this.step('code', () => this.fetchCode(draft.target, campaign.code));
    if (!codeUrl) return false;
    const drawn = await this.step('picture', () =>
      this.draw((measure) => picture(campaign.name, measure), { scale: POSTER_SCALE, codeUrl }),
    );
    if (!drawn) return false;
    runInAction(() => {
      this.finished = { key: posterKey, picture: drawn };
      this.work = { status: 'idle' };
    });
    return true;
  }

  /** Draws the preview again, after it failed. */
  async redraw(): Promise<void> {
    await this.drawPreview();
  }

  /** Hands the finished poster over to WeChat's share menu. */
  async share(): Promise<void> {
    await this.handOver('share', (path) => {
      const { campaign, target } = this;
      return this.services.shareImage(path, campaignUrl(target, campaign?.code ?? ''));
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

  private get draft(): CampaignDraft {
    const { name, target, language, channel } = this;
    return { name, target, language, channel };
  }

  /** What the preview depends on: another key is another picture. */
  private get previewKey(): string {
    const name = this.format === 'poster' ? this.drawnName : '';
    return JSON.stringify([this.pictureKey, this.format, name]);
  }

  private get posterKey(): string {
    return JSON.stringify([this.pictureKey, this.name.trim(), this.posterChannel]);
  }

  private get pictureKey(): string[] {
    return [this.sources.release().version, pageKeyOf(this.target), this.style, this.language];
  }

  /** What came of the latest tap is about what was on the desk then. */
  private settle(): void {
    if (this.work.status !== 'working') this.work = { status: 'idle' };
  }

  /** The picture of what is on the desk now, whatever is there once it is drawn. */
  private get pictureNow(): (campaign: string, measure: MeasureText) => Picture {
    const { target, style, language, format } = this;
    const release = this.sources.release();
    const options = { style, format, language, hasCode: format === 'poster' };
    return (campaign, measure) => pictureOf(release, target, { ...options, campaign }, measure);
  }

  private async draw(
    compose: (measure: MeasureText) => Picture,
    options: { scale: number; codeUrl?: string },
  ): Promise<Result<DrawnPicture, PictureFailure>> {
    let composed: Picture | undefined;
    const result = await this.services.savePicture((measure) => {
      composed = compose(measure);
      return composed;
    }, options);
    if (!result.ok) return result;
    const codePlace = composed && options.codeUrl === undefined ? codePlaceOf(composed) : null;
    return { ok: true, value: { path: result.value, label: composed?.label ?? '', codePlace } };
  }

  private async drawPreview(): Promise<void> {
    const { drawnName, format, previewKey: key, pictureNow: picture } = this;
    const put = (preview: Preview) => {
      this.drawings = { ...this.drawings, [format]: { key, preview } };
    };
    put({ status: 'drawing', picture: pictureOn(this.drawings[format].preview) });
    const scale = PREVIEW_SCALE[format];
    const result = await this.draw((measure) => picture(drawnName, measure), { scale });
    runInAction(() => {
      // A late picture never takes the place of a newer one.
      if (this.drawings[format].key !== key) return;
      put(
        result.ok
          ? { status: 'ready', picture: result.value }
          : { status: 'failed', error: result.error },
      );
    });
  }

  /** A card needs its picture: without, WeChat would show the studio. */
  private async finishCard(): Promise<boolean> {
    if (this.preview.status === 'failed') await this.drawPreview();
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
    const result = await take();
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

/** The picture that a preview shows. */
function pictureOn(preview: Preview): DrawnPicture | null {
  return preview.status === 'failed' ? null : preview.picture;
}

/** Where a picture leaves room for its code. */
function codePlaceOf({ width, height, shapes }: Picture): CodePlace | null {
  const slot = shapes.find((shape) => shape.kind === 'code');
  if (!slot) return null;
  const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
  return {
    left: percent(slot.x, width),
    top: percent(slot.y, height),
    width: percent(slot.size, width),
    height: percent(slot.size, height),
  };
}
