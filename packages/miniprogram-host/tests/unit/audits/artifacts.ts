import type {
  AuditArtifacts,
  Control,
  PageImage,
  PageText,
  PageVisit,
} from '../../../src/audits/artifacts';

/** A run in which nothing happened, but for what is given. */
export function runOf(parts: Partial<AuditArtifacts> = {}): AuditArtifacts {
  return {
    startedAt: 0,
    endedAt: 1000,
    setData: [],
    renders: [],
    longTasks: [],
    requests: [],
    exceptions: [],
    visits: [],
    activeRules: [],
    scrollRules: [],
    deprecatedCalls: [],
    fonts: [],
    motions: null,
    effects: null,
    ...parts,
  };
}

/** A visit of an empty page, but for what is given. */
export function visitOf(parts: Partial<PageVisit> = {}): PageVisit {
  return {
    page: 'pages/a/index',
    query: {},
    language: 'en',
    theme: 'light',
    pixelRatio: 2,
    width: 375,
    textScale: 1,
    hasLongerWords: false,
    contentWidth: 375,
    at: 0,
    ms: 100,
    firstScreen: null,
    isOpened: false,
    tree: { nodes: 0, depth: 0, deepest: '', children: 0, widest: '' },
    images: [],
    controls: [],
    texts: [],
    cuts: [],
    brokenWords: [],
    overlaps: [],
    stops: [],
    charts: [],
    activeElements: [],
    ...parts,
  };
}

/** A button that passes, but for what is given. */
export function controlOf(parts: Partial<Control> = {}): Control {
  return {
    element: 'button.go',
    role: 'button',
    name: 'Go',
    states: [],
    width: 44,
    height: 44,
    isInline: false,
    ...parts,
  };
}

/** A picture that passes, but for what is given. */
export function imageOf(parts: Partial<PageImage> = {}): PageImage {
  return {
    element: 'image.photo',
    src: '/images/photo.png',
    name: 'A photo',
    isBroken: false,
    naturalWidth: 200,
    naturalHeight: 200,
    width: 100,
    height: 100,
    bytes: 1000,
    ...parts,
  };
}

/** Black on white, but for what is given. */
export function textOf(parts: Partial<PageText> = {}): PageText {
  return {
    element: 'view.line',
    text: 'words',
    color: [0, 0, 0],
    background: [255, 255, 255],
    fontSize: 16,
    fontWeight: 400,
    role: '',
    ...parts,
  };
}
