import type { FunctionRun } from 'miniprogram-cloud';

export type { FunctionRun } from 'miniprogram-cloud';

/** A run as the header `server-timing` has it, which a browser's own tools show as well. */
export function formatRun({ isColdStart, ms }: FunctionRun): string {
  return `${isColdStart ? 'cold' : 'warm'};dur=${Math.round(ms)}`;
}

/** @returns null without a header, or for another one */
export function parseRun(header: string | null): FunctionRun | null {
  const [, start, ms] = /^(cold|warm);dur=(\d+)$/.exec(header ?? '') ?? [];
  return start === undefined ? null : { isColdStart: start === 'cold', ms: Number(ms) };
}
