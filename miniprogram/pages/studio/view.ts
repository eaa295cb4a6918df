import {
  campaignChannels,
  campaignNameFault,
  MAX_CAMPAIGN_NAME,
  type CampaignChannel,
} from '../../domain/sharing/campaign';
import type { ContentRelease } from '../../domain/content/content-types';
import { formatNumber } from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { writeOpening } from '../../domain/pages/opening';
import { cardTitleOf } from '../../domain/pages/page-title';
import type { PictureFormat, PictureStyle } from '../../domain/pictures/picture';
import { queryOf, type PageTarget } from '../../domain/pages/routes';
import type { OtherCard } from '../../domain/sharing/share-cards';
import { languageChoices, type Choice } from '../../domain/pages/choices';
import { textField, type TextFieldView } from '../../domain/pages/text-field';
import { fill } from '../../domain/words/index';
import {
  studioFormats,
  studioParts,
  type CodePlace,
  type StudioPart,
  type StudioState,
  type StudioWork,
} from './studio-types';
import { wordsIn, type Words } from './words';
import { targetGroups, targetLine, type TargetGroup, type TargetLine } from './targets-view';

/**
 * What the thumb's button does next: make what isn't there yet, send the card, open the page that WeChat shares into
 * Moments, hand the finished poster over, or publish it to an Official Account.
 */
type StudioAction = 'make' | 'send' | 'open' | 'deliver' | 'publish';

/** The sheet that confirms what was made. */
interface Confirmation {
  title: string;
  /** Under which name it counts, and where its opens appear. */
  text: string;
  /** The channels that this campaign has not been made for. */
  next: Choice<CampaignChannel>[];
}

/** What came of the latest tap, in a sentence. */
interface StudioNotice {
  text: string;
  tone: 'working' | 'failed' | 'done';
  /** Whether only WeChat's settings help. */
  needsSettings: boolean;
}

export interface StudioView {
  parts: Choice<StudioPart>[];
  part: StudioPart;
  target: TargetLine & { kindName: string };
  formats: Choice<PictureFormat>[];
  format: PictureFormat;
  styles: Choice<PictureStyle>[];
  style: PictureStyle;
  languages: readonly Choice<Language>[];
  language: Language;
  /** None where the format says it already. */
  channels: Choice<CampaignChannel>[];
  channel: CampaignChannel;
  name: TextFieldView;
  /** The title of the card, as WeChat writes it beside the picture. */
  cardTitle: string;
  previewStatus: 'drawing' | 'ready' | 'failed';
  /** The finished poster, else the preview; '' while there is neither. */
  picturePath: string;
  pictureLabel: string;
  /** Where the code will come; null where it is already, or comes nowhere. */
  codePlace: CodePlace | null;
  previewFailure: string;
  action: StudioAction;
  makeLabel: string;
  isWorking: boolean;
  notice: StudioNotice | null;
  /** The card of the chosen page. */
  card: OtherCard | null;
  /** What can be chosen; null while nothing is being chosen. */
  picker: TargetGroup[] | null;
  /** What the confirmation sheet says; null while it is closed. */
  made: Confirmation | null;
  /** Whether a sheet lies on the page. */
  isCovered: boolean;
}

