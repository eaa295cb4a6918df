import type { PillarId } from '../domain/content';
import { isSinglePage } from './launch';

const pillarPages: Record<PillarId, string> = {
  'mini-programs': '/pages/mini-programs/index',
  'pay-score': '/pages/pay-score/index',
  search: '/pages/search/index',
};

/** WeChat refuses every navigation from a page that stands alone: nothing there may ask for one. */
function navigateTo(url: string): void {
  if (!isSinglePage()) void wx.navigateTo({ url });
}

function switchTab(url: string): void {
  if (!isSinglePage()) void wx.switchTab({ url });
}

/** Opens a figure's page. */
export function openMetric(id: string): void {
  navigateTo(`/pages/metric/index?id=${encodeURIComponent(id)}`);
}

/** Shows a pillar's tab. */
export function openPillar(id: PillarId): void {
  switchTab(pillarPages[id]);
}

/** Shows the first tab. */
export function openHome(): void {
  switchTab('/pages/home/index');
}

/** Opens sources and settings. */
export function openAbout(): void {
  navigateTo('/pages/about/index');
}
