import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { ContentRelease } from '../../miniprogram/domain/content/content-types';
import { decodeScene } from '../../miniprogram/domain/sharing/scene';
import {
  codeEnvironments,
  type ShareCodeData,
  type ShareCodeQuery,
} from '../../miniprogram/domain/sharing/share-code';
import { openidOf, visitorKeyOf, type Caller } from '../shared/caller';
import type { Campaigns } from '../shared/campaigns';
import type { CodeImages } from '../shared/code-images';
import { pageField } from '../shared/fields';
import type { RateLimits } from '../shared/rate-limits';
import { Refusal } from '../shared/refusal';
import type { ShareCodes } from '../shared/share-codes';

/** The input of `share-code`. */
export const shareCodeQuery = v.strictObject({
  page: pageField,
  scene: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  environment: v.picklist(codeEnvironments),
}) as v.GenericSchema<unknown, ShareCodeQuery>;

export interface ShareCodeDependencies {
  caller: Caller;
  release: ContentRelease;
  campaigns: Pick<Campaigns, 'find'>;
  images: CodeImages;
  shareCodes: ShareCodes;
  limits: RateLimits;
}

/** The most new codes of a visitor in ten minutes. Stored codes don't count. */
const DRAWN = { most: 20, window: 600_000 };

/** Returns a link to the picture of a Mini Program code. Each code is drawn once and stored. */
export async function handleShareCode(
  target: ShareCodeQuery,
  { caller, release, campaigns, images, shareCodes, limits }: ShareCodeDependencies,
): Promise<ShareCodeData> {
  const visitor = visitorKeyOf(openidOf(caller));
  const decoded = decodeScene(target.scene, release);
  if (!decoded.ok || decoded.target.path !== target.page) {
    throw new Refusal('not-found', 'The scene leads to no page of this app, or not to this one.');
  }
  const { page, scene, environment } = target;
  const id = createHash('sha256').update(`${page}|${scene}|${environment}`).digest('hex');
  const kept = await shareCodes.find(id);
  const link = kept === null ? null : await images.link(kept);
  if (link) return link;
  const { campaign } = decoded.target;
  // Otherwise a caller could store any number of pictures with invented campaign codes.
  if (campaign !== null && !(await campaigns.find(campaign))) {
    throw new Refusal('not-found', `There is no campaign "${campaign}".`);
  }
  if (!(await limits.admit({ subject: `share-code:${visitor}`, ...DRAWN }))) {
    throw new Refusal('rate-limited', 'Too many codes in ten minutes.');
  }
  const fileId = await images.draw(target, id.slice(0, 32));
  await shareCodes.keep(id, fileId);
  const fresh = await images.link(fileId);
  if (!fresh) throw new Refusal('upstream', 'The picture is stored, but has no link.');
  return fresh;
}
