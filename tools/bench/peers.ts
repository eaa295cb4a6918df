import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type AppJson, pagesOf } from 'miniprogram-host/compile';
import { miniprogramRootOf } from 'miniprogram-host';

/** Another Mini Program on this machine, to compare with ours. The repository contains none, and the results only numbers. */
export interface Peer {
  name: string;
  /** The folder of its project. */
  root: string;
  /** Its home page (default: the first page). */
  page: string | null;
}

/** The format of a peer on the command line. */
export const peerUsage = '--peer <name=folder[#page]>';

/**
 * Reads peers from the command line.
 * @param texts such as `vant=../vant-weapp/example#pages/dashboard/index`; the name is optional
 * @param from the folder that relative paths start at
 * @throws Error that names a folder that isn't a project
 */
export function readPeers(texts: readonly string[], from: string): Peer[] {
  return texts.map((text) => {
    const [, given, path = '', page = null] =
      /^(?:([\w .-]+)=)?([^#]+)(?:#(.+))?$/.exec(text) ?? [];
    const root = resolve(from, path);
    if (!path || !existsSync(join(root, 'project.config.json'))) {
      throw new Error(`${peerUsage}: "${text}" is no Mini Program's project`);
    }
    return { name: given ?? basename(root), root, page };
  });
}

/** `app.json` of a project. */
export function readApp(root: string): AppJson & { tabBar?: { list?: { pagePath: string }[] } } {
  const path = join(miniprogramRootOf(root), 'app.json');
  return JSON.parse(readFileSync(path, 'utf8')) as ReturnType<typeof readApp>;
}

/** A project's pages, and which of them are tabs. */
export function readPages(root: string): { pages: string[]; tabs: string[] } {
  const app = readApp(root);
  return { pages: pagesOf(app), tabs: (app.tabBar?.list ?? []).map(({ pagePath }) => pagePath) };
}
