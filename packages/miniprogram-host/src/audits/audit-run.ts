import { activePseudoClass } from './active-pseudo-class';
import type { AuditArtifacts } from './artifacts';
import type { Audit, AuditMeta, AuditOutcome, Finding } from './audit';
import { charts } from './charts';
import { contrast } from './contrast';
import { deprecatedApis } from './deprecated-apis';
import { firstScreenTime } from './first-screen-time';
import { firstPaintData } from './first-paint-data';
import { headings } from './headings';
import { https } from './https';
import { imageSize } from './image-size';
import { inertialScrolling } from './inertial-scrolling';
import { jsErrors } from './js-errors';
import { labels } from './labels';
import { liveRegions } from './live-regions';
import { officialScoreOf, officialWeightOf, type OfficialScore } from './official';
import { overflow } from './overflow';
import { overlaps } from './overlaps';
import { packageFonts } from './package-fonts';
import { readingOrder } from './reading-order';
import { reducedMotion } from './reduced-motion';
import { renderTime } from './render-time';
import { requestCount } from './request-count';
import { requestTime } from './request-time';
import { requests } from './requests';
import { roles } from './roles';
import { scriptTime } from './script-time';
import { setDataRate } from './set-data-rate';
import { setDataSize } from './set-data-size';
import { tapTargetSize } from './tap-target-size';
import { wxmlChildren } from './wxml-children';
import { wxmlDepth } from './wxml-depth';
import { wxmlNodes } from './wxml-nodes';

/** All audits, in the order of the report. */
export const audits: readonly Audit[] = [
  firstScreenTime,
  renderTime,
  scriptTime,
  setDataRate,
  setDataSize,
  firstPaintData,
  wxmlNodes,
  wxmlDepth,
  wxmlChildren,
  imageSize,
  requests,
  requestTime,
  requestCount,
  https,
  packageFonts,
  deprecatedApis,
  jsErrors,
  tapTargetSize,
  activePseudoClass,
  inertialScrolling,
  contrast,
  overflow,
  overlaps,
  labels,
  roles,
  headings,
  charts,
  readingOrder,
  liveRegions,
  reducedMotion,
];

/** A finding, and all looks with the same finding. */
export interface ReportedFinding extends Omit<Finding, 'look'> {
  looks: string[];
}

export interface AuditResult extends AuditMeta, Omit<AuditOutcome, 'findings'> {
  status: 'passed' | 'failed' | 'not-applicable';
  findings: ReportedFinding[];
  /** The weight of the corresponding rule of WeChat; null for an audit of our own. */
  officialWeight: number | null;
}

/** The results of all audits of a run, as plain JSON. */
export interface AuditReport {
  startedAt: number;
  endedAt: number;
  /** The paths of the visited pages, and the number of visits. */
  pages: Record<string, number>;
  results: AuditResult[];
  failed: number;
  /** The score in WeChat's own audit. */
  official: OfficialScore;
}

/**
 * Runs all audits.
 * @param budgets the app's own audits, beyond those for every Mini Program
 */
export function auditRun(artifacts: AuditArtifacts, budgets: readonly Audit[] = []): AuditReport {
  const results = [...audits, ...budgets].map((audit) => resultOf(audit, artifacts));
  const pages: Record<string, number> = {};
  for (const { page } of artifacts.visits) pages[page] = (pages[page] ?? 0) + 1;
  return {
    startedAt: artifacts.startedAt,
    endedAt: artifacts.endedAt,
    pages,
    results,
    failed: results.filter(({ status }) => status === 'failed').length,
    official: officialScoreOf(results),
  };
}

function resultOf({ meta, audit }: Audit, artifacts: AuditArtifacts): AuditResult {
  const { findings, ...outcome } = audit(artifacts);
  const isFailed = findings.some(({ severity }) => severity === 'error');
  const isApplicable = outcome.measured !== null || findings.length > 0;
  const status = isFailed ? 'failed' : isApplicable ? 'passed' : 'not-applicable';
  const officialWeight = officialWeightOf(meta.id);
  return { ...meta, ...outcome, status, officialWeight, findings: withoutRepeats(findings) };
}

/** Merges equal findings of several looks or visits. Errors come first. */
function withoutRepeats(findings: Finding[]): ReportedFinding[] {
  const known = new Map<string, ReportedFinding>();
  for (const { look, ...finding } of findings) {
    const key = JSON.stringify(Object.entries(finding).sort());
    const reported = known.get(key) ?? { ...finding, looks: [] };
    if (look && !reported.looks.includes(look)) reported.looks.push(look);
    known.set(key, reported);
  }
  const rank = { error: 0, warning: 1 };
  return [...known.values()].sort((a, b) => rank[a.severity] - rank[b.severity]);
}
