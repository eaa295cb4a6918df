import type { AuditReport, AuditResult, ReportedFinding } from './audit-run';
import { reportStyles } from './report-styles';

const words: Record<AuditResult['status'], string> = {
  passed: 'Passed',
  failed: 'Failed',
  'not-applicable': 'n/a',
};

/** A report as a self-contained HTML page. */
export function renderReport(report: AuditReport): string {
  const { results, failed, pages, startedAt, endedAt, official } = report;
  const passed = results.filter(({ status }) => status === 'passed').length;
  const visits = Object.values(pages).reduce((sum, count) => sum + count, 0);
  const moment = new Date(startedAt).toISOString();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Audits: ${passed} passed, ${failed} failed</title>
<style>${reportStyles}</style>
</head>
<body>
<header>
<h1>Audits</h1>
<p class="tally"><strong>${passed}</strong> passed <strong class="${failed > 0 ? 'failed' : ''}">${failed}</strong> failed</p>
<p>WeChat’s own score: <strong>${official.score}</strong> of 100, over rules of weight ${official.judged} of ${official.total}. Not judged here: ${escape(official.unjudged.join(', '))}.</p>
<p><time datetime="${moment}">${moment.slice(0, 16).replace('T', ' ')} UTC</time>, ${Math.round((endedAt - startedAt) / 1000)} s, ${visits} ${visits === 1 ? 'visit' : 'visits'}</p>
</header>
<main>
${results.map(renderResult).join('\n')}
</main>
<footer>
<h2>Pages</h2>
<ul>${Object.entries(pages)
    .map(([page, count]) => `<li><code>${escape(page)}</code> × ${count}</li>`)
    .join('')}</ul>
</footer>
</body>
</html>
`;
}

function renderResult(result: AuditResult): string {
  const { id, title, description, threshold, measured, status, findings, note, officialWeight } =
    result;
  return `<details class="${status}" id="${escape(id)}"${status === 'failed' ? ' open' : ''}>
<summary><span class="status">${words[status]}</span><span class="title">${escape(title)}</span><span class="measured">${escape(measured ?? 'nothing to judge')}</span></summary>
<p>${escape(description)}</p>
<p class="threshold">Threshold: ${escape(threshold)}</p>
${officialWeight === null ? '' : `<p class="threshold">Official, weight ${officialWeight}</p>`}
${note ? `<p class="threshold">${escape(note)}</p>` : ''}
${findings.length > 0 ? `<ul>${findings.map(renderFinding).join('')}</ul>` : ''}
</details>`;
}

function renderFinding({ severity, page, element, measured, looks }: ReportedFinding): string {
  const place = [page, ...looks].map(escape).join(' · ');
  return `<li class="${severity}"><b>${severity}</b> ${escape(measured)}
${element ? `<code>${escape(element)}</code>` : ''}<small>${place}</small></li>`;
}

/** Escapes text for HTML elements and quoted attributes. */
function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
