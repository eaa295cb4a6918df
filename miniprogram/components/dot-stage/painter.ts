import { emptyFormation, tones, type Formation } from '../../domain/pictures/formations';
import {
  nearestDot,
  regroup,
  REGROUP_TIME,
  yieldTo,
  type Touch,
} from '../../domain/pictures/regroup';

/** A canvas as WeChat hands it out. */
export interface Surface {
  width: number;
  height: number;
  getContext(type: '2d'): WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D;
  requestAnimationFrame(callback: () => void): number;
  cancelAnimationFrame(id: number): void;
}

/** How a stage looks at the moment: its size in CSS pixels, pixels for each of these, and the colours of `tones`. */
export interface Look {
  width: number;
  height: number;
  pixelRatio: number;
  colours: string[];
  /** Whether nothing may move. */
  isStill: boolean;
}

/** Sharper than this no eye sees dots, and a canvas becomes slow. */
const MAX_RATIO = 3;
/** Milliseconds in which dots move aside from a finger, and come back. */
const TOUCH_TIME = 150;

/** Draws dots on a canvas, and moves them from one formation to the next. A later formation starts from where they are. */
export class DotPainter {
  private shown: Formation;
  private from: Formation;
  private to: Formation;
  private readonly touched: Formation;
  private startedAt = 0;
  private touch: Touch | null = null;
  private isReleased = false;
  private frame: number | null = null;
  private lastFrameAt = 0;

  constructor(
    private readonly surface: Surface,
    private look: Look,
    first: Formation,
  ) {
    const count = first.x.length;
    this.to = first;
    this.shown = first;
    this.from = emptyFormation(count);
    this.touched = emptyFormation(count);
    this.resize(look);
  }

  /** Draws the same dots in another size or in other colours. */
  resize(look: Look): void {
    this.look = look;
    const ratio = Math.min(Math.max(look.pixelRatio, 1), MAX_RATIO);
    this.surface.width = Math.round(look.width * ratio);
    this.surface.height = Math.round(look.height * ratio);
    this.draw();
  }

  /** Moves the dots into a formation; at once where nothing may move. */
  show(formation: Formation): void {
    if (formation === this.to) return;
    const from = emptyFormation(formation.x.length);
    for (const part of ['x', 'y', 'radius', 'tone'] as const) from[part].set(this.shown[part]);
    this.from = from;
    this.to = formation;
    this.startedAt = this.look.isStill ? 0 : Date.now();
    this.shown = emptyFormation(formation.x.length);
    this.run();
  }

  /** A finger is on the canvas. @returns whether a dot is under it */
  press(left: number, top: number): boolean {
    const { width, height } = this.look;
    const half = Math.min(width, height) / 2;
    const place = { x: (left - width / 2) / half, y: (top - height / 2) / half };
    if (nearestDot(this.to, place.x, place.y) < 0) return false;
    this.touch = { ...place, strength: this.touch?.strength ?? 0 };
    this.isReleased = false;
    this.run();
    return true;
  }

  /** The finger is gone. */
  release(): void {
    this.isReleased = true;
    this.run();
  }

  /** Ends all movement. */
  stop(): void {
    if (this.frame !== null) this.surface.cancelAnimationFrame(this.frame);
    this.frame = null;
  }

  private run(): void {
    if (this.frame !== null) return;
    this.lastFrameAt = Date.now();
    this.step();
  }

  private step(): void {
    this.frame = null;
    const now = Date.now();
    const time = now - this.startedAt;
    if (this.shown !== this.to) {
      if (time >= REGROUP_TIME) this.shown = this.to;
      else regroup(this.from, this.to, time, this.shown);
    }
    const isTouchMoving = this.moveTouch(now - this.lastFrameAt);
    this.lastFrameAt = now;
    this.draw();
    if (this.shown !== this.to || isTouchMoving) {
      this.frame = this.surface.requestAnimationFrame(() => this.step());
    }
  }

  private moveTouch(elapsed: number): boolean {
    if (!this.touch) return false;
    const change = (this.look.isStill ? 1 : elapsed / TOUCH_TIME) * (this.isReleased ? -1 : 1);
    const strength = Math.min(Math.max(this.touch.strength + change, 0), 1);
    const isMoving = this.isReleased ? strength > 0 : strength < 1;
    this.touch = this.isReleased && strength === 0 ? null : { ...this.touch, strength };
    return isMoving;
  }

  private draw(): void {
    const { surface, look } = this;
    const context = surface.getContext('2d');
    const dots = this.touch ? yieldTo(this.shown, this.touch, this.touched) : this.shown;
    const unit = Math.min(surface.width, surface.height) / 2;
    const [left, top] = [surface.width / 2, surface.height / 2];
    context.clearRect(0, 0, surface.width, surface.height);
    tones.forEach((_name, tone) => {
      context.fillStyle = look.colours[tone] ?? '';
      context.beginPath();
      for (let index = 0; index < dots.x.length; index += 1) {
        const radius = (dots.radius[index] ?? 0) * unit;
        if (dots.tone[index] !== tone || radius <= 0) continue;
        const x = left + (dots.x[index] ?? 0) * unit;
        const y = top + (dots.y[index] ?? 0) * unit;
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      }
      context.fill();
    });
  }
}
