/** Which version of the app runs. */
export interface AppVersion {
  /** As it was given with the upload; '' for one that isn't released. */
  number: string;
  stage: 'develop' | 'trial' | 'release';
}
