/** Which version of the Mini Program a code opens. */
export type CodeEnvironment = 'release' | 'trial' | 'develop';

export const codeEnvironments: readonly CodeEnvironment[] = ['release', 'trial', 'develop'];

export interface ShareCodeQuery {
  /** The path of the page, without its parameters: they are in the scene. */
  page: string;
  /** As `encodeScene` makes it. */
  scene: string;
  environment: CodeEnvironment;
}

export interface ShareCodeData {
  /** Where the picture can be loaded until `expiresAt`. */
  url: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}
