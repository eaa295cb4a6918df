import type { Motion } from '../../audits/artifacts';
import { RecentList } from './recent-list';
import { pathOf } from './wxml-tree';

const MAX_MOTIONS = 1000;
/** A number that changes twice within these milliseconds, without a touch in between, counts as motion. */
const COUNTING = 200;

/** Motions in pages under reduced motion. Without it, nothing is recorded. */
export class Motions {
  private readonly motions = new RecentList<Motion>(MAX_MOTIONS);
  private readonly known = new WeakSet<Animation>();
  private readonly changed = new Map<Node, number>();
  readonly isReduced = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  /** @param pageOf tells the page that is shown */
  constructor(private readonly pageOf: () => string) {
    if (!this.isReduced) return;
    this.watch();
    const counting = new MutationObserver((records) => this.count(records));
    counting.observe(document, { subtree: true, characterData: true });
    for (const type of ['pointerdown', 'keydown', 'input']) {
      document.addEventListener(type, () => this.changed.clear(), { capture: true });
    }
  }

  /** null without reduced motion. */
  get newest(): Motion[] | null {
    return this.isReduced ? this.motions.newest : null;
  }

  /** Polls in each frame, because there is no common event for all animations. */
  private watch(): void {
    for (const animation of document.getAnimations()) {
      if (!this.known.has(animation)) this.add(animation);
    }
    requestAnimationFrame(() => this.watch());
  }

  private add(animation: Animation): void {
    this.known.add(animation);
    const { effect } = animation;
    if (!(effect instanceof KeyframeEffect)) return;
    const { target } = effect;
    if (!target?.closest('wx-page')) return;
    const { duration } = effect.getComputedTiming();
    this.motions.add({
      page: this.pageOf(),
      element: pathOf(target.closest<HTMLElement>('[class]') ?? target),
      name: nameOf(animation),
      ms: typeof duration === 'number' ? duration : 0,
    });
  }

  private count(records: MutationRecord[]): void {
    const now = performance.now();
    for (const { target } of records) {
      const element = target instanceof Text ? target.parentElement : null;
      if (!element?.closest('wx-page') || !/\d/.test(target.textContent ?? '')) continue;
      const before = this.changed.get(target);
      this.changed.set(target, now);
      if (before === undefined || now - before > COUNTING || now === before) continue;
      const name = `counts to ${target.textContent ?? ''}`;
      this.motions.add({ page: this.pageOf(), element: pathOf(element), name, ms: now - before });
    }
  }
}

function nameOf(animation: Animation): string {
  if (animation instanceof CSSTransition) return animation.transitionProperty;
  return animation instanceof CSSAnimation ? animation.animationName : animation.id;
}
