/** Why a picture didn't leave the Mini Program. */
export type HandOverFailure =
  /** The marketer has not agreed to WeChat's privacy guide. */
  | 'privacy-refused'
  /** The operator has not declared the album in the privacy guide: nothing that the marketer can mend. */
  | 'privacy-undeclared'
  /** The marketer has just refused access to the album. */
  | 'album-refused'
  /** It was refused before, and WeChat doesn't ask again: only its settings help. */
  | 'album-blocked'
  /** The phone lets WeChat itself not into the album. */
  | 'phone-refused'
  | 'storage-full'
  /** This WeChat has no such function, or it failed. */
  | 'unavailable';
