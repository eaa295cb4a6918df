import type { Result } from '../domain/cloud/result';
import { encodeScene, type SceneTarget } from '../domain/sharing/scene';
import type { CodeEnvironment, ShareCodeData } from '../domain/sharing/share-code';
import { callFunction } from './cloud';
import { readAppVersion } from './system';

/** The running version, so that a code from a trial version opens the trial version. */
function readEnvironment(): CodeEnvironment {
  return readAppVersion().stage;
}

/** Requests the Mini Program code of a page and a campaign. */
export function fetchShareCode(target: SceneTarget): Promise<Result<ShareCodeData>> {
  const { path: page } = target;
  const scene = encodeScene(target);
  return callFunction('share-code', { page, scene, environment: readEnvironment() });
}
