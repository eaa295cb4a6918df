import type { AppPackage, WindowConfig } from '../app-package';

/** Puts the theme's values in place of `@variables`, as WeChat does in `window` and `tabBar`. */
export function resolveTheme<T extends object>(
  config: T,
  themes: AppPackage['themes'],
  theme: 'light' | 'dark',
): T {
  const resolve = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('@'))
      return themes[theme][value.slice(1)] ?? value;
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, resolve(child)]));
    }
    return value;
  };
  return resolve(config) as T;
}

/** A page's window: the app's settings with the page's own on top, in the current theme. */
export function windowOf(
  appPackage: AppPackage,
  path: string,
  theme: 'light' | 'dark',
): WindowConfig {
  const { appConfig, components, themes } = appPackage;
  return resolveTheme({ ...appConfig.window, ...components[path] }, themes, theme);
}
