import * as glassEasel from 'glass-easel';
import type { AppPackage } from '../app-package';
import { connectComponents, defineBuiltins } from '../components/index';
import builtinStyles from '../components/builtins.css';
import controlStyles from '../components/controls.css';
import { createWx } from '../wx/index';
import { listenToAnimations } from './animation-events';
import { AuditRecorder } from './audits/recorder';
import { AppService, launchOptionsOf } from './app-service';
import { createAutomator } from './automator/index';
import { HostBackend } from './backend';
import { Feedback } from './chrome/feedback';
import { ComponentRegistry } from './code-space';
import { deviceOfWindow, DeviceState, parseAddress } from './device';
import { Emitter } from './events';
import { listenToGestures } from './gestures';
import { createGlobalObject } from './global-object';
import type { HostEvent, MiniProgramHost } from './host-api';
import hostStyles from './host.css';
import { ModuleLoader } from './modules';
import { PageStack } from './page-stack';
import { mapStack } from './source-map';
import { StyleSheets } from './style-sheets';

/** Boots the compiled Mini Program in this window. */
function boot(appPackage: AppPackage): void {
  const { device: wanted, launch } = parseAddress(window.location.search);
  const device = new DeviceState({ ...deviceOfWindow(), ...wanted });
  const events = new Emitter<HostEvent>();
  let shownPage: MiniProgramHost['page'] = null;
  window.miniProgramHost = {
    get device() {
      return device.current;
    },
    get page() {
      return shownPage;
    },
    setDevice: (patch) => device.set(patch),
    onEvent: (listener) => events.on(listener),
    get audits() {
      return audits;
    },
  };
  addStyles(builtinStyles + controlStyles + hostStyles);
  defineBuiltins();

  const app = new AppService();
  /** Tells whoever watches the phone, with the Mini Program's own files and lines. */
  const announce = async (error: unknown) => {
    const { message, stack = '' } =
      error instanceof Error ? error : new Error(JSON.stringify(error));
    events.emit({ type: 'exception', message, stack: await mapStack(stack) });
  };
  const report = (error: unknown, page: string) => {
    // Said aloud, so that whoever watches the console sees what no handler caught.
    console.error(page ? `[${page}]` : '[app]', error);
    void announce(error);
    app.reportError(error);
  };
  glassEasel.addGlobalErrorListener((error: unknown) => {
    // To WeChat, a property whose observer is missing is no error.
    if (error instanceof Error && /^Cannot find method ".*" for observer/.test(error.message)) {
      console.warn(error.message);
      return false;
    }
    report(error, stack.current?.path ?? '');
    return false;
  });
  window.addEventListener('unhandledrejection', (event) => {
    const { reason, promise } = event as { reason: unknown; promise: Promise<unknown> };
    void announce(reason);
    app.reportRejection({ reason, promise });
  });
  window.addEventListener('error', ({ error }: ErrorEvent) => {
    if (!error) return;
    void announce(error);
    app.reportError(error);
  });

  const subPackages = appPackage.appConfig.subPackages ?? [];
  const pages = [
    ...appPackage.appConfig.pages,
    ...subPackages.flatMap((sub) =>
      sub.pages.map((page) => `${sub.root.replace(/\/$/, '')}/${page}`),
    ),
  ];
  const backend = new HostBackend();
  const scriptOf = (path: string) =>
    [`${path}.ts`, `${path}.js`].find((file) => file in appPackage.modules);
  const sheets = new StyleSheets(appPackage.styles);
  const registry = new ComponentRegistry({
    appPackage,
    backend,
    onError: report,
    onSetData: (path, bytes, ms) => events.emit({ type: 'set-data', path, bytes, ms }),
    onComponentCreated: (path) => {
      if (!pages.includes(path)) sheets.add(path);
    },
    define: (path) => {
      const script = scriptOf(path);
      if (script) modules.require(script);
    },
  });
  const phone = document.createElement('div');
  phone.className = 'host-phone';
  const container = document.createElement('main');
  container.className = 'host-pages';
  const feedback = new Feedback();
  const stack = new PageStack({
    appPackage,
    pages,
    registry,
    device,
    sheets,
    container,
    onError: report,
  });
  phone.append(container);
  if (stack.tabBar) phone.append(stack.tabBar.element);
  phone.append(feedback.element);
  document.body.append(phone);
  const gestures = listenToGestures(phone, backend);
  const audits = new AuditRecorder({ appPackage, device, events, stack, backend });
  listenToAnimations(phone, backend);

  const options = launchOptionsOf({ ...launch, path: launch.path || (pages[0] ?? '') });
  const wx = createWx({ app, device, stack, feedback, options, events, backend });
  const globalObject = createGlobalObject();
  const scope = {
    wx,
    App: app.define,
    getApp: () => app.instance,
    getCurrentPages: () => stack.records.map(({ caller }) => caller),
    global: globalObject,
    globalThis: globalObject,
  };
  window.miniProgramHost.automator = createAutomator({
    stack,
    feedback,
    gestures,
    wx,
    scope,
    emit: (event) => window.reportToAutomator?.(JSON.stringify(event)),
  });
  events.on((event) => {
    if (event.type !== 'exception') return;
    const { message, stack: trace } = event;
    const params = { message, stack: trace };
    window.reportToAutomator?.(JSON.stringify({ method: 'App.exceptionThrown', params }));
  });
  const modules = new ModuleLoader(appPackage.modules, { ...scope, ...registry.constructors });

  connectComponents({
    navigate: (openType, url, delta) => {
      const api = {
        navigate: 'navigateTo',
        redirect: 'redirectTo',
        switchTab: 'switchTab',
        reLaunch: 'reLaunch',
      } as const;
      if (openType === 'navigateBack') stack.back(delta);
      else if (openType in api) stack.navigate(api[openType as keyof typeof api], url);
      else
        throw new Error(
          `<navigator open-type="${openType}"> is not implemented by the browser host`,
        );
    },
    share: () => {
      throw new Error('<button open-type="share"> is not implemented by the browser host');
    },
    setPageMeta: (name, value) => {
      const page = stack.current?.view.page;
      if (!page) return;
      if (name === 'page-style') page.setAttribute('style', value);
      else if (name === 'root-font-size') document.documentElement.style.fontSize = value;
      else page.style.backgroundColor = value;
    },
  });
  stack.changes.on(({ path, query }) => {
    shownPage = { type: 'page', path, query, stack: stack.records.map((record) => record.path) };
    events.emit(shownPage);
  });
  device.changes.on(({ changed, device: { theme } }) => {
    if (changed.includes('theme') && appPackage.appConfig.darkmode) app.changeTheme(theme);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') app.hide();
    else app.show(options);
  });

  try {
    const script = scriptOf('app');
    if (script) modules.require(script);
    app.launch(options);
  } catch (error) {
    report(error, '');
  }
  try {
    if (!pages.includes(options.path)) {
      // The app may lead somewhere else; where it doesn't, the first page serves a visitor best.
      app.reportMissingPage({ path: options.path, query: options.query, isEntryPage: true });
      if (!stack.current) stack.launch({ path: pages[0] ?? '', query: {} });
    } else {
      stack.launch(options);
    }
  } catch (error) {
    report(error, options.path);
  }
  document.documentElement.dataset.hostReady = '';
}

function addStyles(css: string): void {
  const element = document.createElement('style');
  element.dataset.path = 'host';
  element.textContent = css;
  document.head.prepend(element);
}

if (globalThis.__appPackage) boot(globalThis.__appPackage);
