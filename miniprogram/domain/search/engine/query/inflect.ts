/** Endings that a word takes as a verb or a plural: the word stays the same. */
const inflections = new Set(['', 'e', 's', 'es', 'ing', 'ings', 'ed', 'd', 'y', 'ies']);
/** Endings that make another word of it, of the same kin. */
const derivations = new Set(['er', 'ers', 'or', 'ment', 'ments', 'al', 'th', 'ly', 'ion', 'able']);
/** Endings that a stem is found by taking off, the longer ones first. */
const removable = ['ments', 'ment', 'ings', 'ing', 'ers', 'er', 'ed', 'ly'];

/** How near a form is to the word: 1 is the word itself. */
const FORM = { inflected: 0.9, derived: 0.5 };

/** The part of an English word that its forms share: `hosting` → `host`, `saving` and `save` → `sav`; null when too little is left. */
export function stemOf(word: string): string | null {
  const ending = removable.find((one) => word.endsWith(one) && word.length - one.length >= 3);
  let stem = ending === undefined ? word : word.slice(0, -ending.length);
  if (stem.endsWith('e')) stem = stem.slice(0, -1);
  const isDoubled = ending !== undefined && /([bdgmnprt])\1$/.test(stem);
  if (isDoubled) stem = stem.slice(0, -1);
  // `us` of `use` is enough: an e was taken off.
  const least = stem.length < word.length ? 2 : 3;
  return stem.length >= least && /[aeiouy]/.test(stem) ? stem : null;
}

/**
 * How near a word that begins with a stem is to another of that stem: `shipped` to `ship`, and `shipment`.
 * @returns 0 where it is none of its forms
 */
export function nearnessOf(form: string, word: string, stem: string): number {
  const endings = [form, word].map((one) => one.slice(stem.length));
  // An e makes another word by itself: plan and planned are none of the forms of plane.
  const isOther = (ending: string) => ending === '' || ending.charAt(0) === stem.slice(-1);
  if (endings.includes('e') && endings.some(isOther)) return 0;
  const kinds = endings.map((ending) => kindOf(ending, stem));
  if (kinds.includes(null)) return 0;
  return kinds.includes('derived') ? FORM.derived : FORM.inflected;
}

function kindOf(ending: string, stem: string): keyof typeof FORM | null {
  const isDoubled = ending.charAt(0) === stem.charAt(stem.length - 1);
  for (const rest of isDoubled ? [ending, ending.slice(1)] : [ending]) {
    if (inflections.has(rest)) return 'inflected';
    if (derivations.has(rest)) return 'derived';
  }
  return null;
}
