import type { BuildFailure } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnce } from '../build/index';
import { bundleFunctions } from '../build/bundle-functions';
import { packNpm } from 'miniprogram-host/compile';
import { type Environment, startEnvironment } from 'miniprogram-cloud';
import { DataFolderInUse } from 'miniprogram-cloud/gateway';
import { compileContent, ContentError } from '../content/index';
import { writeGallery } from '../gallery/write';
import type { Diagnostic } from 'miniprogram-host';
import { openBrowser } from 'miniprogram-host';
import { type Change, changesOf, watchedFolders } from './changes';
import { hostOptions } from './host-options';
import { readOptions, type StartOptions, usage } from './options';
import { type Host, readPages, startHost } from 'miniprogram-host';
import { watchProject } from 'miniprogram-host/watch';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The options, or the end of the process with what is wrong with them. */
function optionsOrEnd(): StartOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

function printDiagnostics(diagnostics: Diagnostic[]): void {
  for (const { severity, file, line, column, message } of diagnostics) {
    if (severity === 'error') console.error(`${file}:${line}:${column} ${message}`);
  }
}

/** Set when the run must end. */
let ending: Promise<unknown> | null = null;

/** Prints an error and continues, because the next edit may fix it. Errors during the shutdown are ignored. */
function tell(error: unknown): void {
  if (ending) return;
  console.error(error instanceof Error ? error.message : error);
}

/** The diagnostics of an error of esbuild or of the content, in the functions' files. */
function diagnosticsOf(error: unknown): Diagnostic[] {
  const { errors = [] } = error as Partial<Pick<BuildFailure, 'errors'>>;
  return errors.flatMap(({ text, location }): Diagnostic[] => {
    // The following compilation reports errors in the app's files.
    if (!location?.file.startsWith('cloudfunctions/')) return [];
    const { file, line, column } = location;
    return [{ severity: 'error', file, line, column: column + 1, message: text }];
  });
}

/** Errors of the content and of the functions. Pages show them beside the running app. */
const broken: Record<'content' | 'functions', Diagnostic[]> = { content: [], functions: [] };

/** Waits for a build, and updates the shown errors. @returns null if it fails */
async function make<Made>(
  what: keyof typeof broken,
  making: Promise<Made>,
  host: Host,
): Promise<Made | null> {
  const before = broken[what];
  let made: Made | null = null;
  try {
    made = await making;
    broken[what] = [];
  } catch (error) {
    tell(error);
    broken[what] = diagnosticsOf(error);
  }
  if (before.length + broken[what].length > 0) showBroken(host);
  return made;
}

const showBroken = (host: Host) => host.showBesides([...broken.content, ...broken.functions]);

const options = optionsOrEnd();
if (options.help) {
  console.log(usage);
  process.exit(0);
}

try {
  await run();
} catch (error) {
  tell(error);
  process.exit(1);
}

async function run(): Promise<void> {
  // Watch from the beginning, so that files saved during the start are built, too.
  const [watch] = await Promise.all([
    watchProject<Change>({ projectRoot, folders: watchedFolders, changesOf, onError: tell }),
    buildOnce().catch((error: unknown) => {
      tell(error);
      broken[error instanceof ContentError ? 'content' : 'functions'] = diagnosticsOf(error);
    }),
  ]);
  await writeGallery().catch(tell);
  const environment = await startOwnEnvironment();
  const host = await startHost({
    projectRoot,
    ...hostOptions,
    cloud: environment.cloud,
    gateway: environment.gateway,
    port: options.port,
    onPortTaken: (port) => console.log(`Port ${port} is taken: trying ${port + 1}.`),
  });
  printDiagnostics(host.diagnostics());
  showBroken(host);
  watch.follow((changes) => apply(changes, host, environment));

  const stop = () => {
    // On Ctrl-C, the terminal signals every process, and the parent process signals this one again.
    ending ??= Promise.all([watch.close(), host.close(), environment.close()]).finally(() =>
      process.exit(0),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  console.log(`Cloud: ${environment.gateway.url}`);
  console.log(`Ready: ${host.url}`);
  if (options.open) openBrowser(host.url);
}

/** Starts the environment over `.data/` or, if another run uses it, over the next free folder. */
async function startOwnEnvironment(): Promise<Environment> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? '.data' : `.data/${number}`;
    try {
      return await startEnvironment({
        projectRoot,
        functionsRoot: join(projectRoot, 'dist', 'cloudfunctions'),
        miniprogramRoot: join(projectRoot, 'miniprogram'),
        readPages: () => readPages(join(projectRoot, 'miniprogram')),
        dataFolder: join(projectRoot, name),
        fresh: options.fresh,
        onNotice: (notice) => console.error(notice),
        onLog: (functionName, line) => console.log(`[${functionName}] ${line}`),
      });
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
      console.log(`${name}/ is in use: trying .data/${number + 1}/.`);
    }
  }
}

async function apply(changes: Set<Change>, host: Host, environment: Environment): Promise<void> {
  const isShown = changes.has('package') || changes.has('npm');
  const bundle = async () => {
    const bundled = await make('functions', bundleFunctions(projectRoot), host);
    environment.readLimits();
    return bundled?.hasChanged ?? false;
  };
  try {
    if (changes.has('tools')) console.log('The tools have changed: start again to run them.');
    if (changes.has('content')) {
      await make('content', compileContent(), host);
      await bundle();
    }
    if (changes.has('npm')) {
      // Invalid JSON stops the packing. The following compilation reports where.
      await packNpm({ projectRoot, miniprogramRoot: join(projectRoot, 'miniprogram') }).catch(tell);
    }
    // An incomplete component is no reason to stop, either.
    if (changes.has('package')) await writeGallery().catch(tell);
    if (changes.has('host')) await host.rebuild('host');
    if (isShown) printDiagnostics(await host.rebuild('package'));
    // After the app, because most changes of shared rules don't change the functions.
    const hasBundled = changes.has('functions') && !changes.has('content') && (await bundle());
    if (hasBundled || (changes.has('functions') && !isShown)) host.reload();
  } catch (error) {
    tell(error);
  }
}
