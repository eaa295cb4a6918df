import type { Result } from '../domain/cloud/result';
import type { HandOverFailure } from '../domain/sharing/hand-over';
import { isStorageFull, messageOf, privacyFailureOf } from './failures';
import { isSupported } from './supported';

const ALBUM = 'scope.writePhotosAlbum';

type Outcome = Result<boolean, HandOverFailure>;

const failed = (error: HandOverFailure): Outcome => ({ ok: false, error });

/** Phones word the same refusal differently. */
const refusals: [pattern: RegExp, error: HandOverFailure][] = [
  [/system permission|system denied/i, 'phone-refused'],
  [/auth (deny|denied)|auth:denied|fail:auth|authorize/i, 'album-refused'],
];

function outcomeOf(failure: unknown): Outcome {
  const message = messageOf(failure);
  // A visitor who leaves WeChat's own page has changed their mind: that is no failure.
  if (/cancel|exit|quit/i.test(message)) return { ok: true, value: false };
  if (isStorageFull(failure)) return failed('storage-full');
  const privacy = privacyFailureOf(failure);
  if (privacy) return failed(privacy);
  return failed(refusals.find(([pattern]) => pattern.test(message))?.[1] ?? 'unavailable');
}

/**
 * Opens WeChat's menu for an image: a chat, Moments from base library 3.8.2, favourites.
 * @param path local
 * @param url where the Mini Program opens from a chat that the image was sent to
 * @returns whether the visitor went through with it
 */
export function shareImage(path: string, url: string): Promise<Outcome> {
  if (!isSupported('showShareImageMenu')) return Promise.resolve(failed('unavailable'));
  return new Promise((resolve) => {
    wx.showShareImageMenu({
      path,
      needShowEntrance: true,
      entrancePath: url,
      success: () => resolve({ ok: true, value: true }),
      fail: (failure) => resolve(outcomeOf(failure)),
    });
  });
}

/** Whether pictures can be published to an Official Account: from base library 3.9.2, on phones. */
export function canPublish(): boolean {
  return isSupported('shareToOfficialAccount');
}

/**
 * Opens the page on which WeChat publishes a picture to an Official Account (贴图). WeChat takes it from a tap only.
 * @param path local
 * @param link.url where the card under the published picture leads, from base library 3.16.1
 * @returns whether the visitor has published it
 */
export function publishImage(path: string, link: { title: string; url: string }): Promise<Outcome> {
  if (!canPublish()) return Promise.resolve(failed('unavailable'));
  const { title, url } = link;
  return new Promise((resolve) => {
    wx.shareToOfficialAccount({
      title,
      images: [path],
      recommendTitle: title,
      recommendPath: url,
      success: () => resolve({ ok: true, value: true }),
      fail: (failure) => resolve(outcomeOf(failure)),
    });
  });
}

/**
 * Waits for the visitor's consent to the privacy guide, without which WeChat gives no access to the album.
 * @returns why there is none; null once there is
 */
function requirePrivacy(): Promise<HandOverFailure | null> {
  if (!isSupported('requirePrivacyAuthorize')) return Promise.resolve(null);
  return new Promise((resolve) => {
    wx.requirePrivacyAuthorize({
      success: () => resolve(null),
      fail: (failure: unknown) => resolve(privacyFailureOf(failure) ?? 'privacy-refused'),
    });
  });
}

/** What the visitor has said to a question for the album; undefined before it was asked. */
function readAlbumPermission(): Promise<boolean | undefined> {
  if (!isSupported('getSetting')) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    wx.getSetting({
      success: ({ authSetting }) => resolve(authSetting[ALBUM]),
      fail: () => resolve(undefined),
    });
  });
}

/**
 * Puts an image into the album, after consent and permission.
 * @param path local
 * @returns whether the visitor went through with it
 */
export async function saveImage(path: string): Promise<Outcome> {
  if (!isSupported('saveImageToPhotosAlbum')) return failed('unavailable');
  const privacy = await requirePrivacy();
  if (privacy) return failed(privacy);
  if ((await readAlbumPermission()) === false) return failed('album-blocked');
  return new Promise((resolve) => {
    wx.saveImageToPhotosAlbum({
      filePath: path,
      success: () => resolve({ ok: true, value: true }),
      fail: (failure) => resolve(outcomeOf(failure)),
    });
  });
}

/** Opens WeChat's settings of this Mini Program. @returns whether they give access to the album now */
export function openAlbumSettings(): Promise<boolean> {
  if (!isSupported('openSetting')) return Promise.resolve(false);
  return new Promise((resolve) => {
    wx.openSetting({
      success: ({ authSetting }) => resolve(authSetting[ALBUM] === true),
      fail: () => resolve(false),
    });
  });
}
