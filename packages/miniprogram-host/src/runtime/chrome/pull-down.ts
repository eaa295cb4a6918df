/** How far, in CSS pixels, a pull goes before it refreshes, and where it rests meanwhile. */
const THRESHOLD = 60;
const REST = 50;

/** A page's pull-down refresh. The page is pulled by touch, by mouse, or by the wheel at its top. */
export class PullDown {
  readonly element = document.createElement('div');
  private startY: number | null = null;
  private distance = 0;
  private wheeled = 0;
  private isRefreshing = false;
  private holding = new AbortController();

  constructor(
    private readonly scroller: HTMLElement,
    private readonly onRefresh: () => void,
  ) {
    this.element.className = 'host-pull-down';
    this.element.innerHTML = '<i></i><i></i><i></i>';
    scroller.addEventListener('pointerdown', ({ clientY }) => this.grip(clientY));
    // The browser takes a touch over once it scrolls: from there on touch events tell.
    scroller.addEventListener('touchmove', ({ touches: [touch] }) => {
      if (touch) this.follow(touch.clientY);
    });
    scroller.addEventListener('touchend', () => this.release());
    scroller.addEventListener('wheel', ({ deltaY }) => {
      if (this.isRefreshing || scroller.scrollTop > 0 || deltaY >= 0) {
        this.wheeled = 0;
        return;
      }
      this.wheeled -= deltaY;
      if (this.wheeled > 5 * THRESHOLD) this.start();
    });
  }

  /** Shows the refresh and reports it. */
  start(): void {
    if (this.isRefreshing) return;
    this.isRefreshing = true;
    this.wheeled = 0;
    this.move(REST);
    this.onRefresh();
  }

  stop(): void {
    this.isRefreshing = false;
    this.move(0);
  }

  /** Takes hold of the page. The window is listened to only until it is let go, so that no page outlives its closing. */
  private grip(clientY: number): void {
    if (this.scroller.scrollTop > 0 || this.isRefreshing) return;
    this.startY = clientY;
    const listening = { signal: this.letGo().signal };
    window.addEventListener('pointermove', (event) => this.follow(event.clientY), listening);
    window.addEventListener('pointerup', () => this.release(), listening);
  }

  private letGo(): AbortController {
    this.holding.abort();
    this.holding = new AbortController();
    return this.holding;
  }

  private follow(clientY: number): void {
    if (this.startY !== null) this.pull((clientY - this.startY) / 2);
  }

  private pull(distance: number): void {
    this.distance = distance;
    if (distance > 0 && this.scroller.scrollTop <= 0) this.move(Math.min(distance, 2 * THRESHOLD));
  }

  private release(): void {
    if (this.startY === null) return;
    this.startY = null;
    this.letGo();
    const { distance } = this;
    this.distance = 0;
    if (this.isRefreshing) return;
    if (distance > THRESHOLD) this.start();
    else if (distance > 0) this.move(0);
  }

  private move(distance: number): void {
    this.element.classList.toggle('host-pulled', distance > 0);
    this.scroller.style.transform = distance > 0 ? `translateY(${distance}px)` : '';
  }
}
