import type { Browser, Page } from 'playwright-core';
import type { AuditArtifacts } from '../audits/artifacts';
import { launchBrowser } from '../browser/launch-browser';

/** An answer of the protocol. */
export type Reply = { result: unknown } | { error: { message: string } };

export interface PhoneOptions {
  /** The Mini Program's address: `http://127.0.0.1:…/app/?…`. */
  url: string;
  /** Shows the browser's window. */
  isHeaded?: boolean;
  /** Gets each event of the protocol, as JSON. */
  onEvent: (event: string) => void;
}

/** Sizes in CSS pixels of the phone that a suite sees unless it asks for another. */
const size = { width: 375, height: 812 };

/** What must be said again to a Mini Program that has started anew. */
const lasting = ['App.enableLog', 'App.addBinding'];

/** A Mini Program in a browser of its own. */
export class Phone {
  private readonly said: { method: string; params: unknown }[] = [];
  private hasExited = false;

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {}

  /** @throws Error when there is no Chromium, or the address answers with nothing that runs */
  static async open({ url, isHeaded = false, onEvent }: PhoneOptions): Promise<Phone> {
    const browser = await launchBrowser({ isHeaded });
    try {
      const context = await browser.newContext({ viewport: size, deviceScaleFactor: 2 });
      const page = await context.newPage();
      await page.exposeFunction('reportToAutomator', onEvent);
      // The SDK may ask for audits at any time.
      await page.addInitScript(() => (window.isAudited = true));
      const phone = new Phone(browser, page);
      await page.goto(url);
      await page.waitForSelector('html[data-host-ready]', { state: 'attached' });
      page.on('domcontentloaded', () => void phone.repeat());
      return phone;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Has the running Mini Program answer a call, once it is there. */
  async call(method: string, params: unknown): Promise<Reply> {
    if (this.hasExited) return { error: { message: `${method}: the Mini Program has exited` } };
    if (lasting.includes(method)) this.said.push({ method, params });
    return this.ask(method, params);
  }

  /** @returns what the run has shown of itself, since the Mini Program started */
  collectAudits(): Promise<AuditArtifacts> {
    return this.page.evaluate(() => window.miniProgramHost.audits.collect());
  }

  /** @returns a PNG in base64 */
  async screenshot(): Promise<string> {
    return (await this.page.screenshot({ type: 'png' })).toString('base64');
  }

  /** Ends the Mini Program; its window stays. */
  async exit(): Promise<void> {
    this.hasExited = true;
    await this.page.goto('about:blank');
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private async ask(method: string, params: unknown): Promise<Reply> {
    try {
      const reply = await this.page.evaluate(async (message) => {
        const { dataset } = document.documentElement;
        while (dataset.hostReady === undefined) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return window.miniProgramHost.automator?.handle(message);
      }, JSON.stringify({ method, params }));
      if (reply === undefined) throw new Error('the Mini Program answers nothing');
      return JSON.parse(reply) as Reply;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const isRestart = said.includes('Execution context was destroyed');
      const reason = isRestart ? 'the Mini Program has started anew meanwhile' : said;
      return { error: { message: `${method}: ${reason}` } };
    }
  }

  private async repeat(): Promise<void> {
    for (const { method, params } of this.said) await this.ask(method, params);
  }
}
