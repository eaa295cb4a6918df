import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import automator from 'miniprogram-automator';
import { type RunningProject, runProject } from 'miniprogram-host';
import { startAutomator } from 'miniprogram-host/automator';
import { freePort } from 'test-support/free-port';
import { temporaryFolder } from 'test-support/temporary-folder';
import { buildOnce } from '../../tools/build/index';

const projectRoot = join(__dirname, '..', '..');
const cliPath = process.env.AUTOMATOR_CLI;

/** How the app is opened, as DevTools' compile modes say it. */
export interface LaunchMode {
  name: string;
  /** A page's path, without query. */
  pathName: string;
  /** `a=1&b=2` */
  query: string;
  scene: number;
}

/** The app as the SDK sees it. */
export type LaunchedApp = Awaited<ReturnType<typeof automator.launch>>;

/** Opens the app as often as a suite asks: in the browser host, or in DevTools where `AUTOMATOR_CLI` is set. */
export interface Launcher {
  /** What the host and the cloud functions have printed. */
  lines: string[];
  open(mode: LaunchMode): Promise<{ mini: LaunchedApp; close: () => Promise<void> }>;
  close(): Promise<void>;
}

export async function startLauncher(): Promise<Launcher> {
  const lines: string[] = [];
  if (cliPath) {
    const open = (mode: LaunchMode) => openInDevTools(cliPath, mode);
    return { lines, open, close: () => Promise.resolve() };
  }
  const project = await runProject(projectRoot, {
    beforeRun: buildOnce,
    hasTestFonts: true,
    onLog: (line) => lines.push(line),
  });
  return { lines, open: (mode) => openInHost(project, mode), close: () => project.close() };
}

async function openInHost({ host }: RunningProject, { pathName, query, scene }: LaunchMode) {
  const launchQuery = new URLSearchParams({ path: pathName, query, scene: String(scene) });
  const server = await startAutomator({
    url: `${host.url}app/?${launchQuery.toString()}`,
    port: 0,
  });
  const mini = await automator.connect({ wsEndpoint: server.wsEndpoint });
  const close = async () => {
    mini.disconnect();
    await server.close();
  };
  return { mini, close };
}

/** The SDK writes the compile mode into the project: a copy of it. */
async function openInDevTools(cli: string, mode: LaunchMode) {
  const projectPath = temporaryFolder('project');
  for (const path of ['project.config.json', 'miniprogram', 'cloudfunctions', 'dist']) {
    cpSync(join(projectRoot, path), join(projectPath, path), { recursive: true });
  }
  // The copy is built already, and has no package.json for the build command.
  const configPath = join(projectPath, 'project.config.json');
  const config = JSON.parse(readFileSync(configPath, 'utf8')) as { scripts?: object };
  delete config.scripts;
  writeFileSync(configPath, JSON.stringify(config));
  const mini = await automator.launch({
    cliPath: cli,
    projectPath,
    port: await freePort(),
    trustProject: true,
    projectConfig: { condition: { miniprogram: { current: 0, list: [mode] } } },
  });
  return { mini, close: () => mini.close() };
}
