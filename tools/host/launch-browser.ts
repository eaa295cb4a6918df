import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium';

/** The Chromium that tests and audits drive. Nothing of its own background traffic leaves the machine. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
