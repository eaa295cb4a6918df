import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { findBrowser } from './find-browser';

/** Holds the address of a running browser server, which all processes of a test run share. */
const SERVER_VARIABLE = 'BROWSER_WS';

/** Nothing of the browser's own background traffic leaves the machine. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

async function launchOptions(isHeaded: boolean) {
  const { executablePath, env } = await findBrowser({ isHeaded });
  return {
    args,
    headless: !isHeaded,
    ...(executablePath !== undefined && { executablePath }),
    ...(env && { env: { ...process.env, ...env } }),
  };
}

/**
 * Opens the Chromium that tests, audits and the automator drive: a new one, or the server at `BROWSER_WS`.
 * Closing a browser of a server closes what was opened in it, and the server stays.
 * @throws NoBrowserError
 */
export async function launchBrowser({ isHeaded = false } = {}): Promise<Browser> {
  const endpoint = process.env[SERVER_VARIABLE];
  if (endpoint && !isHeaded) return chromium.connect(endpoint);
  return chromium.launch(await launchOptions(isHeaded));
}

/**
 * Starts one browser for many processes: `launchBrowser` in this process and in its children connects to it.
 * @throws NoBrowserError
 */
export async function serveBrowser(): Promise<BrowserServer> {
  const server = await chromium.launchServer(await launchOptions(false));
  process.env[SERVER_VARIABLE] = server.wsEndpoint();
  return server;
}
