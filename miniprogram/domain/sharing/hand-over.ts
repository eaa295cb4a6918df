/** Why sharing or saving a picture failed. */
export type HandOverFailure =
  /** The marketer has not agreed to WeChat's privacy guide. */
  | 'privacy-refused'
  /** The operator has not declared the album in the privacy guide: nothing that the marketer can mend. */
  | 'privacy-undeclared'
  /** The marketer has just refused access to the album. */
  | 'album-refused'
  /** It was refused before. WeChat doesn't ask again, so only its settings can change it. */
  | 'album-blocked'
  /** The phone denies WeChat access to the album. */
  | 'phone-refused'
  | 'storage-full'
  /** This WeChat lacks the function, or it failed. */
  | 'unavailable';
