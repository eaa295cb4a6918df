import type * as glassEasel from 'glass-easel';
import type { AppJson } from './app-json';

/**
 * What the compiler makes of a Mini Program's folder and the runtime runs: the contract between
 * `compile/` (Node) and `runtime/` (browser). Paths have no leading slash and, but for modules, no extension:
 * `pages/home/index`, `miniprogram_npm/@vant/weapp/button/index`.
 */
export interface AppPackage {
  appConfig: AppConfig;
  /** `theme.json`: the values of `@variables` in `appConfig` and in page configurations. */
  themes: Record<'light' | 'dark', Record<string, string>>;
  /** Pages and components, by path. */
  components: Record<string, ComponentConfig>;
  /** WXSS as CSS, by path, in the order in which the sheets apply; `app` is the global sheet. */
  styles: Record<string, CompiledStyle>;
  /** What glass-easel-template-compiler generates for each WXML file, by path. */
  templates: glassEasel.template.ProcGenGroupList;
  /** One function for each JavaScript file, by path with `.js`; run when first required, as WeChat does. */
  modules: Record<string, ModuleFactory>;
  /** What is wrong with pages that can't be shown, by path, one fault a line: each stands in the place of its page. */
  faults: Record<string, string[]>;
}

/** `app.json`, as far as the host reads it. */
export interface AppConfig extends AppJson {
  window?: WindowConfig;
  tabBar?: TabBarConfig;
  usingComponents?: Record<string, string>;
  darkmode?: boolean;
  /** `glass-easel`, or WeChat's older framework, which also reads what scripts say of their styles. */
  componentFramework?: string;
  singlePage?: SinglePageConfig;
  /** By page: the subpackages that are loaded ahead when it is opened, by root or name. */
  preloadRule?: Record<string, { packages: string[]; network?: string }>;
  [key: string]: unknown;
}

export interface WindowConfig {
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationBarTitleText?: string;
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  backgroundTextStyle?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  disableScroll?: boolean;
  singlePage?: SinglePageConfig;
  [key: string]: unknown;
}

/** How a page stands between WeChat's own bars where it was opened in Moments. */
export interface SinglePageConfig {
  navigationBarFit?: 'float' | 'squeezed';
}

export interface TabBarConfig {
  color: string;
  selectedColor: string;
  backgroundColor: string;
  borderStyle?: string;
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
  custom?: boolean;
}

/** A page's or component's JSON. `usingComponents` holds resolved paths, those of `app.json` included. */
export interface ComponentConfig extends WindowConfig {
  component?: boolean;
  usingComponents: Record<string, string>;
  componentPlaceholder?: Record<string, string>;
  componentGenerics?: Record<string, true | { default?: string }>;
  styleIsolation?: string;
}

export interface CompiledStyle {
  /** CSS with rpx as `calc(N * var(--rpx))`, imports inlined, dark-mode media queries bound to the host's theme. */
  css: string;
  /** The prefix that class names got, where the component's styles are isolated. */
  scope: string | null;
}

/**
 * The body of a CommonJS module. `requireFrom` takes the module paths behind the names that this file uses;
 * `scope` holds the globals that WeChat gives: wx, Page, Component, App, …
 */
export type ModuleFactory = (
  requireFrom: (paths: Record<string, string>) => Require,
  module: { exports: unknown },
  exports: unknown,
  scope: Record<string, unknown>,
) => void;

/** A module's `require`. With callbacks, or by `async`, WeChat loads the module's subpackage first. */
export interface Require {
  (
    name: string,
    onLoad?: (exports: unknown) => void,
    onError?: (error: { mod: string; errMsg: string }) => void,
  ): unknown;
  async(name: string): Promise<unknown>;
}

/** A compile error or warning. Lines and columns count from 1. */
export interface Diagnostic {
  severity: 'error' | 'warning';
  /** Relative to the project. */
  file: string;
  line: number;
  column: number;
  message: string;
  /** The pages that this error disables. Without it, an error concerns the whole Mini Program. */
  pages?: string[];
}

/** Whether a Mini Program can't run: an error in one of its pages disables that page alone. */
export function isFatal({ severity, pages }: Diagnostic): boolean {
  return severity === 'error' && pages === undefined;
}

/** `pages/a/index.wxml:3:5 missing end tag` */
export function formatDiagnostic({ file, line, column, message }: Diagnostic): string {
  return `${file}:${line}:${column} ${message}`;
}

/** The paths of all components that a page or component can show itself, defaults of generics included. */
export function componentsUsedBy(config: ComponentConfig): string[] {
  const { usingComponents, componentGenerics = {} } = config;
  const defaults = Object.values(componentGenerics).flatMap((generic) =>
    generic !== true && generic.default ? [generic.default] : [],
  );
  return [...Object.values(usingComponents), ...defaults];
}
