import type { AppPackage } from '../../app-package';
import type {
  AuditArtifacts,
  DeprecatedCall,
  Exception,
  NetworkRequest,
  PageVisit,
  SetDataCall,
  TimedWork,
} from '../../audits/artifacts';
import type { HostBackend } from '../backend';
import type { DeviceState } from '../device';
import type { Emitter } from '../events';
import type { Gestures } from '../gestures';
import type { HostEvent } from '../host-api';
import type { PageStack } from '../page-stack';
import type { PageRecord } from '../page-view';
import {
  type ActiveRule,
  findActiveElements,
  findActiveRules,
  findFonts,
  findScrollRules,
} from './active-styles';
import { collectBrokenWords } from './broken-words';
import { collectCharts } from './charts';
import { collectControls, controlsOf } from './controls';
import { collectCuts } from './cuts';
import { Effects } from './effects';
import { elementsNamed, highlight } from './highlight';
import { collectImages } from './images';
import { lettersOf } from './letters';
import { LongTasks } from './long-tasks';
import { Motions } from './motions';
import { collectOverlaps } from './overlaps';
import { whenPainted } from './painting';
import { collectStops } from './reading-stops';
import { RecentList } from './recent-list';
import { RenderTimes } from './render-times';
import { collectTexts } from './texts';
import { measureTree } from './wxml-tree';

const MAX_CALLS = 5000;
const MAX_VISITS = 50;

export interface RecorderOptions {
  appPackage: AppPackage;
  device: DeviceState;
  events: Emitter<HostEvent>;
  stack: PageStack;
  backend: HostBackend;
  gestures: Gestures;
}

/** The current visit. */
interface OpenVisit {
  record: PageRecord;
  /** In milliseconds of `performance.now()`, like the page's own. */
  at: number;
  isOpened: boolean;
  firstScreen: number | null;
  stopWaiting: () => void;
}

/**
 * Records the artifacts of a run from its start: a few numbers for each event and, if the run is audited, the state of each
 * page that is left. The latter takes longer than showing the next page.
 */
export class AuditRecorder {
  private readonly setData = new RecentList<SetDataCall>(MAX_CALLS);
  private readonly requests = new RecentList<NetworkRequest>(MAX_CALLS);
  private readonly deprecatedCalls = new RecentList<DeprecatedCall>(MAX_CALLS);
  private readonly exceptions = new RecentList<Exception>(MAX_CALLS);
  private readonly renders: RenderTimes;
  private readonly longTasks: LongTasks;
  private readonly motions: Motions;
  private readonly effects: Effects;
  private readonly visits = new RecentList<PageVisit>(MAX_VISITS);
  private readonly opened = new WeakSet<PageRecord>();
  private current: OpenVisit | null = null;
  private hasLaunched = false;
  private knownActiveRules: ActiveRule[] | null = null;

  constructor(private readonly options: RecorderOptions) {
    const { stack, events, gestures } = options;
    const pageOf = () => stack.current?.path ?? '';
    this.renders = new RenderTimes(pageOf);
    this.longTasks = new LongTasks(pageOf);
    this.motions = new Motions(pageOf);
    this.effects = new Effects(stack, gestures);
    events.on((event) => this.record(event, pageOf()));
    stack.changes.on((record) => this.enter(record));
    stack.leaving.on((record) => this.leave(record));
  }

  /** The artifacts so far, with the current state of the current page. */
  collect(): AuditArtifacts {
    const { current } = this;
    return {
      startedAt: performance.timeOrigin,
      endedAt: epoch(performance.now()),
      setData: this.setData.newest,
      renders: this.renders.newest.map(inEpoch),
      longTasks: this.longTasks.newest?.map(inEpoch) ?? null,
      requests: this.requests.newest,
      exceptions: this.exceptions.newest,
      visits: current ? [...this.visits.newest, this.describe(current)] : this.visits.newest,
      motions: this.motions.newest,
      effects: this.effects.newest,
      deprecatedCalls: this.deprecatedCalls.newest,
      fonts: findFonts(this.options.appPackage.styles),
      scrollRules: findScrollRules(this.options.appPackage.styles),
      activeRules: this.activeRules().map(({ sheet, selector }) => ({ sheet, selector })),
    };
  }

