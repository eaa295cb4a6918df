import { BuiltinElement } from './builtin-element';

/** `<movable-area>`: 10 × 10 unless styled. */
export class MovableAreaElement extends BuiltinElement {
  static override readonly missing = ['scale-area'];

  protected changed(): void {
    // Its views read its size when they move.
  }
}

/** `<movable-view>`: moves inside its area, by hand or by data. */
export class MovableViewElement extends BuiltinElement {
  static override readonly attributes = [
    'x',
    'y',
    'direction',
    'disabled',
    'animation',
    'out-of-bounds',
  ];
  static override readonly events = ['change', 'htouchmove', 'vtouchmove'];
  static override readonly missing = [
    'inertia',
    'damping',
    'friction',
    'scale',
    'scale-min',
    'scale-max',
    'scale-value',
    'bind:scale',
  ];
  private x = 0;
  private y = 0;
  private isMoved = false;
  private grip: { x: number; y: number; isVertical: boolean | null } | null = null;

  connectedCallback(): void {
    this.addEventListener('pointerdown', (event) => this.grasp(event));
    this.addEventListener('pointermove', (event) => this.follow(event));
    this.addEventListener('pointerup', () => this.release());
    this.addEventListener('pointercancel', () => this.release());
    this.changed('direction');
    // The sizes of the view and its area are known after layout.
    requestAnimationFrame(() => {
      if (!this.isMoved) this.place(this.number('x'), this.number('y'), '');
    });
  }

  /** Moves to a position as if dragged. In pixels from the area's corner. */
  moveTo(x: number, y: number): void {
    this.place(x, y, 'touch');
  }

  protected changed(name: string): void {
    if (!this.isConnected) return;
    if (name === 'direction') {
      const free = { all: 'none', horizontal: 'pan-y', vertical: 'pan-x' }[this.text('direction')];
      this.style.touchAction = free ?? 'auto';
    } else if (name === 'x' || name === 'y') {
      this.style.transition = this.flag('animation', true) ? 'transform 0.3s ease-out' : '';
      // Only the changed coordinate, because the visitor may have moved the other.
      if (name === 'x') this.place(this.number('x'), this.y, '');
      else this.place(this.x, this.number('y'), '');
    }
  }

  private grasp({ clientX, clientY, pointerId }: PointerEvent): void {
    if (this.flag('disabled') || this.text('direction', 'none') === 'none') return;
    this.setPointerCapture(pointerId);
    this.style.transition = '';
    this.grip = { x: clientX - this.x, y: clientY - this.y, isVertical: null };
  }

  private follow({ clientX, clientY }: PointerEvent): void {
    const { grip } = this;
    if (!grip) return;
    const x = clientX - grip.x;
    const y = clientY - grip.y;
    if (grip.isVertical === null && (x !== this.x || y !== this.y)) {
      grip.isVertical = Math.abs(y - this.y) > Math.abs(x - this.x);
      this.raise(grip.isVertical ? 'vtouchmove' : 'htouchmove', {});
    }
    const direction = this.text('direction');
    this.place(
      direction === 'vertical' ? this.x : x,
      direction === 'horizontal' ? this.y : y,
      'touch',
      this.flag('out-of-bounds'),
    );
  }

  private release(): void {
    if (!this.grip) return;
    this.grip = null;
    // A view that was dragged over the edge returns.
    this.place(this.x, this.y, 'out-of-bounds');
  }

  private place(x: number, y: number, source: string, isOutside = false): void {
    const before = { x: this.x, y: this.y };
    this.isMoved ||= source === 'touch';
    this.x = isOutside ? x : within(x, this.offsetWidth, this.parentElement?.clientWidth ?? 0);
    this.y = isOutside ? y : within(y, this.offsetHeight, this.parentElement?.clientHeight ?? 0);
    this.style.transform = `translate(${this.x}px, ${this.y}px)`;
    if (before.x === this.x && before.y === this.y) return;
    this.writeModel('x', this.x);
    this.writeModel('y', this.y);
    this.raise('change', { x: this.x, y: this.y, source });
  }
}

/** The nearest position that keeps the smaller of the two inside the larger. */
function within(place: number, own: number, area: number): number {
  const room = area - own;
  return Math.min(Math.max(place, Math.min(room, 0)), Math.max(room, 0));
}
