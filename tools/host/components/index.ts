import {
  ButtonElement,
  CanvasElement,
  FormElement,
  LabelElement,
  NavigatorElement,
  PageMetaElement,
  RichTextElement,
  SwitchElement,
} from './controls';
import { ImageElement } from './image';
import { InputElement, TextareaElement } from './input';
import { ScrollViewElement } from './scroll-view';
import { SwiperElement } from './swiper';

/** Built-in components with a behaviour of their own, by tag. `view`, `text` and their like are plain elements. */
const behaving = {
  button: ButtonElement,
  canvas: CanvasElement,
  form: FormElement,
  image: ImageElement,
  input: InputElement,
  label: LabelElement,
  navigator: NavigatorElement,
  'page-meta': PageMetaElement,
  'rich-text': RichTextElement,
  'scroll-view': ScrollViewElement,
  swiper: SwiperElement,
  switch: SwitchElement,
  textarea: TextareaElement,
};

/** Built-in components of WeChat that the host doesn't have: they fail by name. */
const missing = [
  'ad',
  'audio',
  'camera',
  'channel-live',
  'channel-video',
  'checkbox',
  'checkbox-group',
  'cover-image',
  'editor',
  'functional-page-navigator',
  'icon',
  'keyboard-accessory',
  'live-player',
  'live-pusher',
  'map',
  'match-media',
  'movable-area',
  'movable-view',
  'navigation-bar',
  'official-account',
  'open-data',
  'picker',
  'picker-view',
  'picker-view-column',
  'progress',
  'radio',
  'radio-group',
  'slider',
  'video',
  'voip-room',
  'web-view',
];

/** Registers the built-in components with the document; once. */
export function defineBuiltins(): void {
  for (const [tag, element] of Object.entries(behaving)) {
    if (!customElements.get(`wx-${tag}`)) customElements.define(`wx-${tag}`, element);
  }
}

/** Complains of a built-in component that the host doesn't have, where WXML uses one. */
export function checkTag(tag: string): void {
  if (missing.includes(tag)) console.error(`<${tag}> is not implemented by the browser host`);
}

export { connectComponents, type ComponentHost } from './controls';
export { scopedClasses, wxElementOf, type WxDomElement } from './builtin-element';
