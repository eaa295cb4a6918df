import { BuiltinElement } from './builtin-element';

/** `<scroll-view>` */
export class ScrollViewElement extends BuiltinElement {
  static override readonly attributes = [
    'scroll-x',
    'scroll-y',
    'scroll-top',
    'scroll-left',
    'scroll-into-view',
    'scroll-with-animation',
    'upper-threshold',
    'lower-threshold',
    'enable-flex',
  ];
  static override readonly events = ['scroll', 'scrolltoupper', 'scrolltolower'];
  static override readonly missing = [
    'refresher-enabled',
    'refresher-threshold',
    'refresher-default-style',
    'refresher-background',
    'refresher-triggered',
    'paging-enabled',
    'bind:dragstart',
    'bind:dragging',
    'bind:dragend',
    'bind:refresherpulling',
    'bind:refresherrefresh',
    'bind:refresherrestore',
    'bind:refresherabort',
  ];
  /** Attributes that the browser's scrolling handles, or that don't apply to it. */
  static override readonly inert = [
    'enable-back-to-top',
    'scroll-anchoring',
    'enhanced',
    'bounces',
    'show-scrollbar',
    'fast-deceleration',
    'enable-passive',
    'using-sticky',
  ];
  private last = { left: 0, top: 0 };
  private isAtEdge: Record<string, boolean> = { top: true, left: true };

  connectedCallback(): void {
    this.addEventListener('scroll', () => this.report());
    for (const name of ScrollViewElement.attributes) this.changed(name);
  }

  protected changed(name: string): void {
    // Scrolling that it doesn't handle scrolls the page.
    if (name === 'scroll-x') {
      this.style.overflowX = this.flag('scroll-x') ? 'auto' : 'hidden';
      this.style.overscrollBehaviorX = this.flag('scroll-x') ? 'contain' : 'auto';
    }
    if (name === 'scroll-y') {
      this.style.overflowY = this.flag('scroll-y') ? 'auto' : 'hidden';
      this.style.overscrollBehaviorY = this.flag('scroll-y') ? 'contain' : 'auto';
    }
    if (!this.isConnected) return;
    const behavior = this.flag('scroll-with-animation') ? 'smooth' : 'auto';
    if (name === 'scroll-top' && this.value(name) !== undefined) {
      this.scrollTo({ top: this.number(name), behavior });
    } else if (name === 'scroll-left' && this.value(name) !== undefined) {
      this.scrollTo({ left: this.number(name), behavior });
    } else if (name === 'scroll-into-view' && this.text(name)) {
      const target = this.querySelector(`#${CSS.escape(this.text(name))}`);
      if (!target) return;
      const own = this.getBoundingClientRect();
      const other = target.getBoundingClientRect();
      this.scrollBy({
        ...(this.flag('scroll-y') && { top: other.top - own.top }),
        ...(this.flag('scroll-x') && { left: other.left - own.left }),
        behavior,
      });
    }
  }

  override properties(): Record<string, unknown> {
    return { scrollTop: this.scrollTop, scrollLeft: this.scrollLeft };
  }

  private report(): void {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = this;
    const deltaX = this.last.left - scrollLeft;
    const deltaY = this.last.top - scrollTop;
    this.last = { left: scrollLeft, top: scrollTop };
    this.raise('scroll', { scrollLeft, scrollTop, scrollWidth, scrollHeight, deltaX, deltaY });
    const upper = this.number('upper-threshold', 50);
    const lower = this.number('lower-threshold', 50);
    if (this.flag('scroll-y')) {
      this.reportEdge('scrolltoupper', 'top', scrollTop <= upper);
      this.reportEdge('scrolltolower', 'bottom', scrollTop + clientHeight >= scrollHeight - lower);
    }
    if (this.flag('scroll-x')) {
      this.reportEdge('scrolltoupper', 'left', scrollLeft <= upper);
      this.reportEdge('scrolltolower', 'right', scrollLeft + clientWidth >= scrollWidth - lower);
    }
  }

  /** Reports an edge once, until it is left. */
  private reportEdge(event: string, direction: string, isNear: boolean): void {
    if (isNear && !this.isAtEdge[direction]) this.raise(event, { direction });
    this.isAtEdge[direction] = isNear;
  }
}
