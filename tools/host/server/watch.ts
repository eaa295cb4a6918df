import { watch as watchFiles } from 'chokidar';
import { join, relative, sep } from 'node:path';
import { type Change, changeOf } from './changes';

/**
 * Watches the project.
 * @param onChanges called with what all the changes of a moment call for; the next call waits for it
 */
export function watchProject(
  projectRoot: string,
  onChanges: (changes: Set<Change>) => Promise<void>,
): { close: () => Promise<void> } {
  const folders = ['miniprogram', 'cloudfunctions', 'tools/host', 'tools/gallery'].map((name) =>
    join(projectRoot, name),
  );
  const watcher = watchFiles(folders, {
    ignoreInitial: true,
    ignored: /miniprogram_npm|node_modules/,
  });
  let pending = new Set<Change>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  watcher.on('all', (_event, path) => {
    const change = changeOf(relative(projectRoot, path).split(sep).join('/'));
    if (!change) return;
    pending.add(change);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const changes = pending;
      pending = new Set();
      running = running.then(() => onChanges(changes));
    }, 60);
  });
  return { close: () => watcher.close() };
}
