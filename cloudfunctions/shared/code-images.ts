import * as v from 'valibot';
import type { CodeEnvironment } from '../../miniprogram/domain/sharing/share-code';
import type { Sdk } from './cloud-sdk';
import { askWeChat } from './upstream';

/** The page that a Mini Program code opens. */
export interface CodeTarget {
  /** The page's path, without its parameters. */
  page: string;
  scene: string;
  environment: CodeEnvironment;
}

export interface CodeImages {
  /** Asks WeChat for a code and stores its picture. @returns the file's cloud id */
  draw(target: CodeTarget, id: string): Promise<string>;
  /** @returns the URL of a stored picture and when it expires; null if the picture is gone */
  link(fileId: string): Promise<{ url: string; expiresAt: number } | null>;
}

/** Milliseconds for each step. Their sum leaves the function time to answer. */
const DRAWING = 4000;
const STORING = 2000;
const LINKING = 1000;
/** Seconds until a link expires. */
const LINK_AGE = 7200;
/** Pixels: sharp on a poster that is 1,080 pixels wide. */
const WIDTH = 430;

const picture = v.object({ buffer: v.instance(Uint8Array), contentType: v.optional(v.string()) });
const links = v.object({
  fileList: v.tuple([v.object({ status: v.number(), tempFileURL: v.string() })]),
});
const upload = v.object({ fileID: v.pipe(v.string(), v.minLength(1)) });

/** Mini Program codes, drawn by WeChat and stored in the cloud. */
export function openCodeImages(cloud: Sdk, now: () => number): CodeImages {
  return {
    async draw({ page, scene, environment }, id) {
      const { buffer } = await askWeChat('wxacode.getUnlimited', DRAWING, async () =>
        v.parse(
          picture,
          await cloud.openapi.wxacode.getUnlimited({
            page,
            scene,
            envVersion: environment,
            // Unpublished versions can also get codes.
            checkPath: environment === 'release',
            width: WIDTH,
          }),
        ),
      );
      return askWeChat('uploadFile', STORING, async () => {
        const file = { cloudPath: `share-codes/${id}.png`, fileContent: Buffer.from(buffer) };
        return v.parse(upload, await cloud.uploadFile(file)).fileID;
      });
    },
    link: (fileID) =>
      askWeChat('getTempFileURL', LINKING, async () => {
        const expiresAt = now() + LINK_AGE * 1000;
        const answer = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: LINK_AGE }] });
        const { status, tempFileURL: url } = v.parse(links, answer).fileList[0];
        return status === 0 && url !== '' ? { url, expiresAt } : null;
      }),
  };
}
