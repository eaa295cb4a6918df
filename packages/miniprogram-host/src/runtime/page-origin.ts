/**
 * Where the page that holds a node begins in the window, and how far it is scrolled. WeChat's coordinates start below the
 * navigation bar.
 */
export function pageOriginOf(node: EventTarget | null): {
  left: number;
  top: number;
  scrollTop: number;
} {
  const body = node instanceof Element ? node.closest('.host-page-body') : null;
  if (!body) return { left: 0, top: 0, scrollTop: 0 };
  const { left, top } = body.getBoundingClientRect();
  return { left, top, scrollTop: body.querySelector('.host-scroller')?.scrollTop ?? 0 };
}
