import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import {
  campaignChannels,
  campaignNameFault,
  type Campaign,
  type CampaignChannel,
  type CampaignDraft,
} from '../../domain/sharing/campaign';
import type { ContentRelease } from '../../domain/content/content-types';
import { languages, type Language } from '../../domain/words/language';
import { pictureOf } from '../../domain/pictures/index';
import type {
  MeasureText,
  Picture,
  PictureFormat,
  PictureStyle,
} from '../../domain/pictures/picture';
import { stylesOf } from '../../domain/pictures/subject';
import { pageKeyOf, parsePageKey, type PageTarget } from '../../domain/pages/routes';
import type { RootServices } from '../../stores/root-store';
import { clustersOf, partsOf } from './line-breaks';
import { studioFormats, type Desk } from './studio-types';
import { isShareable } from './targets-view';

/** What the desk needs of the app. */
export interface DeskSources {
  release: () => ContentRelease;
  language: () => Language;
}

/** How long typing rests before the name stands on the poster's preview, in milliseconds. */
const PAUSE = 400;

const home: PageTarget = { path: 'pages/home/index', id: null };

/** What lies on the marketer's desk: what is shared, how it looks, and under which campaign. */
export class DeskStore implements Desk {
  target: PageTarget = home;
  format: PictureFormat = 'poster';
  name = '';
  isNameJudged = false;
  pickerQuery: string | null = null;
  /** The name as the poster's preview shows it. */
  drawnName = '';
  private chosenStyle: PictureStyle | null = null;
  private chosenLanguage: Language | null = null;
  private posterChannel: CampaignChannel = 'moments';
  private cancelNaming: () => void = () => undefined;

  /** @param changed is told when something else lies on the desk than before */
  constructor(
    private readonly sources: DeskSources,
    private readonly services: Pick<RootServices, 'later'>,
    private readonly changed: () => void,
  ) {
    makeAutoObservable<this, 'sources' | 'services' | 'changed' | 'cancelNaming'>(this, {
      sources: false,
      services: false,
      changed: false,
      cancelNaming: false,
      target: observable.ref,
    });
  }

  /** The language of card and poster: the app's, unless the marketer has chosen. */
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

  /** Whether the name, having been judged, is at fault. */
  get isNameFaulty(): boolean {
    return this.isNameJudged && campaignNameFault(this.name) !== null;
  }

  get draft(): CampaignDraft {
    const { name, target, language, channel } = this;
    return { name, target, language, channel };
  }

  /** What the preview depends on: another key is another picture. */
  get previewKey(): string {
    const name = this.format === 'poster' ? this.drawnName : '';
    return JSON.stringify([this.pictureKey, this.format, name]);
  }

  /** What a finished poster depends on. */
  get posterKey(): string {
    return JSON.stringify([this.pictureKey, this.name.trim(), this.posterChannel]);
  }

  /** The picture of what is on the desk now, whatever is there once it is drawn. */
  get picture(): (campaign: string, measure: MeasureText) => Picture {
    const { target, style, language, format } = this;
    const release = this.sources.release();
    const hasCode = format === 'poster';
    const options = { style, format, language, hasCode, nameBreaks: [partsOf, clustersOf] };
    return (campaign, measure) => pictureOf(release, target, { ...options, campaign }, measure);
  }

  /** Lays a page on the desk. @param key in its canonical spelling; it may be anybody's words, which change nothing */
  lay(key: string): void {
    const target = parsePageKey(key, this.sources.release());
    if (target && isShareable(target)) this.choose(target);
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
    this.changed();
  }

  /**
   * Changes a setting to what a choice bar reports.
   * @param setting `format`, `style`, `language` or `channel`; any other, like a value that isn't offered, changes nothing
   * @param detail of the choice bar's event
   */
  set(setting: unknown, detail: unknown): void {
    const { value } = detail as { value?: unknown };
    const chosen = <Value>(values: readonly Value[], choose: (found: Value) => void) => {
      const found = values.find((candidate) => candidate === value);
      if (found !== undefined) choose(found);
    };
    if (setting === 'format') chosen(studioFormats, (format) => this.chooseFormat(format));
    if (setting === 'style') chosen(this.styles, (style) => this.chooseStyle(style));
    if (setting === 'language') chosen(languages, (language) => this.chooseLanguage(language));
    if (setting === 'channel') chosen(campaignChannels, (channel) => this.chooseChannel(channel));
  }

  chooseFormat(format: PictureFormat): void {
    this.format = format;
    this.changed();
  }

  chooseStyle(style: PictureStyle): void {
    this.chosenStyle = style;
    this.changed();
  }

  chooseLanguage(language: Language): void {
    this.chosenLanguage = language;
    this.changed();
  }

  chooseChannel(channel: CampaignChannel): void {
    this.posterChannel = channel;
    this.changed();
  }

  /** Keeps all but the channel. A poster stays one; of a card's channels, two are cards. */
  turnToChannel(channel: CampaignChannel): void {
    if (this.format !== 'poster' && (channel === 'chat' || channel === 'moments')) {
      this.format = channel;
    } else {
      this.format = 'poster';
      this.posterChannel = channel;
    }
    this.changed();
  }

  /** The marketer types the campaign's name. */
  rename(name: string): void {
    if (name === this.name) return;
    this.name = name;
    this.isNameJudged = false;
    this.changed();
    this.cancelNaming();
    this.cancelNaming = this.services.later(() => {
      runInAction(() => {
        // One that is too long comes on no poster.
        if (campaignNameFault(this.name) !== 'too-long') this.drawnName = this.name.trim();
      });
    }, PAUSE);
  }

  /** The marketer wants to go on with the name: from now on its faults are told. */
  judgeName(): void {
    this.isNameJudged = true;
    this.changed();
  }

  /** Puts a campaign back on the desk, as a poster: its channel can carry one, whatever it carried before. */
  use(campaign: Campaign): void {
    const target = parsePageKey(campaign.page, this.sources.release());
    if (!target) return;
    const { channel, language, name } = campaign;
    this.target = target;
    this.chosenLanguage = language;
    this.format = 'poster';
    this.posterChannel = channel;
    this.name = name;
    this.drawnName = name;
    this.isNameJudged = false;
    this.changed();
  }

  private get pictureKey(): string[] {
    return [this.sources.release().version, pageKeyOf(this.target), this.style, this.language];
  }
}
