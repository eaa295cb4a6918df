/**
 * A scrolling column of items of equal height. The item in the middle is picked. Its element needs a height, and `--wheel-item`
 * for an item's height.
 */
export class Wheel {
  private picked = 0;
  private isMoving = false;

  /**
   * @param element the parent of the items
   * @param onPick called when the visitor has picked another item
   * @param onMove called when the visitor starts to move it
   */
  constructor(
    private readonly element: HTMLElement,
    private readonly onPick: (index: number) => void,
    private readonly onMove: () => void = () => undefined,
  ) {
    element.classList.add('host-wheel');
    element.tabIndex = 0;
    element.setAttribute('role', 'listbox');
    element.addEventListener('scroll', () => {
      if (!this.isMoving && this.indexInMiddle() !== this.picked) {
        this.isMoving = true;
        this.onMove();
      }
    });
    element.addEventListener('scrollend', () => this.settle());
    element.addEventListener('click', ({ target }) => {
      const item = this.items.find((one) => target instanceof Node && one.contains(target));
      if (item) this.moveTo(this.items.indexOf(item));
    });
    element.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      this.moveTo(this.picked + step);
    });
    // A hidden wheel can't scroll, so it scrolls when it gets a size.
    new ResizeObserver(() => this.place()).observe(element);
    new MutationObserver(() => this.select(this.picked)).observe(element, { childList: true });
  }

  get index(): number {
    return this.picked;
  }

  /** Picks an item (at most the last) without calling `onPick`. */
  select(index: number): void {
    this.picked = Math.min(Math.max(Math.trunc(index) || 0, 0), Math.max(this.items.length - 1, 0));
    this.place();
  }

  private get items(): HTMLElement[] {
    return [...this.element.children].filter((child) => child instanceof HTMLElement);
  }

  private get itemHeight(): number {
    return this.items[0]?.offsetHeight ?? 0;
  }

  private indexInMiddle(): number {
    return this.itemHeight > 0 ? Math.round(this.element.scrollTop / this.itemHeight) : this.picked;
  }

  private place(): void {
    this.items.forEach((item, index) => {
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(index === this.picked));
    });
    const top = this.picked * this.itemHeight;
    if (Math.abs(this.element.scrollTop - top) > 1)
      this.element.scrollTo({ top, behavior: 'instant' });
  }

  /** Picks by key or click, without waiting for the scrolling. */
  private moveTo(index: number): void {
    const before = this.picked;
    this.select(index);
    if (this.picked === before) return;
    this.onMove();
    this.onPick(this.picked);
  }

  private settle(): void {
    this.isMoving = false;
    const index = this.indexInMiddle();
    if (index === this.picked) return;
    this.select(index);
    this.onPick(this.picked);
  }
}
