const titles = {
  en: 'This page has errors',
  zh: '此页面有错误',
} as const;

/**
 * What stands in the place of a page with errors, for developers.
 * @param faults one a line
 * @param language as WeChat names it: `zh_CN`, `en`, …
 */
export function createPageFaults(faults: readonly string[], language: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'host-page-faults';
  element.setAttribute('role', 'alert');
  const title = document.createElement('strong');
  title.textContent = titles[language.startsWith('zh') ? 'zh' : 'en'];
  const list = document.createElement('pre');
  list.textContent = faults.join('\n\n');
  element.append(title, list);
  return element;
}
