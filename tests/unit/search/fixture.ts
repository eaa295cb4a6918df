import { buildIndex, type IndexDocument } from '../../../tools/search-index/build';
import { readingsOf } from '../../../tools/search-index/readings';
import { SearchIndex } from '../../../miniprogram/domain/search/engine/search-engine';

/** A document of which a test says only what it is about. */
export function document(
  id: string,
  en: string,
  zh: string,
  more: Partial<IndexDocument> = {},
): IndexDocument {
  return {
    id,
    kind: 'service',
    category: 'pay-score',
    title: { en, zh },
    summary: { en: '', zh: '' },
    keywords: [],
    context: '',
    pronounced: [zh],
    prominence: 0,
    ...more,
  };
}

export const documents = [
  document('hotel', 'No-deposit Hotel', '免押速住', {
    keywords: ['酒店', 'check-in'],
    pronounced: ['免押速住', '酒店'],
    summary: { en: 'Guests check in without a room deposit.', zh: '住客免押金入住。' },
  }),
  document('rental', 'No-deposit Rental', '免押租借', {
    summary: { en: 'Borrow a power bank without a deposit.', zh: '免押金借充电宝。' },
  }),
  document('score', 'WeChat Pay Score', '微信支付分', {
    summary: { en: 'Used by 240 million people.', zh: '2.4 亿用户使用。' },
  }),
  document('retail', 'Smart Retail', '智慧零售', { category: 'mini-programs' }),
  document('users', 'People using WeChat each day', '每天打开微信的用户', {
    kind: 'metric',
    category: 'ecosystem',
    summary: { en: '1.09 billion', zh: '10.9 亿' },
  }),
];

/** An index over these or other documents, as a phone has it. */
export function indexOf(
  some: IndexDocument[] = documents,
  version = 'test-1',
  knownWords: () => string[] = () => [],
): SearchIndex {
  return new SearchIndex(buildIndex(some, version, knownWords), readingsOf(some));
}
