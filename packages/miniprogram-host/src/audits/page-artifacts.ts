import type { AuditArtifacts } from './artifacts';

/** The artifacts of one page, and those of the app. */
export function artifactsOfPage(run: AuditArtifacts, path: string): AuditArtifacts {
  const isMeant = ({ page }: { page: string }) => page === path || page === '';
  return {
    ...run,
    setData: run.setData.filter(isMeant),
    renders: run.renders.filter(isMeant),
    longTasks: run.longTasks?.filter(isMeant) ?? null,
    requests: run.requests.filter(isMeant),
    exceptions: run.exceptions.filter(isMeant),
    deprecatedCalls: run.deprecatedCalls.filter(isMeant),
    visits: run.visits.filter(isMeant),
    effects: run.effects?.filter(isMeant) ?? null,
  };
}
