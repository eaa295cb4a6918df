import { readFileSync } from 'node:fs';
import automator from 'miniprogram-automator';
import type { AutomatorServer } from 'miniprogram-host/automator';
import { release } from '../../miniprogram/content/release';
import { formatFigure } from '../../miniprogram/domain/content/format-figure';
import type { Language } from '../../miniprogram/domain/words/language';
import { pageKeyOf, type PageTarget } from '../../miniprogram/domain/pages/routes';
import { everyPage } from '../../tools/audit/every-page';
import { until } from 'test-support/until';

export { until };

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>;
type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>;
type Element = NonNullable<Awaited<ReturnType<Page['$']>>>;

/** What the tests reach of the app's own instance. */
export interface TestedApp extends WechatMiniprogram.IAnyObject {
  store: {
    preferences: {
      chooseLanguage(language: string): void;
      chooseTheme(theme: string): void;
      chooseTextSize(size: string): void;
    };
    search: { query: string; clear(): void; refresh(): Promise<void> };
    recentQueries: { forgetAll(): void };
    content: { refresh(): Promise<void> };
    campaigns: { forget(): void; load(): Promise<void> };
    engagement: { send(): Promise<void>; forget(): void };
    enquiry: {
      state: { status: string };
      startAnew(): void;
      /** Calls off the next attempt that the store would make by itself. */
      cancelRetry(): void;
    };
  };
}

/** The Mini Program, once the suite is connected. */
export let mini: MiniProgram;

/** What went wrong in the Mini Program during a test: exceptions, and errors in its console. */
let faults: string[] = [];

/** Faults that a test expects, which it takes off the list. */
export function takeFaults(): string[] {
  return faults.splice(0);
}

/** Where the suite's Mini Program is driven. */
let wsEndpoint = process.env.AUTOMATOR_WS ?? '';

async function connect(): Promise<void> {
  mini = await automator.connect({ wsEndpoint });
  mini.on('exception', ({ message }: { message: string }) => faults.push(message));
  mini.on('console', ({ type, args }: { type: string; args: unknown[] }) => {
    if (type === 'error') faults.push(JSON.stringify(args));
  });
}

/**
 * Opens the app in another browser of the suite's host, which is a visitor of its own.
 * @returns null in DevTools, where the account is the visitor
 */
async function openAsNewVisitor(): Promise<AutomatorServer | null> {
  const log = process.env.AUTOMATOR_LOG;
  const url = log && /^Ready: (\S+)$/m.exec(readFileSync(log, 'utf8'))?.[1];
  if (!url) return null;
  const { startAutomator } = await import('miniprogram-host/automator');
  return startAutomator({ url, port: 0 });
}

/**
 * Connects a file's tests, and fails each whose Mini Program reports a fault.
 * @param isNewVisitor for files that call what a visitor may call only some times a day, whatever other files have called
 */
export function connectSuite({ isNewVisitor = false } = {}): void {
  jest.setTimeout(30_000);
  let server: AutomatorServer | null = null;
  beforeAll(async () => {
    if (isNewVisitor) server = await openAsNewVisitor();
    if (server) ({ wsEndpoint } = server);
    await connect();
  });
  beforeEach(async () => {
    faults = [];
    await restoreCloud();
  });
  afterEach(() => expect(faults).toEqual([]));
  afterAll(async () => {
    mini.disconnect();
    await server?.close();
  });
}

/**
 * Opens a page as its first one.
 * @param url below `pages/`, with its query: `metric/index?id=…`
 */
export async function open(
  url: string,
  { language = 'en', theme = 'light' }: { language?: Language; theme?: 'light' | 'dark' } = {},
): Promise<void> {
  await mini.evaluate(
    (wantedLanguage: string, wantedTheme: string) => {
      const { preferences, search } = getApp<TestedApp>().store;
      search.clear();
      preferences.chooseLanguage(wantedLanguage);
      preferences.chooseTheme(wantedTheme);
      preferences.chooseTextSize('standard');
    },
    language,
    theme,
  );
  await mini.callWxMethod('reLaunch', { url: `/pages/${url}` });
}

/**
 * Ends the Mini Program and starts it anew, with nothing left of it but its storage.
 * @param path where it starts, with its leading slash
 */
export async function restart(path: string): Promise<void> {
  await mini.evaluate(() => Object.assign(getApp<TestedApp>(), { isOld: true }));
  await mini.callWxMethod('restartMiniProgram', { path }).catch(() => undefined);
  await until('the app has started anew', async () => {
    const isOld: unknown = await mini
      .evaluate(() => getApp<TestedApp & { isOld?: boolean }>().isOld ?? false)
      .catch(() => true);
    return isOld === false;
  });
  // The SDK knows pages by their ids, which begin anew with the app.
  mini.disconnect();
  await connect();
}

/** The shown page. */
export async function page(): Promise<Page> {
  const current = await mini.currentPage();
  if (!current) throw new Error('there is no page');
  return current;
}

/** The root element of the shown page: what is inside its components is found through it. */
export async function root(): Promise<Element> {
  let element: Element | null = null;
  await until('the page is drawn', async () => (element = await (await page()).$('.page')));
  return element as unknown as Element;
}

/** Words with plain spaces: numbers and dates are shown with spaces at which no line breaks. */
export const plain = (words: string) => words.replace(/\u00a0/g, ' ').replace(/\u2060/g, '');

/** The shown page's text, with white space folded. */
export async function text(): Promise<string> {
  return plain(await (await root()).text()).replace(/\s+/g, ' ');
}

