/** What may follow the stem of an English word: endings of verbs, and of nouns made from them. */
const endings = new Set(
  ['', 'e', 's', 'es', 'ing', 'ed', 'd', 'er', 'or', 'ment', 'al', 'th', 'y', 'ly', 'ings', 'ers', 'ion', 'able'],
);
/** Endings that a stem is found by taking off, the longer ones first. */
const removable = ['ments', 'ment', 'ings', 'ing', 'ers', 'er', 'ed', 'ly'];

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

/** Whether a word that begins with a stem is one of its forms: `shipment`, `shipped` of `ship`. */
export function isFormOf(word: string, stem: string): boolean {
  const rest = word.slice(stem.length);
  if (endings.has(rest)) return true;
  return rest.charAt(0) === stem.charAt(stem.length - 1) && endings.has(rest.slice(1));
}
