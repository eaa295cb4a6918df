import type { AuditArtifacts, PageVisit } from './artifacts';

/** What an audit is about, for whoever reads the report. */
export interface AuditMeta {
  /** Kebab-case, as its file. */
  id: string;
  title: string;
  /** Why it matters, and what to do. */
  description: string;
  /** What passes, in words. */
  threshold: string;
}

/** Something that an audit found. An error fails the audit; a warning is only shown. */
export interface Finding {
  severity: 'error' | 'warning';
  page: string;
  /** The phone's language, theme, width and text size, where they may matter. */
  look?: string;
  element?: string;
  measured: string;
}

/** What an audit makes of a run. */
export interface AuditOutcome {
  /** The run's worst value, or what was looked at; null when there was nothing to judge. */
  measured: string | null;
  findings: Finding[];
  /** What the audit could not judge. */
  note?: string;
}

/** One question to a run: pure, without any input but its artifacts. */
export interface Audit {
  meta: AuditMeta;
  audit(artifacts: AuditArtifacts): AuditOutcome;
}

/** A value that was measured somewhere. */
export interface Sample {
  page: string;
  look?: string;
  element?: string;
  value: number;
}

/**
 * Holds values against a limit.
 * @param max the largest value that passes
 * @param format puts a value in words
 * @returns the worst value, and an error for each that is too large
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

/** Where and in which look a page was visited. */
export function placeOf({ page, language, theme, width, textScale, hasLongerWords }: PageVisit): {
  page: string;
  look: string;
} {
  const look = [language, theme, `${width} px`];
  if (textScale !== 1) look.push(`text × ${textScale}`);
  if (hasLongerWords) look.push('longer words');
  return { page, look: look.join(', ') };
}
