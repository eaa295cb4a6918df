import { type CommandLine, readCommandLine, usage, UsageError } from './cli-options';

type ProjectCommand = Exclude<CommandLine, { command: 'help' }>;

async function run(options: ProjectCommand): Promise<void> {
  // Loaded only here: with the browser's driver it takes a second, and a wrong option is answered at once.
  const { miniprogramRootOf, runBeforeCompile, runProject } = await import('./project');
  const { root, network, isTrusted } = options;
  const project = await runProject(root, {
    onLog: console.log,
    network,
    // A project's own command runs only where the caller trusts the project.
    ...(isTrusted && { beforeRun: () => runBeforeCompile(root) }),
    ...(options.command === 'auto' && { hasTestFonts: true }),
  });
  if (options.command === 'auto') {
    const { startAutomator } = await import('./automator/index');
    const { port, isHeaded } = options;
    const server = await startAutomator({ url: project.url, port, isHeaded }).catch(
      async (error: unknown) => {
        await project.close();
        throw error;
      },
    );
    endWith(() => server.close().then(() => project.close()));
    void server.closed.then(() => project.close()).then(() => process.exit(0));
    console.log(`Ready: ${project.url}`);
    console.log(`Automation: ${server.wsEndpoint}`);
    return;
  }
  endWith(() => project.close());
  if (options.command === 'open') {
    console.log(`Ready: ${project.host.url}`);
    const { openBrowser } = await import('./open-browser');
    if (options.opensBrowser) openBrowser(project.host.url);
    return;
  }
  const { readPages } = await import('./read-pages');
  const { formatPage, formatReport, reportPages } = await import('./report');
  try {
    const pages = readPages(miniprogramRootOf(root));
    const reports = await reportPages(project.host.url, pages, (page) =>
      console.log(formatPage(page)),
    );
    console.log(`\n${formatReport(reports)}`);
  } finally {
    await project.close();
  }
}

function endWith(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => void close().then(() => process.exit(0)));
  }
}

try {
  const options = readCommandLine(process.argv.slice(2));
  if (options.command === 'help') console.log(usage);
  else await run(options);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const isUsage = error instanceof UsageError;
  console.error(isUsage ? `${message}\n\n${usage}` : message);
  process.exit(isUsage ? 2 : 1);
}
