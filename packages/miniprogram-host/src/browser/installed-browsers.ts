import { posix, win32 } from 'node:path';

/** What decides where browsers are installed. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  home: string;
}

/** Builds of Chromium without a window. They draw the same and need half the processor time. */
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];

const browserNames = [
  ...['google-chrome', 'google-chrome-stable', 'chrome', 'chromium', 'chromium-browser'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'brave-browser'],
];

/** Below `/Applications` or `~/Applications`. */
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

/** Below `%ProgramFiles%`, `%ProgramFiles(x86)%` or, for one user, `%LOCALAPPDATA%`. */
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/**
 * Lists where Chromium, Chrome, Edge and Brave are installed on each system, in order of preference.
 * @param isHeaded leaves out headless shells, which can't show a window
 */
export function browserPaths({ platform, env, home }: Machine, isHeaded = false): string[] {
  const { join, delimiter } = platform === 'win32' ? win32 : posix;
  const names = isHeaded ? browserNames : [...shellNames, ...browserNames];
  const extension = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + extension)));
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return [
      ...onPath,
      ...windowsPrograms.flatMap((program) =>
        roots.flatMap((root) => (root === undefined ? [] : join(root, program))),
      ),
    ];
  }
  if (platform === 'darwin') {
    return [
      ...onPath,
      ...macApplications.flatMap((name) =>
        ['/Applications', join(home, 'Applications')].map((folder) =>
          join(folder, `${name}.app`, 'Contents', 'MacOS', name),
        ),
      ),
    ];
  }
  return [
    ...onPath,
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ];
}
