import type { AuditArtifacts } from './artifacts';

/** Merges several runs of the same package. @throws Error without any */
export function mergeArtifacts(runs: AuditArtifacts[]): AuditArtifacts {
  const [first] = runs;
  if (!first) throw new Error('there is no run to audit');
  const motions = runs.flatMap((run) => run.motions ?? []);
  const effects = runs.flatMap((run) => run.effects ?? []);
  const longTasks = runs.map((run) => run.longTasks);
  return {
    startedAt: Math.min(...runs.map(({ startedAt }) => startedAt)),
    endedAt: Math.max(...runs.map(({ endedAt }) => endedAt)),
    setData: runs.flatMap((run) => run.setData),
    renders: runs.flatMap((run) => run.renders),
    longTasks: longTasks.includes(null) ? null : longTasks.flatMap((tasks) => tasks ?? []),
    requests: runs.flatMap((run) => run.requests),
    exceptions: runs.flatMap((run) => run.exceptions),
    visits: runs.flatMap((run) => run.visits),
    motions: runs.some((run) => run.motions !== null) ? motions : null,
    effects: runs.some((run) => run.effects !== null) ? effects : null,
    activeRules: distinct(runs.flatMap((run) => run.activeRules)),
    scrollRules: distinct(runs.flatMap((run) => run.scrollRules)),
    deprecatedCalls: distinct(runs.flatMap((run) => run.deprecatedCalls)),
    fonts: distinct(runs.flatMap((run) => run.fonts)),
  };
}

function distinct<Item>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
