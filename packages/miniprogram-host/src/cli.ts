import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startAutomator } from './automator/index';
import { openBrowser } from './open-browser';
import { miniprogramRootOf, type ProjectOptions, runBeforeCompile, runProject } from './project';
import { readPages } from './read-pages';
import { formatPage, formatReport, reportPages } from './report';

const usage = `miniprogram-host <folder> [options]
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
class UsageError extends Error {}

function readOptions(args: string[]) {
  const { values, positionals } = parseArgs({
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
  const [first, ...others] = positionals;
  const isCommand = first === undefined || commands.includes(first) || !isFolder(first);
  const [command, folder, ...rest] = isCommand ? [first, ...others] : ['open', first, ...others];
  if (rest.length > 0) throw new UsageError(`unexpected: ${rest.join(' ')}`);
  return { ...values, command, project: values.project ?? folder };
}

const commands = ['auto', 'open', 'report'];

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function projectOf(path: string | undefined): string {
  if (!path) throw new UsageError('a folder is needed, or --project <path>');
  return resolve(path);
}

/** A project's own command runs only where the caller trusts the project. */
function optionsOf(root: string, options: ReturnType<typeof readOptions>): ProjectOptions {
  return {
    onLog: console.log,
    network: options['private-network'] ? 'private' : options.network ? 'public' : 'none',
    ...(options['trust-project'] && { beforeRun: () => runBeforeCompile(root) }),
  };
}

function portOf(text: string | undefined): number {
  const port = Number(text);
  if (!text || !Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(`--auto-port takes a number from 0 to 65535, not "${text ?? ''}"`);
  }
  return port;
}

function endWith(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => void close().then(() => process.exit(0)));
  }
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help || options.command === undefined) {
    console.log(usage);
  } else if (options.command === 'auto') {
    const root = projectOf(options.project);
    const port = portOf(options['auto-port']);
    const project = await runProject(root, {
      ...optionsOf(root, options),
      hasTestFonts: true,
    });
    const server = await startAutomator({
      url: project.url,
      port,
      isHeaded: options.headed,
    }).catch(async (error: unknown) => {
      await project.close();
      throw error;
    });
    endWith(() => server.close().then(() => project.close()));
    void server.closed.then(() => project.close()).then(() => process.exit(0));
    console.log(`Automation: ${server.wsEndpoint}`);
  } else if (options.command === 'open') {
    const root = projectOf(options.project);
    const project = await runProject(root, optionsOf(root, options));
    endWith(() => project.close());
    console.log(`Ready: ${project.host.url}`);
    if (!options['no-open']) openBrowser(project.host.url);
  } else if (options.command === 'report') {
    const root = projectOf(options.project);
    const project = await runProject(root, optionsOf(root, options));
    endWith(() => project.close());
    const pages = readPages(miniprogramRootOf(root));
    try {
      const reports = await reportPages(project.host.url, pages, (page) =>
        console.log(formatPage(page)),
      );
      console.log(`\n${formatReport(reports)}`);
    } finally {
      await project.close();
    }
  } else {
    throw new UsageError(`"${options.command}" needs WeChat DevTools`);
  }
}

try {
  await run();
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    /^ERR_PARSE_ARGS/.test(String((error as NodeJS.ErrnoException).code));
  const message = error instanceof Error ? error.message : String(error);
  console.error(isUsage ? `${message}\n\n${usage}` : message);
  process.exit(isUsage ? 2 : 1);
}
