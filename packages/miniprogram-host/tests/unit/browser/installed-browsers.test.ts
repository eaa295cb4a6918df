import { cacheFolder } from '../../../src/browser/cache-folder';
import { browserPaths, type Machine } from '../../../src/browser/installed-browsers';

const linux: Machine = { platform: 'linux', env: { PATH: '/usr/bin:/bin' }, home: '/home/mei' };
const mac: Machine = { platform: 'darwin', env: { PATH: '/usr/bin' }, home: '/Users/mei' };
const windows: Machine = {
  platform: 'win32',
  env: {
    Path: 'C:\\Windows',
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\Mei\\AppData\\Local',
  },
  home: 'C:\\Users\\Mei',
};

test('a headless shell is preferred to a browser with windows, in whatever folder it is', () => {
  const paths = browserPaths(linux);
  const shell = paths.indexOf('/bin/chromium-headless-shell');
  expect(shell).toBeGreaterThanOrEqual(0);
  expect(shell).toBeLessThan(paths.indexOf('/usr/bin/chromium'));
});

test('a window needs more than a headless shell', () => {
  expect(browserPaths(linux, true).filter((path) => path.includes('shell'))).toEqual([]);
});

test.each([
  [
    'Edge, which every Windows has',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  ['Chrome of all users', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['Chrome of one user', 'C:\\Users\\Mei\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
  ['a browser on the path', 'C:\\Windows\\chrome.exe'],
])('on Windows it finds %s', (_name, path) => {
  expect(browserPaths(windows)).toContain(path);
});

test.each([
  ['Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Edge of one user', '/Users/mei/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
])('on macOS it finds %s', (_name, path) => {
  expect(browserPaths(mac)).toContain(path);
});

test.each([
  [linux, '/home/mei/.cache/miniprogram-host'],
  [{ ...linux, env: { XDG_CACHE_HOME: '/cache' } }, '/cache/miniprogram-host'],
  [mac, '/Users/mei/Library/Caches/miniprogram-host'],
  [windows, 'C:\\Users\\Mei\\AppData\\Local\\miniprogram-host\\Cache'],
])('downloads are kept where the system keeps caches', (machine, folder) => {
  expect(cacheFolder(machine)).toBe(folder);
});
