import type { PillarId } from '../domain/content';

const pillarPages: Record<PillarId, string> = {
  'mini-programs': '/pages/mini-programs/index',
  'pay-score': '/pages/pay-score/index',
  search: '/pages/search/index',
};

/** Opens a figure's page. */
export function openMetric(id: string): void {
  void wx.navigateTo({ url: `/pages/metric/index?id=${encodeURIComponent(id)}` });
}

/** Shows a pillar's tab. */
export function openPillar(id: PillarId): void {
  void wx.switchTab({ url: pillarPages[id] });
}

/** Shows the first tab. */
export function openHome(): void {
  void wx.switchTab({ url: '/pages/home/index' });
}

/** Opens sources and settings. */
export function openAbout(): void {
  void wx.navigateTo({ url: '/pages/about/index' });
}