  /** The number of elements of the current page in a finding. */
  count(name: string): number {
    return this.find(name).length;
  }

  /** Highlights only the elements of a finding in the current page. */
  highlight(name: string): void {
    highlight(this.find(name));
  }

  private find(name: string): HTMLElement[] {
    return this.current ? elementsNamed(this.current.record.view.page, name) : [];
  }

  private record(event: HostEvent, page: string): void {
    const now = performance.now();
    if (event.type === 'set-data') {
      const { path: caller, bytes, ms } = event;
      const launchedAt = performance.timeOrigin;
      this.setData.add({ at: epoch(now - ms), launchedAt, page, caller, bytes });
      this.renders.add(now - ms, ms);
    } else if (event.type === 'cloud-call') {
      const { name, ok: isOk, ms } = event;
      const { network } = this.options.device.current;
      const request = `cloud.callFunction ${name}`;
      this.requests.add({ at: epoch(now - ms), page, name: request, isOk, ms, network });
    } else if (event.type === 'deprecated-call') {
      this.deprecatedCalls.add({ page, name: event.name });
    } else if (event.type === 'exception') {
      this.exceptions.add({ at: epoch(now), page, message: event.message });
    }
  }

  private enter(record: PageRecord): void {
    const isOpened = !this.opened.has(record);
    const isLaunch = !this.hasLaunched;
    this.hasLaunched = true;
    const startedAt = isOpened ? record.openedAt : performance.now();
    const visit: OpenVisit = {
      record,
      // A launch starts with the request of the app.
      at: isLaunch ? 0 : startedAt,
      isOpened,
      firstScreen: null,
      stopWaiting: () => undefined,
    };
    if (isOpened) {
      this.opened.add(record);
      visit.stopWaiting = whenPainted(record.view.page, () => {
        visit.firstScreen = performance.now() - visit.at;
      });
    }
    this.current = visit;
  }

  private leave(record: PageRecord): void {
    const { current } = this;
    if (current?.record !== record) return;
    this.effects.end();
    current.stopWaiting();
    if (window.isAudited) this.visits.add(this.describe(current));
    this.current = null;
  }

  private describe({ record, at, isOpened, firstScreen }: OpenVisit): PageVisit {
    const { device, backend } = this.options;
    const { language, theme, pixelRatio, width, fontSizeScaleFactor: textScale } = device.current;
    const { path, query, view } = record;
    const { page, scroller } = view;
    const letters = lettersOf(page);
    const controls = controlsOf(page, (element) => backend.hears(element, 'tap'));
    return {
      page: path,
      query,
      language,
      theme,
      pixelRatio,
      width,
      textScale,
      hasLongerWords: false,
      contentWidth: scroller.scrollWidth,
      at: epoch(at),
      ms: performance.now() - at,
      firstScreen,
      isOpened,
      tree: measureTree(page),
      images: collectImages(page),
      controls: collectControls(controls),
      texts: collectTexts(page),
      cuts: collectCuts(letters),
      brokenWords: collectBrokenWords(letters),
      overlaps: collectOverlaps(page, letters, controls),
      stops: collectStops(page, letters),
      charts: collectCharts(page),
      activeElements: findActiveElements(page, this.activeRules()),
    };
  }

  /** The package's style sheets, read on first use, because most runs are never audited. */
  private activeRules(): ActiveRule[] {
    this.knownActiveRules ??= findActiveRules(this.options.appPackage.styles);
    return this.knownActiveRules;
  }
}

function epoch(time: number): number {
  return performance.timeOrigin + time;
}

function inEpoch(work: TimedWork): TimedWork {
  return { ...work, at: epoch(work.at) };
}
