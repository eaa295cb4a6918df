import { auditRun, type AuditResult, type ReportedFinding } from '../audits/audit-run';
import { artifactsOfPage } from '../audits/page-artifacts';
import type { MiniProgramHost } from '../runtime/host-api';
import { button, element } from './element';

/** Findings of one audit that are listed. */
const MAX_FINDINGS = 20;

const words: Record<AuditResult['status'], string> = {
  passed: 'Passed',
  failed: 'Failed',
  'not-applicable': 'n/a',
};

/** The part of the panel that audits the page that is open, and shows in the phone what a finding is about. */
export class AuditPanel {
  private host: MiniProgramHost | null = null;
  private audited: string | null = null;

  constructor(
    start: HTMLElement,
    private readonly summary: HTMLElement,
    private readonly list: HTMLElement,
  ) {
    start.addEventListener('click', () => this.audit());
  }

  /** Audits the Mini Program that runs in the frame from now on. */
  follow(host: MiniProgramHost): void {
    this.host = host;
    this.leave();
    host.onEvent((event) => {
      if (event.type === 'page') this.leave();
    });
  }

  /** Findings of a page that is gone lead nowhere. */
  private leave(): void {
    if (this.audited === null) return;
    this.summary.textContent = `The findings of ${this.audited} went with it. Audit the page that is open now.`;
    this.list.replaceChildren();
    this.audited = null;
  }

  private audit(): void {
    const { host } = this;
    if (!host?.page) return;
    host.audits.highlight('');
    const { path } = host.page;
    const { results, failed } = auditRun(artifactsOfPage(host.audits.collect(), path));
    const passed = results.filter(({ status }) => status === 'passed').length;
    this.audited = path;
    this.summary.textContent = `${passed} passed, ${failed} failed: ${path}`;
    const rank = { failed: 0, passed: 1, 'not-applicable': 2 };
    const sorted = [...results].sort((a, b) => rank[a.status] - rank[b.status]);
    this.list.replaceChildren(...sorted.map((result) => this.draw(result, host)));
  }

  private draw(result: AuditResult, host: MiniProgramHost): HTMLElement {
    const { status, title, measured, description, threshold, note, findings } = result;
    const summary = element(
      'summary',
      'line',
      element('b', '', title),
      element('span', 'result', words[status]),
      element('span', 'note', measured ?? 'nothing to judge'),
    );
    const details = element('details', '', summary, element('p', '', description));
    details.append(element('p', 'note', `Threshold: ${threshold}.${note ? ` ${note}` : ''}`));
    details.open = status === 'failed';
    const listed = findings.slice(0, MAX_FINDINGS);
    details.append(element('ul', '', ...listed.map((finding) => drawFinding(finding, host))));
    const more = findings.length - listed.length;
    if (more > 0) details.append(element('p', 'note', `and ${more} more`));
    const item = element('li', '', details);
    item.dataset.status = status;
    return item;
  }
}

function drawFinding(
  { severity, element: name = '', measured, looks }: ReportedFinding,
  host: MiniProgramHost,
): HTMLElement {
  const item = element('li', '', element('span', 'measured', measured));
  item.dataset.severity = severity;
  if (name !== '' && host.audits.count(name) > 0) {
    const show = button(name, () => host.audits.highlight(name));
    show.title = 'Show it in the phone';
    item.append(show);
  } else if (name !== '') {
    item.append(element('code', '', name));
  }
  if (looks.length > 0) item.append(element('small', '', looks.join(' · ')));
  return item;
}
