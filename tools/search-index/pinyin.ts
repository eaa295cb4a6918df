import { customPinyin, pinyin } from 'pinyin-pro';
import { MAX_INITIALS } from '../../miniprogram/domain/search-index/query/plan';
import { foldSyllable } from '../../miniprogram/domain/search-index/query/readings';
import { INITIALS_MARK, PINYIN_MARK } from '../../miniprogram/domain/search-index/tokenize/index';

/** Names that pinyin-pro reads as no speaker would: characters with several readings. */
const overrides: Record<string, string> = {
  重庆: 'chóng qìng',
  长隆: 'cháng lóng',
  单车: 'dān chē',
};
customPinyin(overrides);

/** How a run of hanzi is read, a syllable each, without tones. */
export function syllablesOf(run: string): string[] {
  return pinyin(run, { toneType: 'none', type: 'array', v: true });
}

/**
 * The terms by which Chinese names are found by sound: the pinyin of two neighbours, and initials from each character on.
 * 免押速住 → ^mianya, ^yasu, ^suzhu, ~mysz, ~ysz, ~sz
 */
export function pinyinTerms(name: string): string[] {
  return (name.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const syllables = syllablesOf(run);
    return syllables.slice(1).flatMap((next, start) => [
      PINYIN_MARK + foldSyllable(syllables[start] ?? '') + foldSyllable(next),
      INITIALS_MARK +
        syllables
          .slice(start, start + MAX_INITIALS)
          .map((syllable) => syllable.charAt(0))
          .join(''),
    ]);
  });
}
