/** The report's styles: one column, also for phones, in the reader's theme. */
export const reportStyles = `
:root {
  --paper: #fbfaf7; --raised: #fff; --ink: #171614; --soft: #57544e; --line: #dedbd3;
  --passed: #067a3e; --failed: #c22f2f; --warning: #8a5a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #111214; --raised: #1c1d20; --ink: #f4f3ef; --soft: #b9b7b0; --line: #2e2f33;
    --passed: #4bdc92; --failed: #ff8f8f; --warning: #e8b75c;
  }
}
* { box-sizing: border-box; }
body {
  max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem;
  color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif;
}
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.125rem; }
header p { margin: 0.25rem 0; color: var(--soft); }
.tally { font-size: 1.125rem; }
.tally strong { margin-left: 0.75rem; color: var(--passed); font-size: 2rem; font-variant-numeric: tabular-nums; }
.tally strong:first-child { margin-left: 0; }
.tally strong + strong { color: var(--soft); }
.tally strong.failed { color: var(--failed); }
main { margin-top: 1.5rem; }
details { margin-bottom: 0.5rem; padding: 0 1rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--raised); }
details[open] { padding-bottom: 1rem; }
details p { margin: 0 0 0.5rem; }
details ul, footer ul { margin: 0; padding: 0; list-style: none; }
summary { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding: 0.75rem 0; cursor: pointer; }
.status { min-width: 4.5rem; font-weight: 600; color: var(--soft); }
.passed .status { color: var(--passed); }
.failed .status { color: var(--failed); }
.title { flex: 1 1 14rem; font-weight: 600; }
.measured { color: var(--soft); font-variant-numeric: tabular-nums; }
.threshold, small { color: var(--soft); }
li { padding: 0.5rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
li b { margin-right: 0.5rem; }
.error b { color: var(--failed); }
.warning b { color: var(--warning); }
li > code, small { display: block; font-size: 0.875rem; }
footer li > code { display: inline; }
code { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
`;
