import type { ComponentSupport } from './builtin-element';

const hover = ['hover-class', 'hover-start-time', 'hover-stay-time', 'hover-stop-propagation'];

function plain(attributes: string[] = [], missing: string[] = []): ComponentSupport {
  return { attributes, events: [], missing, inert: [] };
}

/** Built-in components without scripts: only styles, and the events of every element. */
export const plainElements: Readonly<Record<string, ComponentSupport>> = {
  'cover-view': plain([], ['scroll-top']),
  'root-portal': plain([], ['enable']),
  span: plain(),
  'swiper-item': plain(['item-id'], ['skip-hidden-item-layout']),
  text: plain(['user-select', 'selectable', 'space'], ['decode', 'overflow', 'max-lines']),
  view: plain(hover),
};

/** Missing built-in components of WeChat. Their use is an error with their name. */
export const missingTags: readonly string[] = [
  'ad',
  'ad-custom',
  'audio',
  'camera',
  'channel-live',
  'channel-video',
  'double-tap-gesture-handler',
  'draggable-sheet',
  'editor',
  'editor-portal',
  'force-press-gesture-handler',
  'functional-page-navigator',
  'grid-builder',
  'grid-view',
  'horizontal-drag-gesture-handler',
  'keyboard-accessory',
  'list-builder',
  'list-view',
  'live-player',
  'live-pusher',
  'long-press-gesture-handler',
  'map',
  'match-media',
  'native-component',
  'navigation-bar',
  'nested-scroll-body',
  'nested-scroll-header',
  'official-account',
  'official-account-publish',
  'open-container',
  'open-data',
  'open-data-item',
  'open-data-list',
  'page-container',
  'pan-gesture-handler',
  'scale-gesture-handler',
  'selection',
  'share-element',
  'snapshot',
  'sticky-header',
  'sticky-section',
  'store-coupon',
  'store-gift',
  'store-home',
  'store-product',
  'tap-gesture-handler',
  'vertical-drag-gesture-handler',
  'video',
  'voip-room',
  'web-view',
  'xr-frame',
];

/** Built-in components that WeChat disables in single-page mode, in addition to a button's `open-type`. */
export const disabledTags: readonly string[] = [
  'ad',
  'ad-custom',
  'camera',
  'editor',
  'form',
  'functional-page-navigator',
  'live-pusher',
  'navigation-bar',
  'navigator',
  'official-account',
  'open-data',
  'web-view',
];
