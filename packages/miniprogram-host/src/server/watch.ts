import { watch as watchFiles } from 'chokidar';
import { join, relative, sep } from 'node:path';

/** Milliseconds in which changes count as one: an editor, or Git, writes many files at once. */
const MOMENT = 60;

/** The watch over a project. */
export interface Watch<Change> {
  /**
   * Tells of what has changed since the watch began, and of what changes from now on.
   * @param onChanges called with what all the changes of a moment call for; the next call waits for it
   */
  follow(onChanges: (changes: Set<Change>) => Promise<void>): void;
  close(): Promise<void>;
}

/** What is watched, and what its changes mean. */
export interface WatchOptions<Change> {
  projectRoot: string;
  /** Folders below the project's. */
  folders: readonly string[];
  /** What must be made again when a file changes, by the file's path below the project; nothing for a file to ignore. */
  changesOf: (path: string) => readonly Change[];
  /** Called when the machine can't watch, as when there are more files than it allows. */
  onError: (error: unknown) => void;
}

/** Watches a project's files. Changes before the first call of `follow` are kept for it. */
export async function watchProject<Change>({
  projectRoot,
  folders,
  changesOf,
  onError,
}: WatchOptions<Change>): Promise<Watch<Change>> {
  const paths = folders.map((name) => join(projectRoot, name));
  const watcher = watchFiles(paths, {
    ignoreInitial: true,
    ignored: /miniprogram_npm|node_modules/,
  });
  let onChanges: ((changes: Set<Change>) => Promise<void>) | null = null;
  let pending = new Set<Change>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!onChanges || pending.size === 0) return;
      const tell = onChanges;
      const changes = pending;
      pending = new Set();
      running = running.then(() => tell(changes));
    }, MOMENT);
  };
  // Each folder would fail alike.
  watcher.once('error', onError).on('error', () => undefined);
  watcher.on('all', (_event, path) => {
    for (const change of changesOf(relative(projectRoot, path).split(sep).join('/'))) {
      pending.add(change);
    }
    tellSoon();
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve).once('error', () => resolve());
  });
  return {
    follow(listener) {
      onChanges = listener;
      tellSoon();
    },
    close() {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}
