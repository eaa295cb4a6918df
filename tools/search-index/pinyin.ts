import { customPinyin, pinyin } from 'pinyin-pro';
import { MAX_INITIALS } from '../../miniprogram/domain/search/engine/query/plan-words';

import { INITIALS_MARK } from '../../miniprogram/domain/search/engine/tokenize/index';

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

/** Names of more hanzi are hardly typed by their initials. */
const LONGEST_ABBREVIATED = 6;

/**
 * The initials of the pinyin of Chinese names, for short ones from each character on: 免押速住 → ~mysz, ~ysz, ~sz. Pinyin
 * itself needs no terms: the hanzi that it stands for are there.
 */
export function initialTerms(name: string): string[] {
  return (name.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const initials = initialsOf(syllablesOf(run));
    // Of a longer name only its beginning is.
    return run.length > LONGEST_ABBREVIATED ? initials.slice(0, 1) : initials;
  });
}

function initialsOf(syllables: string[]): string[] {
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return syllables
    .slice(1)
    .map((_next, start) => INITIALS_MARK + initials.slice(start, start + MAX_INITIALS));
}
