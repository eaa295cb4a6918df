import { customPinyin, pinyin } from 'pinyin-pro';
import { INITIALS_MARK } from '../../miniprogram/domain/search/engine/tokenize/index';

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
 * The terms by which Chinese names are found from a Latin keyboard: joined pinyin and initials, from each character on,
 * and those of each beginning, since who goes on with another word has finished the one before.
 * 免押速住 → mianyasuzhu, ~mysz, yasuzhu, ~ysz, …, mianya, ~my, mianyasu, ~mys
 */
export function pinyinTerms(name: string): string[] {
  return (name.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
    const endings = syllables.map((_syllable, start) =>
      syllables.slice(start, start + MAX_SYLLABLES),
    );
    const beginnings = syllables
      .slice(0, MAX_SYLLABLES)
      .map((_syllable, end) => syllables.slice(0, end))
      .slice(2);
    return [...endings, ...beginnings].flatMap(termsOf);
  });
}

/** One letter says nothing, so that a single syllable has no initials. */
function termsOf(syllables: string[]): string[] {
  const initials = INITIALS_MARK + syllables.map((syllable) => syllable.charAt(0)).join('');
  return syllables.length > 1 ? [syllables.join(''), initials] : [syllables.join('')];
}
