import type { Result } from '../domain/cloud/result';
import { encodeScene, type SceneTarget } from '../domain/sharing/scene';
import type { CodeEnvironment, ShareCodeData } from '../domain/sharing/share-code';
import { callFunction } from './cloud';
import { readAppVersion } from './system';

/** The version that is running: a code made in a trial opens the trial. */
function readEnvironment(): CodeEnvironment {
  return readAppVersion().stage;
}

/** Asks for the Mini Program code that leads to a page, for a campaign. */
export function fetchShareCode(target: SceneTarget): Promise<Result<ShareCodeData>> {
  const { path: page } = target;
  const scene = encodeScene(target);
  return callFunction('share-code', { page, scene, environment: readEnvironment() });
}
