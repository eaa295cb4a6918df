import { USER_DATA_PATH } from '../runtime/files/file-space';
import { hasMember, platforms } from '../runtime/platforms';
import { createAnimation } from './animation';
import { asyncApi, withBefore } from './api';
import { audioApis } from './audio';
import { bytesApis } from './bytes';
import { createCanvasContext, findCanvas } from './canvas-context';
import { canvasPictureApis } from './canvas-pictures';
import { createIntersectionObserver } from './intersection-observer';
import { accountApis } from './account';
import { chooseFileApis } from './choose-files';
import { consentApis } from './consent';
import type { WxContext } from './context';
import { downloadApis } from './download';
import { feedbackApis } from './feedback';
import { createFileSystem } from './files';
import { navigationApis } from './navigation';
import { hardwareApis } from './hardware';
import { locationApis } from './location';
import { withMissing } from './missing';
import { networkApis } from './network';
import { pictureSharingApis } from './picture-sharing';
import { reportApis } from './reports';
import { requestApis } from './requests';
import { createSelectorQuery } from './selector-query';
import { shareApis } from './share';
import { forbiddenApis } from './single-page';
import { socketApis } from './sockets';
import { KeyValueStorage, storageApis } from './storage';
import { systemApis } from './system';
import { tabBarApis } from './tab-bar';

/** What the host has, and WeChat's documentation calls deprecated. */
const deprecated = [
  'getSystemInfo',
  'getSystemInfoSync',
  'getSystemInfoAsync',
  'createCanvasContext',
] as const;

/** `wx`, as far as the host has it: what it hasn't fails by name when it is called. */
export function createWx(context: WxContext): Record<string, unknown> {
  const { stack, options, refuse } = context;
  const isSinglePage = options.mode === 'singlePage';
  const fileSystem = createFileSystem(context);
  const platform = platforms[context.device.current.platform];
  const apis: Record<string, unknown> = {
    ...navigationApis(context),
    ...tabBarApis(context),
    ...feedbackApis(context),
    // What a page in Moments stores is apart from what the Mini Program stores.
    ...storageApis(
      new KeyValueStorage(localStorage, isSinglePage ? 'single-page:' : 'mini-program:'),
    ),
    ...systemApis(context),
    ...networkApis(context),
    ...requestApis(context),
    ...socketApis(context),
    ...accountApis(),
    ...locationApis(),
    ...hardwareApis(),
    ...bytesApis(),
    ...reportApis(),
    ...chooseFileApis(context),
    ...audioApis(context),
    ...shareApis(context),
    ...downloadApis(context),
    ...canvasPictureApis(context),
    ...pictureSharingApis(context),
    ...consentApis(context),
    getFileSystemManager: () => fileSystem,
    createAnimation,
    createCanvasContext: (
      id: string,
      component?: { _$: Parameters<typeof createIntersectionObserver>[0] },
    ) => createCanvasContext(() => findCanvas(component?._$ ?? stack.current?.component, id)),
    createSelectorQuery: () => createSelectorQuery(() => stack.current?.component ?? null),
    createIntersectionObserver: (
      component: { _$: Parameters<typeof createIntersectionObserver>[0] },
      options?: object,
    ) => createIntersectionObserver(component._$, options),
    canIUse: (schema: string) =>
      (schema.split('.')[0] ?? '') in apis && hasMember(platform, schema),
    env: { USER_DATA_PATH },
  };
  const failing = platform.fails.map((name) => [
    name,
    asyncApi(name, () => {
      throw new Error('not supported');
    }),
  ]);
  Object.assign(apis, Object.fromEntries(failing));
  for (const name of deprecated) {
    const api = apis[name] as (...given: unknown[]) => unknown;
    apis[name] = withBefore(api, () => context.events.emit({ type: 'deprecated-call', name }));
  }
  const members = isSinglePage ? { ...apis, ...forbiddenApis(refuse) } : apis;
  // A member that WeChat lacks is undefined; one that the host lacks fails by name.
  const missing = platform.lacks.filter((name) => !name.includes('.'));
  const undefinedMembers = Object.fromEntries(missing.map((name) => [name, undefined]));
  return withMissing({ ...members, ...undefinedMembers });
}
