import { spawn } from 'node:child_process';

/** Opens an address in the machine's default browser, or says that none could be opened. */
export function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [url]],
    win32: ['cmd', ['/c', 'start', '', url]],
  };
  const [command, args] = commands[process.platform] ?? ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.error(`No browser could be opened: go to ${url}`))
    .unref();
}
