/**
 * The data that audits judge: collected in the browser by `runtime/audits/`, as plain JSON. Times are milliseconds since 1970,
 * durations milliseconds, lengths CSS pixels. A page is identified by its path, an element by the tags and classes of its WXML.
 */
export interface AuditArtifacts {
  startedAt: number;
  endedAt: number;
  /** The newest calls of `setData`, oldest first. */
  setData: SetDataCall[];
  /** The newest frames that rendered a `setData`. */
  renders: TimedWork[];
  /** Tasks of 50 ms or more; null if the browser doesn't report them. */
  longTasks: TimedWork[] | null;
  requests: NetworkRequest[];
  exceptions: Exception[];
  /** The newest visits of pages, including the current page. */
  visits: PageVisit[];
  /** All rules with `:active` in the package's WXSS. */
  activeRules: StyleRule[];
  /** Calls of functions that WeChat's documentation marks as deprecated. */
  deprecatedCalls: DeprecatedCall[];
  /** The fonts in the package's WXSS. */
  fonts: FontSource[];
  /** The rules with `overflow: scroll` and without `-webkit-overflow-scrolling: touch`. */
  scrollRules: StyleRule[];
  /** Motions under reduced motion; null if the phone doesn't request reduced motion. */
  motions: Motion[] | null;
  /** Changes of pages by the visitor's actions; null if they weren't recorded. */
  effects: Effect[] | null;
}

/** A tap or an input that has changed texts elsewhere on its page. */
export interface Effect {
  page: string;
  /** The tapped or edited element. */
  element: string;
  /** The first new text. */
  text: string;
  /** Whether a screen reader announces a change. */
  isSaid: boolean;
}

/** A motion without an action of the visitor. */
export interface Motion {
  page: string;
  element: string;
  /** The animation's name, such as `grow`, the property of a transition, or the values of a counting number. */
  name: string;
  ms: number;
}

export interface DeprecatedCall {
  /** The current page; '' before the first page. */
  page: string;
  name: string;
}

export interface FontSource {
  sheet: string;
  /** The address on a server; '' for an inlined font. */
  address: string;
  /** The size of the inlined font, as Base64. */
  bytes: number;
}

export interface SetDataCall {
  at: number;
  /** The launch of the calling app, so that several launches aren't counted together. */
  launchedAt: number;
  /** The current page. */
  page: string;
  /** The page or component that called it. */
  caller: string;
  /** The size of the payload as JSON in UTF-8. */
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
  /** The phone's network. Not every network is expected to answer. */
  network: 'wifi' | 'slow' | 'offline';
}

export interface Exception {
  at: number;
  page: string;
  message: string;
}

export interface StyleRule {
  /** The page or component of the WXSS, or `app`. */
  sheet: string;
  selector: string;
}

/** A visit of a page, and the state of the page at its end. */
export interface PageVisit {
  page: string;
  query: Record<string, string>;
  /** The phone's language, such as `zh_CN`. */
  language: string;
  theme: 'light' | 'dark';
  pixelRatio: number;
  /** The phone's. */
  width: number;
  /** The phone's text size; 1 is the standard. */
  textScale: number;
  /** Whether words were lengthened, as in other languages. */
  hasLongerWords: boolean;
  /** More than the phone's width if the page scrolls sideways. */
  contentWidth: number;
  at: number;
  ms: number;
  /** From launch or navigation to the first paint with content; null for a page that was reopened or never had content. */
  firstScreen: number | null;
  /** Whether this visit opened the page, and didn't return to it. */
  isOpened: boolean;
  tree: WxmlTree;
  images: PageImage[];
  controls: Control[];
  texts: PageText[];
  cuts: TextCut[];
  brokenWords: BrokenWord[];
  overlaps: Overlap[];
  /** The screen reader's stops, in order. */
  stops: ReadingStop[];
  charts: Chart[];
  /** One element for each rule with `:active` that applies, those without `hover-class` first. */
  activeElements: ActiveElement[];
}

/** The page's WXML elements, including those inside components. */
export interface WxmlTree {
  nodes: number;
  /** The depth of the deepest element; the page's children have depth 1. */
  depth: number;
  deepest: string;
  /** The children of the element with the most. */
  children: number;
  widest: string;
}

export interface PageImage {
  element: string;
  /** The value in WXML, shortened. */
  src: string;
  /** The accessible name; '' without one; null if the image is hidden from screen readers. */
  name: string | null;
  isBroken: boolean;
  /** 0 until it is loaded. */
  naturalWidth: number;
  naturalHeight: number;
  width: number;
  height: number;
  /** The file's size; null if the browser doesn't report it. */
  bytes: number | null;
}

/** An interactive control. */
export interface Control {
  element: string;
  /** The ARIA role, given or the tag's own; '' without one. */
  role: string;
  /** The accessible name; '' without one; null if the control is hidden from screen readers. */
  name: string | null;
  /** The names of the given ARIA states, such as `aria-checked`. */
  states: string[];
  /** The area that accepts taps for it. */
  width: number;
  height: number;
  /** A link in running text is as high as its line. */
  isInline: boolean;
}

/** Red, green and blue, 0 to 255. */
export type Rgb = [number, number, number];

/** A piece of text with its effective colours, translucent layers included. */
export interface PageText {
  element: string;
  text: string;
  color: Rgb;
  /** null for a picture or another background without a known colour. */
  background: Rgb | null;
  fontSize: number;
  fontWeight: number;
  /** The ARIA role of the nearest ancestor with one; '' without any. */
  role: string;
}

/** A text that is cut off, or that overflows its box. */
export interface TextCut {
  element: string;
  text: string;
  /** The element that cuts it off or that it overflows; `page` for the window's edge. */
  by: string;
  side: 'left' | 'right' | 'top' | 'bottom';
  /** The overflow in pixels. */
  pixels: number;
  /** Whether it is truncated on purpose: the element has a line limit, and the whole text is accessible. */
  isMeant: boolean;
}

/** A word that is broken across lines. */
export interface BrokenWord {
  element: string;
  word: string;
}

/** Two overlapping texts or controls, neither of which contains the other. */
export interface Overlap {
  first: string;
  second: string;
  /** The size of the overlap. */
  width: number;
  height: number;
}

/** A stop of a screen reader (text, control or picture) and its position in the page. */
export interface ReadingStop {
  element: string;
  text: string;
  /** The sheet or bar over the page that contains it; '' for the page itself. */
  layer: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A chart: a canvas, or elements whose sizes are data (`style="--height: 40%"`). */
export interface Chart {
  element: string;
  /** The number of drawn values, according to the elements; 1 for a canvas. */
  marks: number;
  /** The accessible name; '' without one; null if it is hidden from screen readers. */
  name: string | null;
}

export interface ActiveElement extends StyleRule {
  element: string;
  hasHoverClass: boolean;
}
