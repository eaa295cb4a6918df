import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { LocalCloud } from 'miniprogram-cloud';
import type { Gateway } from 'miniprogram-cloud/gateway';
import { type Diagnostic, isFatal } from '../app-package';
import type { Overlay } from '../compile/source-files';
import type { Suggestion } from '../shell/suggestions';
import { readHostFile, readShellStyles, renderTokens } from './assets';
import { HostBuild } from './builder';
import { networkRoute } from './network';
import { connectSockets } from './network-sockets';
import { isAskedHere } from './origins';
import { type NetworkAccess, protect, send, type Route } from './responses';
import {
  appPageRoute,
  cloudFilesRoute,
  cloudRoute,
  createEvents,
  filesRoute,
  staticRoute,
  testFontsRoute,
} from './routes';

export interface HostOptions {
  projectRoot: string;
  /** `<projectRoot>/miniprogram` unless given. */
  miniprogramRoot?: string;
  /** Pages that run with the Mini Program without being in its folder. */
  overlay?: Overlay;
  /** The WXSS of the Mini Program's custom properties, in which the page around the phone is shown. */
  tokens?: () => string;
  /** Launches that the device panel offers. */
  suggestions?: readonly Suggestion[];
  /** null serves a Mini Program that calls no function. */
  cloud?: LocalCloud | null;
  /** The functions' services: their files are shown from this host's own origin. */
  gateway?: Pick<Gateway, 'publishAt' | 'readFile'> | null;
  /** 0 takes any free port. */
  port: number;
  /** Which other servers the Mini Program reaches through this one: none unless given. */
  network?: NetworkAccess;
  /** Gives pages the same fonts on every machine. Without it they have the system's. */
  hasTestFonts?: boolean;
  /** Called when the port is taken and the next one is tried. */
  onPortTaken?: (port: number) => void;
}

/** A running host. */
export interface Host {
  /** Ends with a slash. */
  url: string;
  port: number;
  diagnostics(): Diagnostic[];
  /** Compiles again and tells open pages: to reload, or what is wrong. */
  rebuild(what: 'package' | 'host'): Promise<Diagnostic[]>;
  /** Shows on pages what is wrong beside the package, in content and functions; none where it is right again. */
  showBesides(diagnostics: readonly Diagnostic[]): void;
  /** Tells open pages to reload, after something else has changed. */
  reload(): void;
  close(): Promise<void>;
}

/** Compiles a Mini Program and serves it on this machine alone. */
export async function startHost(options: HostOptions): Promise<Host> {
  const {
    projectRoot,
    miniprogramRoot = join(projectRoot, 'miniprogram'),
    cloud = null,
    gateway = null,
    overlay,
    network = 'none',
    hasTestFonts = false,
    tokens = () => '',
    suggestions = [],
  } = options;
  const build = new HostBuild(miniprogramRoot, projectRoot, overlay);
  await Promise.all([build.buildPackage(), build.takeHost()]);
  const events = createEvents();
  const routes: Route[] = [
    staticRoute('/', 'text/html', () => readHostFile('shell/shell.html')),
    staticRoute('/tokens.css', 'text/css', () => renderTokens(tokens())),
    staticRoute('/suggestions.json', 'application/json', () => JSON.stringify(suggestions)),
    staticRoute('/shell.css', 'text/css', readShellStyles),
    staticRoute('/shell.js', 'text/javascript', () => build.shellScript),
    appPageRoute({ hasTestFonts, hasNetwork: network !== 'none' }),
    ...(hasTestFonts ? [testFontsRoute(() => build.packageScript)] : []),
    staticRoute('/app/overlay.js', 'text/javascript', () => readHostFile('runtime/overlay.js')),
    staticRoute('/app/package.js', 'text/javascript', () => build.renderPackage(events.revision())),
    staticRoute('/app/package.js.map', 'application/json', () => build.packageMap),
    staticRoute('/app/runtime.js', 'text/javascript', () => build.runtimeScript),
    filesRoute(miniprogramRoot),
    cloudRoute(cloud),
    networkRoute(network),
    cloudFilesRoute(gateway),
    events.route,
  ];
  const server = createServer((message, response) => {
    const handle = async () => {
      if (!isAskedHere(message)) {
        send(response, 403, 'text/plain', 'Only pages of this machine are answered');
        return;
      }
      const { method = 'GET', url: address = '/' } = message;
      if (!URL.canParse(address, 'http://localhost')) {
        send(response, 400, 'text/plain', 'Bad Request');
        return;
      }
      const url = new URL(address, 'http://localhost');
      if (!isReading(method) && !/^\/(cloud|network)\//.test(url.pathname)) {
        send(response, 405, 'text/plain', 'Method Not Allowed');
        return;
      }
      const request = { method, url, message };
      for (const route of routes) if (await route(request, response)) return;
      send(response, 404, 'text/plain', 'Not Found');
    };
    protect(response, network);
    handle().catch((error: unknown) => {
      // `decodeURIComponent` throws it for an address that isn't UTF-8.
      const isMalformed = error instanceof URIError;
      // Error messages name local folders, so only the console shows them.
      if (!isMalformed) console.error(error);
      if (response.headersSent) response.destroy();
      else if (isMalformed) send(response, 400, 'text/plain', 'Bad Request');
      else send(response, 500, 'text/plain', 'Internal Server Error');
    });
  });
  connectSockets(server, network);
  const port = await listen(server, options.port, options.onPortTaken);
  const url = `http://127.0.0.1:${port}/`;
  gateway?.publishAt(url);
  return {
    url,
    port,
    diagnostics: () => build.diagnostics,
    async rebuild(what) {
      if (what === 'host') await build.buildHost();
      else await build.buildPackage();
      const { diagnostics } = build;
      const isShown = build.isStale || diagnostics.some(isFatal);
      events.emit(isShown ? { type: 'diagnostics', diagnostics: build.shown } : { type: 'reload' });
      return diagnostics;
    },
    showBesides(diagnostics) {
      build.besides = diagnostics;
      events.emit({ type: 'diagnostics', diagnostics: build.shown });
    },
    reload: () => events.emit({ type: 'reload' }),
    close: () =>
      new Promise((resolve) => {
        events.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** All but calls of functions and requests to other servers are only read. */
function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Listens at the port or, where it is taken, at the next free one. */
async function listen(
  server: Server,
  wanted: number,
  onPortTaken?: (port: number) => void,
): Promise<number> {
  for (let port = wanted; ; port += 1) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    if (!error) break;
    if (error.code !== 'EADDRINUSE' || port >= 65535) throw error;
    onPortTaken?.(port);
  }
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return address.port;
}
