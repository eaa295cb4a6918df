import type { Campaign, CampaignDraft, CampaignReport } from '../../domain/sharing/campaign';
import type { HandOverFailure } from '../../domain/sharing/hand-over';
import type { PictureFailure, PictureFormat, PictureStyle } from '../../domain/pictures/picture';
import type { Failure } from '../../domain/cloud/result';

/** What a marketer makes, in the order in which it is offered. */
export const studioFormats: readonly PictureFormat[] = ['chat', 'moments', 'poster'];

/** What the studio is doing, or failed to do. */
export type StudioStep = 'campaign' | 'code' | 'picture' | HandOverStep;

/** The ways in which a finished poster leaves the studio. */
export type HandOverStep = 'share' | 'save' | 'publish';

export type StudioFailure = Failure | PictureFailure | HandOverFailure;

/** How the latest tap stands. */
export type StudioWork =
  | { status: 'idle' }
  | { status: 'working'; step: StudioStep }
  | { status: 'failed'; step: StudioStep; error: StudioFailure }
  | { status: 'done'; step: HandOverStep };

/** The studio's two parts, of which one is shown. */
export type StudioPart = 'make' | 'campaigns';

export const studioParts: readonly StudioPart[] = ['make', 'campaigns'];

/** A square on a picture, in percent of its width and height. */
export interface CodePlace {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A drawn picture. */
export interface DrawnPicture {
  path: string;
  /** What it shows, for those who can't see it. */
  label: string;
  /** Where it leaves room for a code that isn't there yet. */
  codePlace: CodePlace | null;
}

/** A picture as it will appear; while a newer one is drawn, the one before it stays. */
export type Preview =
  | { status: 'drawing'; picture: DrawnPicture | null }
  | { status: 'ready'; picture: DrawnPicture }
  | { status: 'failed'; error: PictureFailure };

/** What the marketer has chosen. */
export interface Desk extends CampaignDraft {
  format: PictureFormat;
  style: PictureStyle;
  /** The styles that the chosen page can carry. */
  styles: readonly PictureStyle[];
  /** Whether the name's faults are told: not before the marketer wanted to go on with it. */
  isNameJudged: boolean;
  /** What is searched for among the pages to choose from; null while none is being chosen. */
  pickerQuery: string | null;
}

/** What the studio shows: what lies on the desk, and what has come of it. */
export interface StudioState {
  desk: Desk;
  /** The campaign of this draft, once it is made. */
  campaign: Campaign | null;
  /** The picture in the chosen format. */
  preview: Preview;
  /** The finished poster of this draft. */
  poster: DrawnPicture | null;
  work: StudioWork;
  part: StudioPart;
  /** Whether the sheet is shown that confirms what was made. */
  isConfirming: boolean;
  /** The campaigns of this draft's name, page and language, whatever their channel. */
  siblings: readonly CampaignReport[];
  /** Whether this WeChat can publish a picture to an Official Account. */
  canPublish: boolean;
}
