/** How the visitor arrived. */
type LaunchContext = 'normal' | 'single-page' | 'search' | 'crawler' | 'chat' | 'code' | 'channels';

/** WeChat's data about a launch. */
interface LaunchFacts {
  scene: number;
  /** `browseOnly` in single-page mode. Missing in older base libraries. */
  apiCategory?: string | undefined;
}

/** The rules that depend on how the visitor arrived. */
export interface LaunchRules {
  /**
   * Single-page mode, as in Moments: no other page, no login, no clipboard, a separate temporary storage, and WeChat's own
   * bars.
   */
  isSinglePage: boolean;
  /** The visitor comes from a search: the page shows related content before details. */
  answersFirst: boolean;
  /** Whether the visitor is a person, whose views count. */
  isCounted: boolean;
  /** Whether taps are ignored until the page of the previous tap is open. WeChat asks apps not to block its crawler. */
  locksTaps: boolean;
}

const normal: LaunchRules = {
  isSinglePage: false,
  answersFirst: false,
  isCounted: true,
  locksTaps: true,
};

/** The rules of each context. */
export const launchRules: Readonly<Record<LaunchContext, LaunchRules>> = {
  normal,
  'single-page': { ...normal, isSinglePage: true },
  search: { ...normal, answersFirst: true },
  // WeChat doesn't index a page that shows its crawler other content than visitors from its results.
  crawler: { ...normal, answersFirst: true, isCounted: false, locksTaps: false },
  chat: normal,
  code: normal,
  channels: normal,
};

/**
 * WeChat's scenes that change something. Developers report 1106, 1183, 1232, 1297, 1300 and 1301 as search scenes; WeChat's
 * documentation doesn't list them.
 */
const scenes: Readonly<Record<Exclude<LaunchContext, 'normal'>, readonly number[]>> = {
  'single-page': [1154],
  search: [1005, 1006, 1027, 1042, 1053, 1106, 1183, 1232, 1297, 1300, 1301],
  crawler: [1129],
  chat: [1007, 1008],
  code: [1047, 1048, 1049],
  channels: [1175, 1176, 1177, 1184, 1191, 1193, 1195, 1200, 1201],
};

/** The context of a launch. Any other scene is normal, including 1155 (continued from Moments). */
export function launchContextOf({ scene, apiCategory }: LaunchFacts): LaunchContext {
  if (apiCategory === 'browseOnly') return 'single-page';
  const contexts = Object.keys(scenes) as (keyof typeof scenes)[];
  return contexts.find((context) => scenes[context].includes(scene)) ?? 'normal';
}
