/** Which version of the Mini Program a code opens. */
export type CodeEnvironment = 'release' | 'trial' | 'develop';

export const codeEnvironments: readonly CodeEnvironment[] = ['release', 'trial', 'develop'];

export interface ShareCodeQuery {
  /** The path of the page, without its parameters, which are in the scene. */
  page: string;
  /** The result of `encodeScene`. */
  scene: string;
  environment: CodeEnvironment;
}

export interface ShareCodeData {
  /** The picture's URL, valid until `expiresAt`. */
  url: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}
