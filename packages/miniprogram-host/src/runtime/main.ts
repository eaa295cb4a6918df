import { pagesOf } from '../app-json';
import type { AppPackage } from '../app-package';
import { defineBuiltins } from '../components/index';
import builtinStyles from '../components/builtins.css';
import controlStyles from '../components/controls.css';
import { openContract } from '../wx/consent';
import { createWx } from '../wx/index';
import { listenToAnimations } from './animation-events';
import { RecentList } from './audits/recent-list';
import { AuditRecorder } from './audits/recorder';
import { AppService, launchOptionsOf } from './app-service';
import { createAutomator } from './automator/index';
import { HostBackend } from './backend';
import { Feedback } from './chrome/feedback';
import { ComponentRegistry } from './code-space';
import { connectToPages } from './connect-components';
import { createConsole } from './console';
import { deviceOfWindow, DeviceState, parseAddress, relaunch } from './device';
import { listenToErrors } from './error-reports';
import { Emitter } from './events';
import { Addresses } from './files/addresses';
import { FileSpace } from './files/file-space';
import { listenToGestures } from './gestures';
import { createGlobalObject } from './global-object';
import type { HostEvent, MiniProgramHost } from './host-api';
import hostStyles from './host.css';
import consentStyles from './chrome/consent.css';
import { ConsentDialogs } from './chrome/consent-dialogs';
import { PictureSheet } from './chrome/picture-sheet';
import { Screens } from './chrome/screens';
import { SettingsScreen } from './chrome/settings-screen';
import { Consents } from './consent/consents';
import { Privacy } from './consent/privacy';
import cardStyles from './chrome/share-card.css';
import { ShareSheet } from './chrome/share-sheet';
import { createSinglePageBar } from './chrome/single-page-bar';
import { ModuleLoader } from './modules';
import { Packages } from './packages';
import { PageStack } from './page-stack';
import { drawLogo } from './sharing/app-logo';
import { Sharing } from './sharing/sharing';
import { createRefusal } from './single-page';
import { StyleSheets } from './style-sheets';

/** The scene of a Mini Program that a visitor enters from one of its pages in Moments. */
const CONTINUED = 1155;

/** What happens until the panel has loaded, and no more. */
const MAX_RECENT_EVENTS = 200;

/** Milliseconds after a tap, or an answer, within which a call counts as its consequence; WeChat keeps silent about its own. */
const CONSEQUENCE = 5000;

