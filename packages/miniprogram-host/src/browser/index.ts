export { findBrowser, NoBrowserError } from './find-browser';
export { launchBrowser, serveBrowser } from './launch-browser';
