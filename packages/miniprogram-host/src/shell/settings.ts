import type { Device } from '../runtime/host-api';
import { formatQuery } from '../runtime/routes';
import { type Model, models } from './models';

/** What the panel remembers between reloads. */
export interface Settings {
  model: string;
  theme: Device['theme'];
  language: string;
  network: Device['network'];
  platform: Device['platform'];
  fontScale: number;
  path: string;
  query: string;
  scene: number;
}

const STORAGE_KEY = 'device-panel';

/** How a Mini Program is opened where nothing else is asked for. */
export const plainLaunch = {
  network: 'wifi',
  platform: 'phone',
  fontScale: 1,
  path: '',
  query: '',
  scene: 1001,
} as const;

/** The phone that fits the reader's browser, changed by what the panel remembers. */
export function loadSettings(): Settings {
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const usual: Settings = {
    ...plainLaunch,
    model: models[0].name,
    theme: isDark ? 'dark' : 'light',
    language: navigator.language.startsWith('zh') ? 'zh_CN' : 'en',
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

export function saveSettings(settings: Settings): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
}

/** The model of a name; the first one for a name that no model has any more. */
export function modelOf({ model: name }: Pick<Settings, 'model'>): Model {
  return models.find((model) => model.name === name) ?? models[0];
}

/** A page's query as one reads and writes it: without escapes, unless it would say something else then. */
export function legibleQuery(query: Record<string, string>): string {
  return formatQuery(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, legible(value)])),
  );
}

function legible(value: string): string {
  try {
    const text = decodeURIComponent(value);
    return /[%&=#+]/.test(text) ? value : text;
  } catch {
    // A value with a percent sign of its own.
    return value;
  }
}

/**
 * The address of the bare Mini Program in the panel's state.
 * @param hasFrame whether the phone is played: a real one has bars of its own
 */
export function addressOf(settings: Settings, hasFrame: boolean): string {
  const { path, query, scene, language, theme, network, fontScale, platform } = settings;
  const parameters = new URLSearchParams();
  if (path) parameters.set('path', path);
  if (query) parameters.set('query', query);
  parameters.set('scene', String(scene));
  parameters.set('lang', language);
  parameters.set('theme', theme);
  if (network !== 'wifi') parameters.set('network', network);
  if (platform !== 'phone') parameters.set('platform', platform);
  if (fontScale !== 1) parameters.set('fontScale', String(fontScale));
  if (hasFrame) {
    const { statusBar, safeBottom } = modelOf(settings);
    parameters.set('statusBar', String(statusBar));
    parameters.set('safeBottom', String(safeBottom));
  }
  return `/app/?${parameters.toString()}`;
}
