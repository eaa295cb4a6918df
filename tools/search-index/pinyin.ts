import { customPinyin, pinyin } from 'pinyin-pro';
import { INITIALS_MARK } from '../../miniprogram/domain/search-index/tokenize/index';

/** Names that pinyin-pro reads as no speaker would: characters with several readings. */
const overrides: Record<string, string> = {
  重庆: 'chóng qìng',
  长隆: 'cháng lóng',
  单车: 'dān chē',
};
customPinyin(overrides);

/** So many syllables of a name make one term. */
const MAX_SYLLABLES = 8;

/**
 * The terms by which Chinese names are found from a Latin keyboard: joined pinyin and initials, from each character on.
 * 免押速住 → mianyasuzhu, yasuzhu, …, ~mysz, ~ysz, …
 */
export function pinyinTerms(name: string): string[] {
  return (name.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
    return syllables.flatMap((_syllable, start) => {
      const rest = syllables.slice(start, start + MAX_SYLLABLES);
      const initials = INITIALS_MARK + rest.map((syllable) => syllable.charAt(0)).join('');
      // One letter says nothing, and one syllable is its own beginning.
      return rest.length > 1 ? [rest.join(''), initials] : [rest.join('')];
    });
  });
}
