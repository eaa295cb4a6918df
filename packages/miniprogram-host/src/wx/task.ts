import { failByName } from './fail-by-name';

/** The listeners of a task, by the names behind `on` and `off`. */
interface TaskListeners {
  tell(name: string, event: object): void;
}

/**
 * Starts what a task is the handle of: the app can end it, and listen to how far it is.
 * @param timeout milliseconds after which it fails
 * @param run does it, and ends when the signal is aborted
 */
export function startTask(
  taskName: string,
  timeout: number,
  run: (signal: AbortSignal, listeners: TaskListeners) => Promise<object>,
): { task: object; outcome: Promise<object> } {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort('timeout'), timeout);
  const listeners = new Map<string, Set<(event: object) => void>>();
  const listenersOf = (name: string) => {
    const known = listeners.get(name) ?? new Set();
    listeners.set(name, known);
    return known;
  };
  const pairs = ['HeadersReceived', 'ProgressUpdate', 'ChunkReceived'].map((name) => ({
    [`on${name}`]: (listener: (event: object) => void) => void listenersOf(name).add(listener),
    [`off${name}`]: (listener?: (event: object) => void) => {
      if (listener) listenersOf(name).delete(listener);
      else listenersOf(name).clear();
    },
  }));
  const task = failByName(taskName, {
    abort: () => ending.abort('abort'),
    ...(Object.assign({}, ...pairs) as object),
  });
  const tell = (name: string, event: object) =>
    listenersOf(name).forEach((listener) => listener(event));
  const outcome = (async () => {
    // The app gets the task, and listens, before anything happens.
    await Promise.resolve();
    return run(ending.signal, { tell });
  })()
    .catch((error: unknown) => {
      throw ending.signal.aborted ? new Error(String(ending.signal.reason)) : error;
    })
    .finally(() => clearTimeout(timer));
  return { task, outcome };
}
