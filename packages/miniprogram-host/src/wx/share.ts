import { asyncApi } from './api';
import type { CapturedScreen, CopiedUrl, GeneratedPoster } from '../runtime/sharing/menu-listeners';
import type { WxContext } from './context';

/** Messages of kinds that the host has none of. */
const kinds = [
  'isUpdatableMessage',
  'isPrivateMessage',
  'useForChatTool',
  'toDoActivityId',
] as const;

/** WeChat's menu behind the "…". A shared card has no ticket here, whether one is asked for or not. */
export function shareApis({ stack, sharing }: WxContext) {
  const set = (menus: string[], isShown: boolean) => {
    if (!stack.current) throw new Error('there is no page');
    sharing.menus.set(stack.current, menus, isShown);
  };
  const { listeners } = sharing;
  return {
    onCopyUrl: (listener: () => CopiedUrl | undefined) => listeners.onCopyUrl(listener),
    offCopyUrl: () => listeners.offCopyUrl(),
    onUserCaptureScreen: (listener: () => CapturedScreen | undefined) =>
      listeners.onUserCaptureScreen(listener),
    offUserCaptureScreen: () => listeners.offUserCaptureScreen(),
    onGeneratePoster: (listener: () => GeneratedPoster | undefined) =>
      listeners.onGeneratePoster(listener),
    offGeneratePoster: () => listeners.offGeneratePoster(),
    onUserTriggerTranslation: (listener: (event: object) => void) =>
      void listeners.translations.on(listener),
    offUserTriggerTranslation: (listener?: (event: object) => void) =>
      listeners.translations.off(listener),
    onUserOffTranslation: (listener: () => void) => void listeners.originals.on(listener),
    offUserOffTranslation: (listener?: () => void) => listeners.originals.off(listener),
    showShareMenu: asyncApi<{ menus?: string[] }>(
      'showShareMenu',
      ({ menus = ['shareAppMessage'] }) => set(menus, true),
    ),
    hideShareMenu: asyncApi<{ menus?: string[] }>(
      'hideShareMenu',
      ({ menus = ['shareAppMessage', 'shareTimeline'] }) => set(menus, false),
    ),
    updateShareMenu: asyncApi<Partial<Record<(typeof kinds)[number], unknown>>>(
      'updateShareMenu',
      (options) => {
        const kind = kinds.find((name) => options[name]);
        if (kind) throw new Error(`${kind} is not implemented by the browser host`);
      },
    ),
  };
}