/** Waits until the page shows a text. @returns all that it shows */
export async function untilText(wanted: string | RegExp): Promise<string> {
  let shown = '';
  await until(
    `the page shows ${String(wanted)}`,
    async () => {
      shown = await text();
      return typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown);
    },
    () => shown,
  );
  return shown;
}

/** Waits until a page is shown, by its folder. */
export async function untilPage(name: string): Promise<void> {
  await until(`page ${name}`, async () => (await page()).path === `pages/${name}/index`);
}

/** The elements of the page, those inside its components included, whose text begins with words. */
export async function findAll(selector: string, words = ''): Promise<Element[]> {
  const found = (await (await root()).$$(selector)) as Element[];
  if (words === '') return found;
  const texts = await Promise.all(found.map((element) => element.text()));
  return found.filter((_element, index) =>
    plain(texts[index] ?? '')
      .trim()
      .startsWith(plain(words)),
  );
}

/** The first of them. */
export async function find(selector: string, words = ''): Promise<Element> {
  let element: Element | undefined;
  await until(`${selector} ${words}`, async () => ([element] = await findAll(selector, words))[0]);
  return element as unknown as Element;
}

/** Taps the first element that a selector finds and whose text begins with words. */
export async function tap(selector: string, words = ''): Promise<void> {
  await (await find(selector, words)).tap();
}

/** An `<input>`, a `<textarea>` or a `<slider>`. */
interface Field {
  slideTo(value: number): Promise<void>;
  offset(): Promise<{ left: number; top: number }>;
  input(value: string): Promise<void>;
  value(): Promise<string>;
  trigger(type: string, detail?: object): Promise<void>;
}

/** The field that a selector finds, or one of several: without a selector, the page's search box. */
export async function field(selector = 'input', index = 0): Promise<Field> {
  await find(selector);
  return (await findAll(selector))[index] as unknown as Field;
}

/** Types into the page's search box. */
export async function typeQuery(query: string): Promise<void> {
  await (await field()).input(query);
}

/**
 * Puts an answer in the place of the cloud.
 * @param answer a function's result, or `{ errMsg }` for a call that fails
 */
export async function replaceCloud(answer: unknown): Promise<void> {
  await replaceFunction('', answer);
}

/** Puts an answer in the place of one function of the cloud. @param name '' for all of them */
export async function replaceFunction(name: string, answer: unknown): Promise<void> {
  await mini.evaluate(
    (replaced: string, given: { errMsg?: string } | null) => {
      const cloud = wx.cloud as unknown as Record<string, unknown>;
      if (!('originalCall' in cloud)) cloud.originalCall = cloud.callFunction;
      const original = cloud.originalCall as (call: { name: string }) => Promise<unknown>;
      cloud.callFunction = (call: { name: string }) => {
        if (replaced && call.name !== replaced) return original.call(cloud, call);
        return given?.errMsg
          ? Promise.reject(Object.assign(new Error(given.errMsg), given))
          : Promise.resolve({ errMsg: 'cloud.callFunction:ok', result: given });
      };
    },
    name,
    answer,
  );
}

/** Takes the network away, as far as the cloud is concerned. */
export async function goOffline(): Promise<void> {
  await replaceCloud({ errMsg: 'cloud.callFunction:fail request:fail net::ERR_FAILED' });
}

/** Lets the cloud answer again. */
export async function restoreCloud(): Promise<void> {
  await mini.evaluate(() => {
    const cloud = wx.cloud as unknown as Record<string, unknown>;
    if ('originalCall' in cloud) cloud.callFunction = cloud.originalCall;
  });
}

/** Asks the cloud for the content, as the app does when it starts. */
export async function refresh(): Promise<void> {
  await mini.evaluate(() => getApp<TestedApp>().store.content.refresh());
}

/** Calls a cloud function as the app does. @returns the answer's data */
export async function callFunction<Data>(name: string, data: object): Promise<Data> {
  const answer: unknown = await mini.evaluate(
    async (called: string, input: object) => {
      const { result } = await wx.cloud.callFunction({ name: called, data: input });
      return (result as { data?: unknown }).data;
    },
    name,
    data,
  );
  return answer as Data;
}

/** Sends what was counted, as the app does after a while. */
export async function sendEvents(): Promise<void> {
  await mini.evaluate(() => getApp<TestedApp>().store.engagement.send());
}

/** The chat card that the shown page would send. @param from the menu, unless it is a button on the page */
export async function sharedCard(from: 'menu' | 'button' = 'menu'): Promise<ChatCard> {
  const card = (await (await page()).callMethod('onShareAppMessage', { from })) as ChatCard;
  return { ...card, title: plain(card.title) };
}

interface ChatCard {
  title: string;
  path: string;
  imageUrl: string;
}

/** What the shown page would show in Moments. */
export async function momentsCard(): Promise<{ title: string; query: string }> {
  return (await (await page()).callMethod('onShareTimeline')) as { title: string; query: string };
}

/** Without any white space: figures are set with thin spaces. */
export const squeeze = (words: string) => plain(words).replace(/\s/g, '');

/** A figure's number as a language writes it. */
export function numberOf(id: string, language: Language): string {
  const metric = release.metrics.find((candidate) => candidate.id === id);
  if (!metric) throw new Error(`no metric ${id}`);
  return formatFigure(metric, language).number;
}

/** A target as `open` takes it. */
export const urlBelowPages = (target: PageTarget) => pageKeyOf(target).replace('pages/', '');

/** Every page, as `open` takes it. */
export const pages = everyPage.map(urlBelowPages);
