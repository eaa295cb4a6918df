/**
 * Makes tabs work: one panel at a time, arrow keys from tab to tab.
 * @param list an element with the role `tablist`, whose tabs name their panels by `aria-controls`
 * @param onShow called with the id of a panel that is shown
 */
export function connectTabs(list: HTMLElement, onShow: (panel: string) => void): void {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const show = (tab: HTMLElement): void => {
    for (const other of tabs) {
      const isShown = other === tab;
      other.setAttribute('aria-selected', String(isShown));
      other.tabIndex = isShown ? 0 : -1;
      const panel = document.getElementById(panelOf(other));
      if (panel) panel.hidden = !isShown;
    }
    onShow(panelOf(tab));
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => show(tab));
    tab.addEventListener('keydown', (event) => {
      const next = targetOf(event.key, index, tabs.length);
      const other = next === null ? undefined : tabs[next];
      if (!other) return;
      event.preventDefault();
      show(other);
      other.focus();
    });
  }
}

function panelOf(tab: HTMLElement): string {
  return tab.getAttribute('aria-controls') ?? '';
}

function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'ArrowRight':
      return (index + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
