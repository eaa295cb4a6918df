import { pagesOf } from '../../app-json';
import type { Device, HostEvent } from '../runtime/host-api';
import { models, scenes } from './models';
import { ConsentPanel } from './consent-panel';
import { SharePanel } from './share-panel';

/** What the panel remembers between reloads. */
interface Settings {
  model: string;
  theme: Device['theme'];
  language: string;
  network: Device['network'];
  fontScale: number;
  path: string;
  query: string;
  scene: number;
}

const STORAGE_KEY = 'device-panel';
const MAX_LOG = 80;

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

const frame = find('app') as HTMLIFrameElement;
const deviceForm = find('device') as HTMLFormElement;
const launchForm = find('launch') as HTMLFormElement;
const openAsForm = find('open-as') as HTMLFormElement;
const sharePanel = new SharePanel(find);
const consentPanel = new ConsentPanel(find('consent') as HTMLFormElement);
const log = find('log');
const link = find('link') as HTMLAnchorElement;

function loadSettings(): Settings {
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const usual: Settings = {
    model: models[0]?.name ?? '',
    theme: isDark ? 'dark' : 'light',
    language: navigator.language.startsWith('zh') ? 'zh_CN' : 'en',
    network: 'wifi',
    fontScale: 1,
    path: '',
    query: '',
    scene: 1001,
  };
  try {
    return {
      ...usual,
      ...(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<Settings>),
    };
  } catch {
    return usual;
  }
}

const settings = loadSettings();
const save = () => localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
const modelOf = (name: string) => models.find((model) => model.name === name) ?? models[0];

/** The address of the bare Mini Program in the panel's state. */
function address(path: string, query: string): string {
  const parameters = new URLSearchParams();
  const model = modelOf(settings.model);
  if (path) parameters.set('path', path);
  if (query) parameters.set('query', query);
  parameters.set('scene', String(settings.scene));
  parameters.set('lang', settings.language);
  parameters.set('theme', settings.theme);
  if (settings.network !== 'wifi') parameters.set('network', settings.network);
  if (settings.fontScale !== 1) parameters.set('fontScale', String(settings.fontScale));
  // A real phone has bars of its own; only the played one needs them drawn.
  if (model && window.innerWidth >= 720) {
    parameters.set('statusBar', String(model.statusBar));
    parameters.set('safeBottom', String(model.safeBottom));
  }
  return `/app/?${parameters.toString()}`;
}

function resize(): void {
  const model = modelOf(settings.model);
  if (!model) return;
  frame.style.width = `${model.width}px`;
  frame.style.height = `${model.height}px`;
}

function launch(): void {
  frame.src = address(settings.path, settings.query);
}

function write(text: string, detail: string, isFailed = false): void {
  const item = document.createElement('li');
  const [what, how] = [document.createElement('span'), document.createElement('span')];
  what.textContent = text;
  how.textContent = detail;
  item.append(what, how);
  if (isFailed) item.dataset.failed = '';
  log.prepend(item);
  while (log.children.length > MAX_LOG) log.lastElementChild?.remove();
}

function show(event: HostEvent): void {
  switch (event.type) {
    case 'page': {
      const query = new URLSearchParams(event.query).toString();
      Object.assign(settings, { path: event.path, query: decodeURIComponent(query) });
      save();
      fillForms();
      link.href = address(event.path, query);
      link.textContent = query ? `${event.path}?${query}` : event.path;
      write(event.path, 'page');
      break;
    }
    case 'subpackage':
      write(event.root, event.cause === 'preload' ? 'loaded ahead' : 'loaded');
      break;
    case 'cloud-call':
      write(`cloud ${event.name}`, `${event.ms} ms`, !event.ok);
      break;
    case 'set-data':
      write(event.path.split('/').slice(-2, -1).join(''), `${event.bytes} B`);
      break;
    case 'share':
      write(`share ${event.card.path}`, event.isConfirmed ? 'sent' : 'left');
      break;
    case 'share-picture':
      write('share picture', event.target ? 'sent' : 'left');
      break;
    case 'save-picture':
      write('save to album', 'saved');
      break;
    case 'consent':
    case 'share-menu':
      break;
    case 'exception':
      write(event.message, placeOf(event.stack) ?? 'exception', true);
  }
}

/** The first place in the Mini Program's own files that a stack names: `pages/home/index.ts:12`. */
function placeOf(stack: string): string | undefined {
  return /(?:^|[\s(])((?!https?:)[^\s():]+\.[jt]s:\d+):\d+/.exec(stack)?.[1];
}

function fillForms(): void {
  for (const form of [deviceForm, launchForm, openAsForm]) {
    for (const element of form.elements) {
      if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement)) continue;
      const value = String(settings[element.name as keyof Settings]);
      if (element.type === 'radio' && element instanceof HTMLInputElement)
        element.checked = element.value === value;
      else element.value = value;
    }
  }
  find('text-size').textContent = `${Math.round(settings.fontScale * 100)} %`;
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
  Object.assign(settings, {
    model: text('model'),
    theme: text('theme'),
    language: text('language'),
    network: text('network'),
    fontScale: Number(text('fontScale')),
  });
  save();
  fillForms();
  resize();
  const model = modelOf(settings.model);
  const host = frame.contentWindow?.miniProgramHost;
  const before = host?.device;
  host?.setDevice({
    theme: settings.theme,
    network: settings.network,
    model: settings.model,
    ...(model && { statusBarHeight: model.statusBar, safeAreaBottom: model.safeBottom }),
  });
  sharePanel.refreshSoon();
  // A phone restarts WeChat for another language or text size; so does this one.
  const needsRestart =
    before?.language !== settings.language || before.fontSizeScaleFactor !== settings.fontScale;
  if (needsRestart) launch();
});

launchForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = fieldsOf(launchForm);
  Object.assign(settings, {
    path: text('path'),
    query: text('query'),
    scene: Number(text('scene')),
  });
  save();
  launch();
});

openAsForm.addEventListener('input', () => {
  settings.scene = Number(fieldsOf(openAsForm)('scene'));
  save();
  fillForms();
  launch();
});

frame.addEventListener('load', () => {
  const { contentWindow } = frame;
  if (!contentWindow?.miniProgramHost) return;
  const pages = pagesOf(contentWindow.__appPackage?.appConfig ?? { pages: [] });
  addOptions(
    launchForm,
    'path',
    pages.map((path) => [path, path]),
  );
  const { miniProgramHost } = contentWindow;
  // A page in Moments goes on in the Mini Program by a launch of its own.
  settings.scene = miniProgramHost.launch.scene;
  fillForms();
  miniProgramHost.onEvent(show);
  sharePanel.follow(miniProgramHost);
  consentPanel.follow(miniProgramHost);
  if (miniProgramHost.page) show(miniProgramHost.page);
});

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
fillForms();
resize();
launch();
