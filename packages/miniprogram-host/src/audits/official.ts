import type { AuditResult } from './audit-run';

/** One of the 28 rules of WeChat's own audit (体验评分): https://developers.weixin.qq.com/miniprogram/dev/framework/audits/scoring.md */
interface OfficialRule {
  name: string;
  /** 0 for a hint, which doesn't affect the score. */
  weight: number;
  /** The audits that judge it here; empty if none does. */
  audits: readonly string[];
}

/** Audits whose warnings are errors for WeChat. */
const strict = ['request-time', 'active-pseudo-class'];

/** WeChat's rules, in the order of its documentation. */
export const officialRules: readonly OfficialRule[] = [
  rule('Script execution time', 7, 'script-time'),
  rule('First screen time', 6, 'first-screen-time'),
  rule('Render time', 6, 'render-time'),
  rule('setData call rate', 6, 'set-data-rate'),
  rule('setData size', 6, 'set-data-size'),
  rule('WXML nodes', 6, 'wxml-nodes', 'wxml-depth', 'wxml-children'),
  rule('Request time', 5, 'request-time'),
  rule('Request count', 5, 'request-count'),
  rule('Image request count', 5),
  rule('Image cache', 4),
  rule('Image size', 4, 'image-size'),
  rule('Request cache', 2),
  rule('Inertial scrolling', 8, 'inertial-scrolling'),
  rule('No :active for pressed looks', 8, 'active-pseudo-class'),
  rule('Image ratio', 4),
  rule('Tap area', 3, 'tap-target-size'),
  rule('iPhone X', 3),
  rule('Window change', 3),
  rule('Colour contrast', 0, 'contrast'),
  rule('No JavaScript errors', 3, 'js-errors'),
  rule('No failed requests', 3, 'requests'),
  rule('No deprecated APIs', 2, 'deprecated-apis'),
  rule('HTTPS', 1, 'https'),
  rule('No unused setData', 1),
  rule('Minimum base library', 0),
  rule('No unreachable pages', 0),
  rule('WXSS usage', 0),
  rule('Timers are cleared', 0),
];

function rule(name: string, weight: number, ...audits: string[]): OfficialRule {
  return { name, weight, audits };
}

/** The score of a run in WeChat's audit. */
export interface OfficialScore {
  /** 0 to 100, over the rules that are judged here. A rule gets all of its weight or nothing. */
  score: number;
  /** The weight of the judged rules, and of all rules. */
  judged: number;
  total: number;
  failed: string[];
  /** The rules that aren't judged here. */
  unjudged: string[];
}

/** Scores a run as WeChat does. A rule without data in the run passes. */
export function officialScoreOf(results: readonly AuditResult[]): OfficialScore {
  const isKept = (id: string) =>
    results
      .filter((result) => result.id === id)
      .every(({ status, findings }) =>
        strict.includes(id) ? findings.length === 0 : status !== 'failed',
      );
  const judged = officialRules.filter(({ audits }) => audits.length > 0);
  const kept = judged.filter(({ audits }) => audits.every(isKept));
  const weightOf = (rules: readonly OfficialRule[]) =>
    rules.reduce((sum, { weight }) => sum + weight, 0);
  return {
    score: Math.round((weightOf(kept) / weightOf(judged)) * 100),
    judged: weightOf(judged),
    total: weightOf(officialRules),
    failed: judged.filter((one) => !kept.includes(one)).map(({ name }) => name),
    unjudged: officialRules.filter(({ audits }) => audits.length === 0).map(({ name }) => name),
  };
}

/** The weight of the official rule of an audit; null for an audit of our own. */
export function officialWeightOf(id: string): number | null {
  return officialRules.find(({ audits }) => audits.includes(id))?.weight ?? null;
}
