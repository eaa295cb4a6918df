import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ComponentDescription, describeComponent } from './describe';

const galleryRoot = dirname(fileURLToPath(import.meta.url));
const projectRoot = join(galleryRoot, '..', '..');

/** The gallery's page for `startHost`, as an overlay of the app. */
export const galleryOverlay = {
  folder: join(galleryRoot, 'overlay'),
  pages: ['pages/gallery/index'],
};

/** Vant's components in the gallery, in the app's style. */
const VANT = ['button', 'icon', 'skeleton', 'tag'];

/** The generated files of the gallery, by their names in the page's folder. */
export function renderGallery(): Record<string, string> {
  const components = describeComponents(join(projectRoot, 'miniprogram', 'components'));
  return {
    'index.json': renderJson(components),
    'specimens.wxml': renderSpecimens(components),
    'components.ts': renderDescriptions(components),
  };
}

/** The descriptions of all shared components, by name. */
export function describeComponents(root: string): ComponentDescription[] {
  return readdirSync(root)
    .sort()
    .map((name) => describeComponent(join(root, name)));
}

function renderJson(components: ComponentDescription[]): string {
  const own = components.map(({ name }) => [name, `../../components/${name}/index`]);
  const vant = VANT.map((name) => [`van-${name}`, `@vant/weapp/${name}/index`]);
  return JSON.stringify({
    navigationBarTitleText: 'Components',
    usingComponents: Object.fromEntries([...own, ...vant]) as Record<string, string>,
  });
}

/** Converts `withoutHome` to `without-home`. */
const attributeOf = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const handlerOf = (event: string) => `hear${event.charAt(0).toUpperCase()}${event.slice(1)}`;

function renderSpecimens(components: ComponentDescription[]): string {
  const templates = components.map(({ name, properties, events, hasSlot }) => {
    const attributes = [
      ...properties.map((property) => `${attributeOf(property.name)}="{{${property.name}}}"`),
      ...events.map((event) => `bind:${event.name}="${handlerOf(event.name)}"`),
    ];
    const opening = [`  <${name}`, ...attributes.map((attribute) => `    ${attribute}`)].join('\n');
    const content = hasSlot ? '    <view class="caption">slot</view>\n' : '';
    return `<template name="${name}">\n${opening}\n  >\n${content}  </${name}>\n</template>\n`;
  });
  return `<!-- Made from the components' sources by npm run build. -->\n${templates.join('')}`;
}

/** The text of a caption, without code marks. */
const withoutMarks = (text: string) => text.replace(/`/g, '');

function renderDescriptions(components: ComponentDescription[]): string {
  const captions = components.map(({ name, text, properties, events }) => ({
    name,
    text: withoutMarks(text),
    properties: properties.map((property) => ({ ...property, text: withoutMarks(property.text) })),
    events: events.map((event) => ({
      name: event.name,
      handler: handlerOf(event.name),
      text: withoutMarks(event.text),
    })),
  }));
  const names = components.map(({ name }) => JSON.stringify(name)).join(' | ');
  return `// Made from the components' sources by npm run build.

export type ComponentName = ${names};

/** A shared component, as its own script describes it. */
interface ComponentDescription {
  name: ComponentName;
  text: string;
  properties: { name: string; type: string; value: unknown; text: string }[];
  events: { name: string; handler: string; text: string }[];
}

export const components: ComponentDescription[] = ${JSON.stringify(captions)};
`;
}
