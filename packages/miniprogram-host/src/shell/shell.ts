import { platformOf, platforms } from '../runtime/platforms';
import { pagesOf } from '../app-json';
import type { HostEvent } from '../runtime/host-api';
import { formatQuery } from '../runtime/routes';
import { ActivityPanel } from './activity-panel';
import { AuditPanel } from './audit-panel';
import { ConsentPanel } from './consent-panel';
import { DeviceFrame } from './device-frame';
import { button, element } from './element';
import { models, scenes } from './models';
import {
  addressOf,
  legibleQuery,
  loadSettings,
  modelOf,
  saveSettings,
  type Settings,
} from './settings';
import { SharePanel } from './share-panel';
import { type Suggestion, suggestionsFor } from './suggestions';
import { connectTabs } from './tabs';

function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

const frame = find('app') as HTMLIFrameElement;
const deviceForm = find('device') as HTMLFormElement;
const launchForm = find('launch') as HTMLFormElement;
const openAsForm = find('open-as') as HTMLFormElement;
const link = find('link') as HTMLAnchorElement;
const settings = loadSettings();
const sharePanel = new SharePanel(find);
const consentPanel = new ConsentPanel(find('consent') as HTMLFormElement);
const activityPanel = new ActivityPanel(find('log'), find('filters') as HTMLFormElement);
const auditPanel = new AuditPanel(find('audit'), find('audit-summary'), find('audit-results'));
const deviceFrame = new DeviceFrame(find('stage'), find('phone'), frame, (scale) => {
  find('scale').textContent = scale < 1 ? `shown at ${Math.round(scale * 100)} %` : '';
});

/** Changes what the panel remembers and shows. */
function set(patch: Partial<Settings>): void {
  Object.assign(settings, patch);
  saveSettings(settings);
  show();
}

/** Brings the panel and the phone's frame up to date with the settings. */
function show(): void {
  for (const form of [deviceForm, launchForm, openAsForm]) {
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      const value = String(settings[field.name as keyof Settings]);
      if (field.type === 'radio' && field instanceof HTMLInputElement)
        field.checked = field.value === value;
      else field.value = value;
    }
  }
  find('text-size').textContent = `${Math.round(settings.fontScale * 100)} %`;
  // The paper around the phone is the paper in it.
  document.documentElement.className = `theme-${settings.theme}`;
  find('phone').dataset.network = settings.network;
  deviceFrame.show(modelOf(settings));
}

function launch(): void {
  frame.src = addressOf(settings, deviceFrame.isShown);
}

function hear(event: HostEvent): void {
  if (event.type !== 'page') return;
  const query = formatQuery(event.query);
  set({ path: event.path, query: legibleQuery(event.query) });
  link.href = addressOf({ ...settings, query }, deviceFrame.isShown);
  link.textContent = query ? `${event.path}?${query}` : event.path;
}

/** Reads a form's fields by name; none of them is a file. */
function fieldsOf(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
}

function addOptions(
  form: HTMLFormElement,
  name: string,
  options: [value: string, text: string][],
): void {
  const select = form.elements.namedItem(name);
  if (!(select instanceof HTMLSelectElement)) return;
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
}

deviceForm.addEventListener('input', () => {
  const text = fieldsOf(deviceForm);
  set({
    model: text('model'),
    theme: text('theme') as Settings['theme'],
    language: text('language'),
    network: text('network') as Settings['network'],
    platform: platformOf(text('platform')),
    fontScale: Number(text('fontScale')),
  });
  const model = modelOf(settings);
  const host = frame.contentWindow?.miniProgramHost;
  const before = host?.device;
  host?.setDevice({
    theme: settings.theme,
    network: settings.network,
    model: settings.model,
    ...(deviceFrame.isShown && {
      statusBarHeight: model.statusBar,
      safeAreaBottom: model.safeBottom,
    }),
  });
  deviceFrame.matchBar();
  sharePanel.refreshSoon();
  // A phone restarts WeChat for another language or text size; so does this one. Another platform is another device.
  const needsRestart =
    before?.language !== settings.language ||
    before.fontSizeScaleFactor !== settings.fontScale ||
    before.platform !== settings.platform;
  if (needsRestart) launch();
});

launchForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = fieldsOf(launchForm);
  set({ path: text('path'), query: text('query'), scene: Number(text('scene')) });
  launch();
});

openAsForm.addEventListener('input', () => {
  set({ scene: Number(fieldsOf(openAsForm)('scene')) });
  launch();
});

/** Launches that the caller of the host offers. */
const allSuggestions = fetch('/suggestions.json').then(
  (response) => response.json() as Promise<Suggestion[]>,
);

async function offerSuggestions(pages: readonly string[]): Promise<void> {
  const offered = suggestionsFor(await allSuggestions, pages);
  const items = offered.map(({ text, detail, launch: wanted }) => {
    const item = button(text, () => {
      set(wanted);
      launch();
    });
    item.append(element('small', '', detail));
    return element('li', '', item);
  });
  find('suggestions').replaceChildren(...items);
  find('try').hidden = items.length === 0;
}

frame.addEventListener('load', () => {
  const { contentWindow } = frame;
  if (!contentWindow?.miniProgramHost) return;
  const pages = pagesOf(contentWindow.__appPackage?.appConfig ?? { pages: [] });
  addOptions(
    launchForm,
    'path',
    pages.map((path) => [path, path]),
  );
  void offerSuggestions(pages);
  const { miniProgramHost } = contentWindow;
  // A page in Moments goes on in the Mini Program by a launch of its own.
  set({ scene: miniProgramHost.launch.scene });
  miniProgramHost.onEvent(hear);
  for (const panel of [activityPanel, auditPanel, consentPanel, sharePanel, deviceFrame])
    panel.follow(miniProgramHost);
  if (miniProgramHost.page) hear(miniProgramHost.page);
});

connectTabs(find('tabs'), (panel) => {
  if (panel === 'share') sharePanel.refreshSoon();
});
addOptions(
  deviceForm,
  'platform',
  Object.entries(platforms).map(([id, { name }]) => [id, name]),
);
addOptions(
  deviceForm,
  'model',
  models.map(({ name, width, height }) => [name, `${name} · ${width} × ${height}`]),
);
addOptions(
  launchForm,
  'scene',
  scenes.map(([value, name]) => [String(value), `${value} ${name}`]),
);
show();
launch();
