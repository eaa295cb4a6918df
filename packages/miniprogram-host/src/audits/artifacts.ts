/**
 * What a run of a Mini Program shows of itself: gathered in the browser by `runtime/audits/`, judged by the audits, and
 * plain JSON in between. Moments are milliseconds since 1970, durations milliseconds, lengths CSS pixels. A page is named
 * by its path, an element by the tags and classes of its WXML.
 */
export interface AuditArtifacts {
  startedAt: number;
  endedAt: number;
  /** The newest calls of `setData`, oldest first. */
  setData: SetDataCall[];
  /** The newest frames that brought the view up to date with `setData`. */
  renders: TimedWork[];
  /** Stretches in which the one thread did nothing else, of 50 ms and more; null where the browser can't tell. */
  longTasks: TimedWork[] | null;
  requests: NetworkRequest[];
  exceptions: Exception[];
  /** The newest visits of pages, the page that is still shown included. */
  visits: PageVisit[];
  /** All rules in the package's WXSS that have `:active` in them. */
  activeRules: StyleRule[];
  /** Calls of functions that WeChat's documentation calls deprecated. */
  deprecatedCalls: DeprecatedCall[];
  /** The fonts that the package's WXSS names. */
  fonts: FontSource[];
  /** The rules with `overflow: scroll`, but without `-webkit-overflow-scrolling: touch`. */
  scrollRules: StyleRule[];
  /** What moved although the phone asks for reduced motion; null where it doesn't ask. */
  motions: Motion[] | null;
  /** What actions of the visitor have changed on their pages; null where nobody looked. */
  effects: Effect[] | null;
}

/** A tap, or what was typed into a field, that has changed texts elsewhere on its page. */
export interface Effect {
  page: string;
  /** What was tapped or typed into. */
  element: string;
  /** The first text that is new. */
  text: string;
  /** Whether a screen reader says anything of what has changed. */
  isSaid: boolean;
}

/** Something that moved by itself. */
export interface Motion {
  page: string;
  element: string;
  /** Of the animation, such as `grow`; the property of a transition; the states of a number that counts. */
  name: string;
  ms: number;
}

export interface DeprecatedCall {
  /** The page that was shown; '' before the first. */
  page: string;
  name: string;
}

export interface FontSource {
  sheet: string;
  /** On a server; '' for a font that is inlined. */
  address: string;
  /** Of what is inlined, as Base64. */
  bytes: number;
}

export interface SetDataCall {
  at: number;
  /** When the app was launched that called: of several launches, each has a second of its own. */
  launchedAt: number;
  /** The page that was shown. */
  page: string;
  /** The page or component that called it. */
  caller: string;
  /** Of the payload as JSON in UTF-8. */
  bytes: number;
}

export interface TimedWork {
  at: number;
  page: string;
  ms: number;
}

export interface NetworkRequest {
  at: number;
  page: string;
  /** Such as `cloud.callFunction search`. */
  name: string;
  isOk: boolean;
  ms: number;
  /** The phone's network: an answer can't be expected of every one. */
  network: 'wifi' | 'slow' | 'offline';
}

export interface Exception {
  at: number;
  page: string;
  message: string;
}

export interface StyleRule {
  /** The page or component whose WXSS it is, or `app`. */
  sheet: string;
  selector: string;
}

/** A page from its being shown until it is left, and how it looked at the end. */
export interface PageVisit {
  page: string;
  query: Record<string, string>;
  /** The phone's, such as `zh_CN`. */
  language: string;
  theme: 'light' | 'dark';
  pixelRatio: number;
  /** The phone's. */
  width: number;
  /** The phone's, where 1 is the standard. */
  textScale: number;
  /** Whether each word was made longer, as another language would have it. */
  hasLongerWords: boolean;
  /** More than the phone's where the page can be pushed sideways. */
  contentWidth: number;
  at: number;
  ms: number;
  /** From launch or navigation to the first paint with content; null for a page that came back or never had any. */
  firstScreen: number | null;
  /** Whether the page was opened by this visit, and not uncovered. */
  isOpened: boolean;
  tree: WxmlTree;
  images: PageImage[];
  controls: Control[];
  texts: PageText[];
  cuts: TextCut[];
  brokenWords: BrokenWord[];
  overlaps: Overlap[];
  /** What a screen reader comes to, in its order. */
  stops: ReadingStop[];
  charts: Chart[];
  /** One element for each rule with `:active` that applies, those without `hover-class` first. */
  activeElements: ActiveElement[];
}

/** The page's elements of WXML, those inside components included. */
export interface WxmlTree {
  nodes: number;
  /** Of the deepest element; the page's own children are at 1. */
  depth: number;
  deepest: string;
  /** Of the element with the most. */
  children: number;
  widest: string;
}

export interface PageImage {
  element: string;
  /** As in WXML, shortened. */
  src: string;
  /** What a screen reader says; '' when nothing; null when the image is hidden from it. */
  name: string | null;
  isBroken: boolean;
  /** 0 until it is loaded. */
  naturalWidth: number;
  naturalHeight: number;
  width: number;
  height: number;
  /** Of the file; null when the browser doesn't tell. */
  bytes: number | null;
}

/** Something to tap or to type into. */
export interface Control {
  element: string;
  /** The ARIA role, given or the tag's own; '' without one. */
  role: string;
  /** What a screen reader says; '' when nothing; null when the control is hidden from it. */
  name: string | null;
  /** The ARIA states that are given, such as `aria-checked`, whatever their values. */
  states: string[];
  /** Of all that takes a tap for it. */
  width: number;
  height: number;
  /** A link in running text is as high as its line. */
  isInline: boolean;
}

/** Red, green and blue, 0 to 255. */
export type Rgb = [number, number, number];

/** A piece of text and its colours as they come out, with all that is translucent mixed. */
export interface PageText {
  element: string;
  text: string;
  color: Rgb;
  /** null where there is a picture, or something else that no style sheet tells. */
  background: Rgb | null;
  fontSize: number;
  fontWeight: number;
  /** The ARIA role of the nearest element around it that has one; '' without any. */
  role: string;
}

/** A text that is not whole to be seen where it stands, or that stands outside its own box. */
export interface TextCut {
  element: string;
  text: string;
  /** What cuts it off, or the box that it leaves; `page` for the window's edge. */
  by: string;
  side: 'left' | 'right' | 'top' | 'bottom';
  /** How far it reaches beyond. */
  pixels: number;
  /** Whether the element asks for a number of lines and a screen reader says all of them: shortened on purpose. */
  isMeant: boolean;
}

/** A word without room in one line: its end stands in the next. */
export interface BrokenWord {
  element: string;
  word: string;
}

/** Two texts, or two controls, of which neither is part of the other, on the same spot. */
export interface Overlap {
  first: string;
  second: string;
  /** Of what they share. */
  width: number;
  height: number;
}

/** A text, a control or a picture as a screen reader comes to it, and where it stands in the page. */
export interface ReadingStop {
  element: string;
  text: string;
  /** The sheet or bar that lies over the page and has it, '' for the page itself. */
  layer: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Something drawn: a canvas, or elements whose sizes are data (`style="--height: 40%"`). */
export interface Chart {
  element: string;
  /** Of values that are drawn, as far as elements tell; 1 for a canvas. */
  marks: number;
  /** What a screen reader says for it; '' when nothing; null when it is hidden from it. */
  name: string | null;
}

export interface ActiveElement extends StyleRule {
  element: string;
  hasHoverClass: boolean;
}
