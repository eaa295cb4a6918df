import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { clustersOf, partsOf } from '../../../miniprogram/pages/studio/line-breaks';

/** A text in the parts of a whole implementation of UAX #14. */
function referenceParts(text: string): string[] {
  const breaker = new LineBreaker(text);
  const parts: string[] = [];
  let start = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    parts.push(text.slice(start, found.position));
    start = found.position;
  }
  return parts;
}

/** Characters that campaigns are named with. */
const alphabet = [
  ...Array.from('春节新年特惠𠮷𡈽〇々'),
  ...Array.from('はるセールっーッん봄세일'),
  ...Array.from('Wéñß Жд αβ ابج שלום สวส'),
  ...Array.from('0123456789'),
  ...Array.from(' 　-–—/.,:;!?()[]{}"\'%$¥€+&*#@_~'),
  // Before Unicode 13 a wide bracket stayed with the letter before it. The library does that still.
  ...Array.from('，。、：；！？“”‘’）》」』…・'),
  ...['🎉', '🌸', '👍', '👍🏽', '👨‍👩‍👧', '🇨🇳', '❤️', 'e\u0301', '\u00a0', '\u2009', '\u200b'],
];

test('names break where a whole implementation of UAX #14 breaks them', () => {
  const names = fc.array(fc.constantFrom(...alphabet), { maxLength: 12 });
  fc.assert(
    fc.property(names, (characters) => {
      const text = characters.join('');
      // The library keeps a Hebrew word's hyphen with what follows even after a space; LB18 breaks there.
      fc.pre(!/[\u05d0-\u05ea][-\u2009\u2013\u3000]+ /.test(text));
      expect(partsOf(text)).toEqual(referenceParts(text));
    }),
    { seed: 20210119, numRuns: 3000 },
  );
});

test.each([
  ['ありがとう', ['あ', 'り', 'が', 'と', 'う']],
  ['セールッ、', ['セー', 'ルッ、']],
  ['𠮷野家𡈽', ['𠮷', '野', '家', '𡈽']],
  ['봄 세일', ['봄 ', '세', '일']],
  ['Spring sale (2021)', ['Spring ', 'sale ', '(2021)']],
  ['春节“特惠”！', ['春', '节“特', '惠”！']],
  ['abc「def」', ['abc', '「def」']],
  ['50% off', ['50% ', 'off']],
])('%s breaks between these parts', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

test.each([
  ['👨‍👩‍👧🎉', ['👨‍👩‍👧', '🎉']],
  ['🇨🇳🇯🇵🇨', ['🇨🇳', '🇯🇵', '🇨']],
  ['👍🏽e\u0301x', ['👍🏽', 'e\u0301', 'x']],
  ['', []],
])('%s has clusters that stay whole', (text, clusters) => {
  expect(clustersOf(text)).toEqual(clusters);
});
