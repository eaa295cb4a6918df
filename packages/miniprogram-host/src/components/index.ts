import type { ComponentSupport } from './builtin-element';
import { isRefused } from './component-host';
import { CanvasElement } from './canvas';
import {
  CheckboxElement,
  CheckboxGroupElement,
  RadioElement,
  RadioGroupElement,
  SwitchElement,
} from './choices';
import { ButtonElement, NavigatorElement, PageMetaElement } from './controls';
import { FormElement, LabelElement } from './form';
import { IconElement } from './icon';
import { CoverImageElement, ImageElement } from './image';
import { InputElement, TextareaElement } from './input';
import { MovableAreaElement, MovableViewElement } from './movable';
import { PickerElement } from './picker';
import { PickerViewColumnElement, PickerViewElement } from './picker-view';
import { ProgressElement } from './progress';
import { RichTextElement } from './rich-text';
import { ScrollViewElement } from './scroll-view';
import { SliderElement } from './slider';
import { SwiperElement } from './swiper';
import { disabledTags, missingTags, plainElements } from './tags';

/** Built-in components with scripts, by tag. */
const behaving = {
  button: ButtonElement,
  canvas: CanvasElement,
  checkbox: CheckboxElement,
  'checkbox-group': CheckboxGroupElement,
  'cover-image': CoverImageElement,
  form: FormElement,
  icon: IconElement,
  image: ImageElement,
  input: InputElement,
  label: LabelElement,
  'movable-area': MovableAreaElement,
  'movable-view': MovableViewElement,
  navigator: NavigatorElement,
  'page-meta': PageMetaElement,
  picker: PickerElement,
  'picker-view': PickerViewElement,
  'picker-view-column': PickerViewColumnElement,
  progress: ProgressElement,
  radio: RadioElement,
  'radio-group': RadioGroupElement,
  'rich-text': RichTextElement,
  'scroll-view': ScrollViewElement,
  slider: SliderElement,
  swiper: SwiperElement,
  switch: SwitchElement,
  textarea: TextareaElement,
};

/** The supported features of each built-in component. */
export const supportedElements: Readonly<Record<string, ComponentSupport>> = {
  ...plainElements,
  ...behaving,
};

/** Registers the built-in components with the document; once. */
export function defineBuiltins(): void {
  for (const [tag, element] of Object.entries(behaving)) {
    if (!customElements.get(`wx-${tag}`)) customElements.define(`wx-${tag}`, element);
  }
}

const told = new Set<string>();

/** Reports the use of a built-in component that is missing, or that WeChat disables. */
export function checkTag(tag: string): void {
  if (missingTags.includes(tag)) console.error(`<${tag}> is not implemented by the browser host`);
  if (!disabledTags.includes(tag) || told.has(tag)) return;
  if (isRefused(`<${tag}>`)) told.add(tag);
}

/**
 * Reports a missing attribute or event of a built-in component once; the page continues without it. Components pass on all their
 * attributes; empty ones are ignored.
 * @param feature an attribute's name with dashes, or `bind:` and an event's
 */
export function checkFeature(tag: string, feature: string): void {
  if (!supportedElements[tag]?.missing.includes(feature)) return;
  const name = `<${tag} ${feature}>`;
  if (told.has(name)) return;
  told.add(name);
  console.warn(`${name} is not implemented by the browser host`);
}

export { connectComponents, type ComponentHost } from './component-host';
export { dashed, scopedClasses, wxElementOf, type WxDomElement } from './builtin-element';
