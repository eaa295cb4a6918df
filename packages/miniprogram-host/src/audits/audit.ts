import type { AuditArtifacts, PageVisit } from './artifacts';

/** The description of an audit for the report. */
export interface AuditMeta {
  /** The name of its file, in kebab-case. */
  id: string;
  title: string;
  /** Why it matters, and what to do. */
  description: string;
  /** The limit, in words. */
  threshold: string;
}

/** A finding of an audit. An error fails the audit; a warning is only shown. */
export interface Finding {
  severity: 'error' | 'warning';
  page: string;
  /** The phone's language, theme, width and text size, if they matter. */
  look?: string;
  element?: string;
  measured: string;
}

/** The result of an audit. */
export interface AuditOutcome {
  /** The worst value, or what was inspected; null if there was nothing to judge. */
  measured: string | null;
  findings: Finding[];
  /** What the audit could not judge. */
  note?: string;
}

/** An audit: a pure function of a run's artifacts. */
export interface Audit {
  meta: AuditMeta;
  audit(artifacts: AuditArtifacts): AuditOutcome;
}

/** A measured value and its place. */
export interface Sample {
  page: string;
  look?: string;
  element?: string;
  value: number;
}

/**
 * Compares values with a limit.
 * @param max the largest value that passes
 * @param format formats a value
 * @returns the worst value, and an error for each value above the limit
 */
export function judge(
  samples: Sample[],
  max: number,
  format: (value: number) => string,
): AuditOutcome {
  if (samples.length === 0) return { measured: null, findings: [] };
  const worst = samples.reduce((most, { value }) => Math.max(most, value), -Infinity);
  const findings = samples
    .filter(({ value }) => value > max)
    .map(({ value, ...place }): Finding => ({
      severity: 'error',
      ...place,
      measured: format(value),
    }));
  return { measured: format(worst), findings };
}

/** The page and the look of a visit. */
export function placeOf({ page, language, theme, width, textScale, hasLongerWords }: PageVisit): {
  page: string;
  look: string;
} {
  const look = [language, theme, `${width} px`];
  if (textScale !== 1) look.push(`text × ${textScale}`);
  if (hasLongerWords) look.push('longer words');
  return { page, look: look.join(', ') };
}
