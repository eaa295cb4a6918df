export { findChromium } from './find-chromium';
export { launchBrowser } from './launch-browser';
