import type { PillarId } from '../content/content-types';
import type { Language } from '../words/language';

/** What was announced for each pillar, in a line: plans of the media update, and for Pay Score its new opportunities. */
const tables: Record<Language, Record<PillarId, string>> = {
  en: {
    'mini-programs': 'Planned: traffic shared with Weixin Channels',
    'pay-score': 'New opportunities: rental, hotels, pay later, retail',
    search: 'Planned: Mini Programs directly in the results',
  },
  zh: {
    'mini-programs': '规划：与视频号流量互通',
    'pay-score': '新机会：租借、酒店、先享后付、智慧零售',
    search: '规划：小程序服务与内容直达搜索结果',
  },
};

/** What was announced for a pillar, in a line. */
export function announcementOf(id: PillarId, language: Language): string {
  return tables[language][id];
}
