import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type LocalCloud, startEnvironment } from 'miniprogram-cloud';
import { formatDiagnostic, isFatal } from './app-package';
import { readPages } from './read-pages';
import { type Host, type HostOptions, startHost } from './server/index';

/** How DevTools opens a project: one of its compile modes. */
interface CompileMode {
  /** A page's path; the first page unless given. */
  pathName?: string;
  /** `a=1&b=2` */
  query?: string;
  scene?: number | null;
}

/** What the host reads of `project.config.json`. */
interface ProjectConfig {
  miniprogramRoot?: string;
  cloudfunctionRoot?: string;
  /** Commands that DevTools runs. */
  scripts?: { beforeCompile?: string };
  condition?: { miniprogram?: { current?: number; list?: CompileMode[] } };
}

/** A project that runs. */
export interface RunningProject {
  host: Host;
  /** Runs its cloud functions; null where none are built. */
  cloud: LocalCloud | null;
  /** The Mini Program's address, in the project's compile mode. */
  url: string;
  /** Ends everything, once however often it is called. */
  close(): Promise<void>;
}

/** How a project is run. */
export interface ProjectOptions extends Pick<
  HostOptions,
  'hasTestFonts' | 'network' | 'overlay' | 'suggestions' | 'tokens'
> {
  /** Builds what the project needs before it is read: its packed npm packages, its function bundles. */
  beforeRun?: () => Promise<unknown>;
  /** Gets each line that functions print. */
  onLog?: (line: string) => void;
}

/**
 * Starts the host for a project's folder as DevTools would open it, with its cloud functions where they are built.
 * The functions' data begins empty, and is deleted at the end.
 * An error in a page disables that page, and `onLog` gets it.
 * @throws Error that says what is wrong with the project, errors in what all pages need included
 */
export async function runProject(
  root: string,
  { beforeRun, onLog, ...hostOptions }: ProjectOptions = {},
): Promise<RunningProject> {
  const config = readConfig(root);
  await beforeRun?.();
  const miniprogramRoot = miniprogramRootOf(root);
  const functionsRoot = join(root, config.cloudfunctionRoot ?? 'cloudfunctions');
  const hasCloud =
    existsSync(functionsRoot) && existsSync(join(root, 'cloudfunctions', 'functions.json'));
  const environment = hasCloud
    ? await startEnvironment({
        projectRoot: root,
        functionsRoot,
        miniprogramRoot,
        readPages: () => readPages(miniprogramRoot),
        onLog: (name, line) => onLog?.(`[${name}] ${line}`),
      })
    : null;
  // By it, others reach the data while this runs: the operator's export does.
  if (environment) onLog?.(`Cloud: ${environment.gateway.url}`);
  const cloud = environment?.cloud ?? null;
  let host: Host | null = null;
  let closing: Promise<void> | null = null;
  const closeAll = async () => {
    await host?.close();
    await environment?.close();
  };
  const close = () => (closing ??= closeAll());
  try {
    host = await startHost({
      projectRoot: root,
      miniprogramRoot,
      cloud,
      gateway: environment?.gateway ?? null,
      port: 0,
      ...hostOptions,
    });
    const diagnostics = host.diagnostics();
    const fatal = diagnostics.filter(isFatal);
    if (fatal.length > 0) throw new Error(fatal.map(formatDiagnostic).join('\n'));
    for (const diagnostic of diagnostics) {
      const { severity, pages = [] } = diagnostic;
      if (severity === 'error') onLog?.(`${formatDiagnostic(diagnostic)}${disabling(pages)}`);
    }
    return { host, cloud, url: `${host.url}app/?${launchQuery(config)}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function disabling(pages: readonly string[]): string {
  const [first = '', ...others] = pages;
  if (first === '') return '';
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return ` (disables ${first}${more})`;
}

/**
 * Runs the command that DevTools runs before it compiles: `scripts.beforeCompile` of `project.config.json`.
 * @throws Error when the command fails
 */
export async function runBeforeCompile(root: string): Promise<void> {
  const { scripts } = readConfig(root);
  if (!scripts?.beforeCompile) return;
  const child = spawn(scripts.beforeCompile, { cwd: root, shell: true, stdio: 'inherit' });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) {
    throw new Error(
      `${scripts.beforeCompile} (scripts.beforeCompile) ended with status ${status ?? 'none'}`,
    );
  }
}

/** The folder of a project's `app.json`. */
export function miniprogramRootOf(root: string): string {
  // Without the slash that it may end with.
  return resolve(root, readConfig(root).miniprogramRoot ?? '.');
}

/** The project's configuration, with what DevTools keeps beside it for one machine. */
function readConfig(root: string): ProjectConfig {
  const read = (name: string): ProjectConfig => {
    try {
      return JSON.parse(readFileSync(join(root, name), 'utf8')) as ProjectConfig;
    } catch (error) {
      throw new Error(`${join(root, name)}: ${error instanceof Error ? error.message : ''}`);
    }
  };
  if (!existsSync(join(root, 'project.config.json'))) {
    // Without a project's settings, the folder is the Mini Program.
    if (existsSync(join(root, 'app.json'))) return {};
    throw new Error(`${root} is no Mini Program: it has no project.config.json and no app.json`);
  }
  const hasOwn = existsSync(join(root, 'project.private.config.json'));
  return { ...read('project.config.json'), ...(hasOwn && read('project.private.config.json')) };
}

/** The query of `/app/` for the compile mode that is chosen. */
function launchQuery({ condition }: ProjectConfig): URLSearchParams {
  const { current = -1, list = [] } = condition?.miniprogram ?? {};
  const mode = list[current] ?? {};
  const query = new URLSearchParams();
  if (mode.query) query.set('query', mode.query);
  if (mode.pathName) query.set('path', mode.pathName);
  if (mode.scene) query.set('scene', String(mode.scene));
  return query;
}
