import { type Audit, judge, placeOf } from 'miniprogram-host/audits';
import { judgeFirstPaints } from 'miniprogram-host/audits';
import { formatBytes, formatDuration, formatNumber } from 'miniprogram-host/audits';
import type { TabSwitch } from './tab-switches';

const HOME = 'pages/home/index';
const MAX_NODES = 300;
const MAX_CALLS = 2;
/** About a tenth of it are lines for screen readers. */
const MAX_BYTES = 9 * 1024;
const MAX_SWITCH_MS = 60;

/** The app's own limits, beyond WeChat's. */
export function budgetsOf(switches: TabSwitch[]): Audit[] {
  return [homeData, homeNodes, tabSwitchTime(switches)];
}

export const homeData: Audit = {
  meta: {
    id: 'home-data',
    title: 'Home is painted at once',
    description: 'Home’s first paint needs no network and little data.',
    threshold: `at most ${MAX_CALLS} calls of setData and ${formatBytes(MAX_BYTES)} before Home is painted`,
  },
  audit: ({ setData, visits }) =>
    judgeFirstPaints(
      { setData, visits: visits.filter(({ page }) => page === HOME) },
      MAX_CALLS,
      MAX_BYTES,
    ),
};

export const homeNodes: Audit = {
  meta: {
    id: 'home-nodes',
    title: 'Home has few elements',
    description: 'Most visitors see Home first, also on the slowest phones.',
    threshold: `at most ${MAX_NODES} elements on Home`,
  },
  audit: ({ visits }) =>
    judge(
      visits
        .filter(({ page }) => page === HOME)
        .map((visit) => ({ ...placeOf(visit), value: visit.tree.nodes })),
      MAX_NODES,
      (nodes) => `${formatNumber(nodes)} elements`,
    ),
};

/** @param switches between tabs that have been open before */
export function tabSwitchTime(switches: TabSwitch[]): Audit {
  return {
    meta: {
      id: 'tab-switch-time',
      title: 'Tabs switch quickly',
      description: 'Showing a tab again must not create its page again.',
      threshold: `at most ${formatDuration(MAX_SWITCH_MS)} of script for a switch between warm tabs`,
    },
    audit: () =>
      judge(
        switches.map(({ page, ms }) => ({ page, value: ms })),
        MAX_SWITCH_MS,
        formatDuration,
      ),
  };
}