/** The studio, from the content and what the marketer has chosen. */
export function studioView(
  release: ContentRelease,
  state: StudioState,
  language: Language,
): StudioView {
  const words = wordsIn(language);
  const { studio } = words;
  const { campaign, desk, poster, preview, work } = state;
  const { format, name, pickerQuery } = desk;
  const line = targetLine(release, desk.target, language);
  const title = cardTitleOf(release, desk.target, desk.language);
  const nameFault = campaignNameFault(name);
  // More letters mend what is missing, but not what is too long.
  const fault = desk.isNameJudged || nameFault === 'too-long' ? nameFault : null;
  const action = actionOf(state);
  const picture = poster ?? (preview.status === 'failed' ? null : preview.picture);
  return {
    parts: studioParts.map((value) => ({ value, name: studio.part[value] })),
    part: state.part,
    target: { ...line, kindName: studio.kind[line.kind] },
    formats: studioFormats.map((value) => ({ value, name: studio.formats[value] })),
    format,
    styles: desk.styles.map((value) => ({ value, name: studio.styles[value] })),
    style: desk.style,
    languages: languageChoices,
    language: desk.language,
    channels:
      format === 'poster'
        ? campaignChannels.map((value) => ({ value, name: studio.channels[value] }))
        : [],
    channel: desk.channel,
    name: textField(
      {
        label: studio.name,
        value: name,
        fault: fault
          ? fill(studio.nameFaults[fault], { most: formatNumber(MAX_CAMPAIGN_NAME, language) })
          : '',
        hint: studio.nameNote[format],
        placeholder: studio.namePlaceholder,
      },
      language,
    ),
    cardTitle: title,
    previewStatus: poster ? 'ready' : preview.status,
    picturePath: picture?.path ?? '',
    pictureLabel: picture?.label ?? '',
    codePlace: picture?.codePlace ?? null,
    previewFailure:
      preview.status === 'failed'
        ? `${studio.failed.picture} ${studio.reasons[preview.error]}`
        : '',
    action,
    makeLabel: makeLabel(state, words),
    isWorking: work.status === 'working',
    // What is being made is said on the button that makes it.
    notice: work.status === 'working' && action === 'make' ? null : noticeOf(work, words),
    card:
      campaign && picture && action === 'send'
        ? { target: desk.target, campaign: campaign.code, title, imageUrl: picture.path }
        : null,
    picker: pickerQuery === null ? null : targetGroups(release, language, pickerQuery),
    made: state.isConfirming ? confirmationOf(state, words) : null,
    isCovered: pickerQuery !== null || state.isConfirming,
  };
}

function confirmationOf({ desk, siblings }: StudioState, { studio }: Words): Confirmation {
  const { channels, made } = studio;
  const taken = new Set(siblings.map(({ channel }) => channel));
  return {
    title: made[desk.format],
    text: fill(made.saved, { name: desk.name.trim(), channel: channels[desk.channel] }),
    next: campaignChannels
      .filter((value) => !taken.has(value))
      .map((value) => ({ value, name: channels[value] })),
  };
}

/** The address of a page that a campaign leads to. */
export function campaignUrl(target: PageTarget, code: string): string {
  return `/${target.path}?${writeOpening(queryOf(target), code)}`;
}

function actionOf({ campaign, canPublish, desk, poster, preview }: StudioState): StudioAction {
  const { channel, format } = desk;
  if (!campaign) return 'make';
  if (format === 'poster') {
    if (!poster) return 'make';
    return channel === 'official-account' && canPublish ? 'publish' : 'deliver';
  }
  if (format === 'moments') return 'open';
  return preview.status === 'ready' ? 'send' : 'make';
}

function makeLabel({ desk, work }: StudioState, { studio }: Words): string {
  if (work.status === 'working') return studio.working[work.step];
  return work.status === 'failed' ? studio.again : studio.make[desk.format];
}

const settingsHelp = ['album-refused', 'album-blocked'];

function noticeOf(work: StudioWork, words: Words): StudioNotice | null {
  const { studio } = words;
  switch (work.status) {
    case 'idle':
      return null;
    case 'working':
      return { text: studio.working[work.step], tone: 'working', needsSettings: false };
    case 'done':
      return { text: studio.done[work.step], tone: 'done', needsSettings: false };
    case 'failed':
      return {
        text: `${studio.failed[work.step]} ${reasonOf(work, words)}`,
        tone: 'failed',
        needsSettings: settingsHelp.includes(work.error),
      };
  }
}

function reasonOf(
  { step, error }: Extract<StudioWork, { status: 'failed' }>,
  { studio, errors }: Words,
): string {
  if (step === 'campaign' && error === 'rate-limited') return studio.dayLimit;
  const reasons: Partial<Record<string, string>> = { ...errors, ...studio.reasons };
  return reasons[error] ?? '';
}