/** Boots the compiled Mini Program in this window. */
function boot(appPackage: AppPackage): void {
  const pages = pagesOf(appPackage.appConfig);
  const { device: wanted, launch } = parseAddress(window.location.search);
  const device = new DeviceState({ ...deviceOfWindow(), ...wanted });
  const options = launchOptionsOf({ ...launch, path: launch.path || (pages[0] ?? '') });
  const isSinglePage = options.mode === 'singlePage';
  const events = new Emitter<HostEvent>();
  const recentEvents = new RecentList<HostEvent>(MAX_RECENT_EVENTS);
  events.on((event) => recentEvents.add(event));
  let shownPage: MiniProgramHost['page'] = null;
  window.miniProgramHost = {
    get device() {
      return device.current;
    },
    get page() {
      return shownPage;
    },
    launch: options,
    previewShare: (menu) => sharing.preview(menu),
    share: (entry) => sharing.use(entry),
    setDevice: (patch) => device.set(patch),
    get consent() {
      return consents.current;
    },
    setConsent: (patch) => consents.set(patch),
    onEvent: (listener) => events.on(listener),
    get recentEvents() {
      return recentEvents.newest;
    },
    get audits() {
      return audits;
    },
  };
  addStyles(builtinStyles + controlStyles + hostStyles + cardStyles + consentStyles);
  defineBuiltins();

  const app = new AppService();
  const { complain, report } = listenToErrors(app, events, () => stack.current?.path ?? '');

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
  const packages = new Packages({
    app: appPackage.appConfig,
    device,
    onLoad: (root, cause) => events.emit({ type: 'subpackage', root, cause }),
  });
  const stack = new PageStack({
    appPackage,
    pages,
    packages,
    registry,
    device,
    sheets,
    isSinglePage,
    container,
    onError: report,
  });
  // The name is the account's; the package has nothing that comes nearer.
  // A page in Moments has files of its own, as it has its own storage.
  const files = new FileSpace(
    localStorage,
    isSinglePage ? 'single-page-file:' : 'mini-program-file:',
  );
  const addresses = new Addresses(files, device);
  const appName = appPackage.appConfig.window?.navigationBarTitleText || 'Mini Program';
  const logo = drawLogo(appName);
  const language = () => device.current.language;
  const shareSheet = new ShareSheet(language);
  const pictureSheet = new PictureSheet(language);
  /** The Mini Program is out of sight, or seen again: the page goes before the app, and comes after it. */
  const setCovered = (isCovered: boolean) => {
    if (!isCovered) app.show(options);
    stack.setCovered(isCovered);
    if (isCovered) app.hide();
  };
  const screens = new Screens(setCovered);
  const consents = new Consents();
  const consentDialogs = new ConsentDialogs({
    appName,
    logo,
    language,
    openContract: () => openContract({ screens, appName, device }),
  });
  const settings = new SettingsScreen({ screens, consents, appName, language });
  const privacy = new Privacy({
    consents,
    dialogs: consentDialogs,
    isChecked: appPackage.appConfig.__usePrivacyCheck__ === true,
    complain: (error) => complain(error, stack.current?.path ?? ''),
  });
  const sharing = new Sharing({
    stack,
    pages,
    appName,
    device,
    sheet: shareSheet,
    pictureSheet,
    feedback,
    addresses,
    events,
    onError: complain,
  });
  phone.append(container);
  if (stack.tabBar) phone.append(stack.tabBar.element);
  if (isSinglePage) {
    const bar = createSinglePageBar({
      appName,
      logo,
      language: device.current.language,
      onContinue: () => {
        const { path, query } = stack.current ?? options;
        relaunch({ path, query, scene: CONTINUED });
      },
    });
    phone.append(bar);
  }
  phone.append(
    screens.element,
    shareSheet.element,
    pictureSheet.element,
    consentDialogs.element,
    feedback.element,
  );
  document.body.append(phone);
  const gestures = listenToGestures(phone, backend);
  const audits = new AuditRecorder({ appPackage, device, events, stack, backend, gestures });
  listenToAnimations(phone, backend);
  const refuse = createRefusal({
    language: () => device.current.language,
    tappedAt: () => gestures.tappedAt,
    showToast: (text) => feedback.showToast(text, 'none', 1500, false),
    report: (error) => complain(error, stack.current?.path ?? ''),
  });

  const wx = createWx({
    app,
    device,
    stack,
    feedback,
    sharing,
    options,
    events,
    backend,
    files,
    addresses,
    pages,
    appName,
    consents,
    privacy,
    consentDialogs,
    settings,
    screens,
    pictureSheet,
    hasJustActed: () => {
      const acts = [gestures.tappedAt, feedback.answeredAt, consentDialogs.answeredAt];
      return performance.now() - Math.max(...acts) < CONSEQUENCE;
    },
    refuse,
  });
  const globalObject = createGlobalObject();
  // A console of its own would hide from the browser's which line wrote: it is for the panel alone.
  const isWatched = window.parent !== window;
  const ownConsole = isWatched
    ? createConsole((level, text) => events.emit({ type: 'console', level, text }))
    : console;
  globalObject.console = ownConsole;
  const scope = {
    wx,
    App: app.define,
    getApp: () => app.instance,
    getCurrentPages: () => stack.records.map(({ caller }) => caller),
    global: globalObject,
    globalThis: globalObject,
    console: ownConsole,
  };
  window.miniProgramHost.automator = createAutomator({
    stack,
    feedback,
    shareSheet,
    pictureSheet,
    consentDialogs,
    settings,
    screens,
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

  connectToPages({ stack, sharing, addresses, settings, privacy, isSinglePage, refuse });
  stack.changes.on(({ path, query }) => {
    shownPage = { type: 'page', path, query, stack: stack.records.map((record) => record.path) };
    events.emit(shownPage);
  });
  consents.changes.on((consent) => events.emit({ type: 'consent', consent }));
  sharing.menus.changes.on((record) =>
    events.emit({ type: 'share-menu', menus: sharing.menus.of(record) }),
  );
  device.changes.on(({ changed, device: { theme } }) => {
    if (changed.includes('theme') && appPackage.appConfig.darkmode) app.changeTheme(theme);
  });
  document.addEventListener('visibilitychange', () => {
    setCovered(document.visibilityState === 'hidden');
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
