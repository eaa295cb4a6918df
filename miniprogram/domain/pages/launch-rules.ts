/** How a visitor has come. */
type LaunchContext = 'normal' | 'single-page' | 'search' | 'crawler' | 'chat' | 'code' | 'channels';

/** What WeChat says of a launch. */
interface LaunchFacts {
  scene: number;
  /** `browseOnly` where WeChat shows one page alone. Older base libraries leave it out. */
  apiCategory?: string | undefined;
}

/** What depends on how a visitor has come. */
export interface LaunchRules {
  /**
   * WeChat shows the page alone, as in Moments: no other page, no login, no clipboard, a storage apart that nobody comes
   * back to, and WeChat's own bars.
   */
  isSinglePage: boolean;
  /** The visitor has asked WeChat a question: the page leads on to what is related before it goes into depth. */
  answersFirst: boolean;
  /** Whether it is a person, whose views count. */
  isCounted: boolean;
  /** Whether a tap waits until the page of the last one is there. WeChat asks apps not to hold back its crawler. */
  locksTaps: boolean;
}

const normal: LaunchRules = {
  isSinglePage: false,
  answersFirst: false,
  isCounted: true,
  locksTaps: true,
};

/** What each context changes. */
export const launchRules: Readonly<Record<LaunchContext, LaunchRules>> = {
  normal,
  'single-page': { ...normal, isSinglePage: true },
  search: { ...normal, answersFirst: true },
  // WeChat indexes no page that shows its crawler anything else than those who come from its results.
  crawler: { ...normal, answersFirst: true, isCounted: false, locksTaps: false },
  chat: normal,
  code: normal,
  channels: normal,
};

/**
 * WeChat's scenes, as far as they change anything. 1106, 1183, 1232, 1297, 1300 and 1301 are named by developers, not by
 * WeChat's documentation: a visitor from any of them is one from search, whichever it is.
 */
const scenes: Readonly<Record<Exclude<LaunchContext, 'normal'>, readonly number[]>> = {
  'single-page': [1154],
  search: [1005, 1006, 1027, 1042, 1053, 1106, 1183, 1232, 1297, 1300, 1301],
  crawler: [1129],
  chat: [1007, 1008],
  code: [1047, 1048, 1049],
  channels: [1175, 1176, 1177, 1184, 1191, 1193, 1195, 1200, 1201],
};

/** The context of a launch. A scene that changes nothing, 1155 (on from Moments) among them, is normal. */
export function launchContextOf({ scene, apiCategory }: LaunchFacts): LaunchContext {
  if (apiCategory === 'browseOnly') return 'single-page';
  const contexts = Object.keys(scenes) as (keyof typeof scenes)[];
  return contexts.find((context) => scenes[context].includes(scene)) ?? 'normal';
}
