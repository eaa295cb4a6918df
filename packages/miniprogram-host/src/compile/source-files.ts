import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { packageRootOf } from '../app-json';
import { Uses } from './uses';

/** Files that lie over a Mini Program's folder without being in it, such as pages for developers alone. */
export interface Overlay {
  /** The absolute path of a folder whose files count as the Mini Program's, before those of its own. */
  folder: string;
  /** The pages in there, which `app.json` doesn't name. */
  pages: string[];
}

/** Reads files of a Mini Program, each once until it changes. Paths are relative to the root, with slashes. */
export class SourceFiles {
  private readonly texts = new Map<string, { mtime: number; size: number; text: string }>();

  /** The roots of the subpackages, once `app.json` has been read. */
  subPackageRoots: string[] = [];

  /** Which files use which, as found since the compile began. */
  uses = new Uses();

  constructor(
    readonly root: string,
    readonly overlay?: Overlay,
  ) {}

  /** The files that were read so far. */
  get readPaths(): string[] {
    return [...this.texts.keys()];
  }

  /** @returns the root of the subpackage whose files another file can't use; '' where it can use them */
  foreignRoot(from: string, to: string): string {
    const root = packageRootOf(to, this.subPackageRoots);
    return root === packageRootOf(from, this.subPackageRoots) ? '' : root;
  }

  absolute(path: string): string {
    const laidOver = this.overlay && join(this.overlay.folder, path);
    return laidOver && existsSync(laidOver) ? laidOver : join(this.root, path);
  }

  /** The path below the root that `absolute` has made absolute; another text stays as it is. */
  relative(absolute: string): string {
    for (const folder of [this.overlay?.folder, this.root]) {
      if (folder !== undefined && absolute.startsWith(folder + sep)) {
        return absolute
          .slice(folder.length + 1)
          .split(sep)
          .join('/');
      }
    }
    return absolute;
  }

  has(path: string): boolean {
    return statSync(this.absolute(path), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  /** @returns the file's text, or null when there is no such file */
  read(path: string): string | null {
    const absolute = this.absolute(path);
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (!stat?.isFile()) return null;
    const known = this.texts.get(path);
    if (known && known.mtime === stat.mtimeMs && known.size === stat.size) return known.text;
    const text = readFileSync(absolute, 'utf8');
    this.texts.set(path, { mtime: stat.mtimeMs, size: stat.size, text });
    return text;
  }

  /**
   * Finds what a path in a file means, as WeChat does: relative to the file, absolute from the root, else in the nearest
   * `miniprogram_npm` above.
   * @param from the file that names it
   * @param name as written
   * @param endings tried in order, such as `.wxml`
   * @returns the path of the existing file, with its ending; null when there is none
   */
  resolve(from: string, name: string, endings: string[]): string | null {
    const folder = posix.dirname(from);
    const candidates = name.startsWith('/')
      ? [name.slice(1)]
      : [posix.join(folder, name), ...(name.startsWith('.') ? [] : npmCandidates(folder, name))];
    for (const candidate of candidates) {
      if (candidate.startsWith('..')) continue;
      for (const ending of endings) {
        if (this.has(candidate + ending)) return candidate + ending;
      }
    }
    return null;
  }
}

/** Why a file of a subpackage can't be used. */
export function outsideMessage(what: string, root: string): string {
  return `${what} lies in the subpackage "${root}", which other packages can't use`;
}

function npmCandidates(folder: string, name: string): string[] {
  const candidates: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    candidates.push(posix.join(current === '.' ? '' : current, 'miniprogram_npm', name));
    if (current === '.' || current === '/') return candidates;
  }
}
