import { EventPairs } from './event-pairs';
import { failByName } from './fail-by-name';

/**
 * Starts what a task is the handle of: the app can end it, and listen to how far it is.
 * @param timeout milliseconds after which it fails
 * @param run does it, and ends when the signal is aborted
 */
export function startTask(
  taskName: string,
  timeout: number,
  run: (signal: AbortSignal, events: EventPairs) => Promise<object>,
): { task: object; outcome: Promise<object> } {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort('timeout'), timeout);
  const events = new EventPairs();
  const task = failByName(taskName, {
    abort: () => ending.abort('abort'),
    ...events.functions(['HeadersReceived', 'ProgressUpdate', 'ChunkReceived']),
  });
  const outcome = (async () => {
    // The app gets the task, and listens, before anything happens.
    await Promise.resolve();
    return run(ending.signal, events);
  })()
    .catch((error: unknown) => {
      throw ending.signal.aborted ? new Error(String(ending.signal.reason)) : error;
    })
    .finally(() => clearTimeout(timer));
  return { task, outcome };
}
