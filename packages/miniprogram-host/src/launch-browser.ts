import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium';

/** The Chromium that tests, audits and the automator drive. Nothing of its own background traffic leaves the machine. */
export function launchBrowser({ isHeaded = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    headless: !isHeaded,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
