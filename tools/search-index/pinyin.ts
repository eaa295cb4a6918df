import { customPinyin, pinyin } from 'pinyin-pro';
import { INITIALS_MARK, PINYIN_MARK } from '../../miniprogram/domain/search-index/tokenize/index';

/** Names that pinyin-pro reads as no speaker would: characters with several readings. */
const overrides: Record<string, string> = {
  重庆: 'chóng qìng',
  长隆: 'cháng lóng',
  单车: 'dān chē',
};
customPinyin(overrides);

/** So many syllables of a name make one term: longer stretches are looked for by their beginnings. */
const MAX_SYLLABLES = 6;

/** How a run of hanzi is read, a syllable each, without tones. */
export function syllablesOf(run: string): string[] {
  return pinyin(run, { toneType: 'none', type: 'array', v: true });
}

/**
 * The terms by which Chinese names are found by sound: joined pinyin and initials, from each character on.
 * 免押速住 → ^mianyasuzhu, ~mysz, ^yasuzhu, ~ysz, ^suzhu, ~sz, ^zhu
 */
export function pinyinTerms(name: string): string[] {
  return (name.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const syllables = syllablesOf(run);
    return syllables.flatMap((_syllable, start) =>
      termsOf(syllables.slice(start, start + MAX_SYLLABLES)),
    );
  });
}

/** One letter says nothing, so that a single syllable has no initials. */
function termsOf(syllables: string[]): string[] {
  const joined = PINYIN_MARK + syllables.join('');
  const initials = INITIALS_MARK + syllables.map((syllable) => syllable.charAt(0)).join('');
  return syllables.length > 1 ? [joined, initials] : [joined];
}
