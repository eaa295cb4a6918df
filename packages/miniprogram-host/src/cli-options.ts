import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `--help` prints. */
export const usage = `miniprogram-host <folder> [options]
miniprogram-host <command> [<folder>] [options]

  auto   run a Mini Program in a browser and let miniprogram-automator drive it
    --project <path>      the folder of project.config.json
    --auto-port <number>  the port of the WebSocket
    --trust-project       first run the command that project.config.json names in scripts.beforeCompile
    --headed              show the browser
  open   run a Mini Program and open it in the default browser: what a folder alone does
    --project <path>      or the folder itself
    --trust-project
    --no-open             only print the address
  report   open each page by itself, and tell which fail and what the host lacks
    --project <path>      or the folder itself
    --trust-project

  --network          let the Mini Program reach servers of the internet: wx.request, sockets, pictures, wx.login
  --private-network  let it reach this machine and its network as well
  --help             show this

A folder has a project.config.json, or it is the Mini Program itself, with its app.json.

Everything else of WeChat DevTools' command line needs WeChat DevTools.`;

/** A command line that the host doesn't understand. */
export class UsageError extends Error {}

/** Which servers a Mini Program reaches. */
type Network = 'none' | 'public' | 'private';

/** What the commands share. */
interface ProjectCommand {
  /** The project's folder, absolute. */
  root: string;
  /** Whether the project's own command may run. */
  isTrusted: boolean;
  network: Network;
}

/** What a command line asks for. */
export type CommandLine =
  | { command: 'help' }
  | (ProjectCommand & { command: 'auto'; port: number; isHeaded: boolean })
  | (ProjectCommand & { command: 'open'; opensBrowser: boolean })
  | (ProjectCommand & { command: 'report' });

const commands = ['auto', 'open', 'report'];

/**
 * Reads a command line.
 * @param args without Node.js and the script
 * @throws UsageError, whose message says what is wrong with it
 */
export function readCommandLine(args: string[]): CommandLine {
  const { values, positionals } = parse(args);
  const [first, ...others] = positionals;
  if (values.help || first === undefined) return { command: 'help' };
  const isCommand = commands.includes(first) || !isFolder(first);
  const [command, folder, ...rest] = isCommand ? [first, ...others] : ['open', first, ...others];
  if (rest.length > 0) throw new UsageError(`unexpected: ${rest.join(' ')}`);
  if (!commands.includes(command)) throw new UsageError(`"${command}" needs WeChat DevTools`);
  const path = values.project ?? folder;
  if (!path) throw new UsageError('a folder is needed, or --project <path>');
  const project: ProjectCommand = {
    root: resolve(path),
    isTrusted: values['trust-project'],
    network: values['private-network'] ? 'private' : values.network ? 'public' : 'none',
  };
  if (command === 'auto') {
    const port = portOf(values['auto-port']);
    return { command, ...project, port, isHeaded: values.headed };
  }
  if (command === 'open') return { command, ...project, opensBrowser: !values['no-open'] };
  return { command: 'report', ...project };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        project: { type: 'string' },
        'auto-port': { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        'trust-project': { type: 'boolean', default: false },
        headed: { type: 'boolean', default: false },
        network: { type: 'boolean', default: false },
        'private-network': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function portOf(text: string | undefined): number {
  const port = Number(text);
  if (!text || !Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(`--auto-port takes a number from 0 to 65535, not "${text ?? ''}"`);
  }
  return port;
}
