import { formationOf, tones, type FormationPlan } from '../../domain/pictures/formations';
import { DotPainter, type Look, type Surface } from './painter';

/** The component's internal state. */
interface Memory {
  painter?: DotPainter | undefined;
  isReady?: boolean;
  isGone?: boolean;
}

/** Milliseconds until a resized window has its new layout. */
const SETTLED = 300;

type Field = { color: string; width: number };

/** Dots on a canvas, each of them the same from one formation to the next. */
Component({
  properties: {
    /** How many dots there are. */
    dots: Number,
    /** A `FormationPlan`. */
    plan: Object,
    /** The text alternative. */
    label: String,
    /** Redraws the dots when it changes. */
    theme: String,
    /** Pixels of the screen for each of the page's. */
    pixelRatio: { type: Number, value: 1 },
    /** Whether the dots come out of one point at first. */
    entering: Boolean,
    /** Whether a dot can be touched. */
    touchable: Boolean,
  },
  data: { tones },
  lifetimes: {
    ready() {
      (this as typeof this & Memory).isReady = true;
      this.measure();
    },
    detached() {
      const self = this as typeof this & Memory;
      self.isGone = true;
      self.painter?.stop();
    },
  },
  pageLifetimes: {
    resize() {
      this.measure();
      // The layout may follow later, such as while a tablet turns.
      setTimeout(() => this.measure(), SETTLED);
    },
  },
  observers: {
    'dots, plan'() {
      this.regroup();
    },
    'theme, pixelRatio'() {
      if ((this as typeof this & Memory).isReady) this.measure();
    },
  },
  methods: {
    /** Looks up the canvas, its size and its colours, which are the style sheet's, and draws. */
    measure() {
      this.createSelectorQuery()
        .select('#dots')
        .fields({ node: true, size: true })
        .selectAll('.tone')
        .fields({ computedStyle: ['color'], size: true })
        .exec(
          ([canvas, fields]: [
            { node?: Surface; width: number; height: number } | null,
            Field[] | null,
          ]) => {
            if (!canvas?.node || !fields?.length) return;
            const { width, height } = canvas;
            const { pixelRatio } = this.data;
            const colours = fields.map(({ color }) => color);
            const isStill = fields.some((field) => field.width === 0);
            this.paint(canvas.node, { width, height, pixelRatio, colours, isStill });
          },
        );
    },

    paint(surface: Surface, look: Look) {
      const self = this as typeof this & Memory;
      if (self.isGone) return;
      if (self.painter) {
        self.painter.resize(look);
        return;
      }
      const { dots, entering } = this.data;
      const plan = this.data.plan as FormationPlan | null;
      if (!plan?.shape) return;
      const enters = entering && !look.isStill;
      const first = enters ? { ...plan, shape: 'seed' as const, lit: 0 } : plan;
      self.painter = new DotPainter(surface, look, formationOf(first, dots));
      if (enters) this.regroup();
    },

    regroup() {
      const { painter } = this as typeof this & Memory;
      const plan = this.data.plan as FormationPlan | null;
      if (plan?.shape) painter?.show(formationOf(plan, this.data.dots));
    },

    /** A dot was touched. */
    press(event: WechatMiniprogram.TouchEvent) {
      const [touch] = event.touches;
      if (!this.data.touchable || !touch) return;
      this.createSelectorQuery()
        .select('#dots')
        .boundingClientRect(({ left, top }: { left: number; top: number }) => {
          const { painter } = this as typeof this & Memory;
          const isOnDot = painter?.press(touch.clientX - left, touch.clientY - top) ?? false;
          if (isOnDot) this.triggerEvent('touchdot');
        })
        .exec();
    },

    /** The finger is gone. */
    release() {
      (this as typeof this & Memory).painter?.release();
    },
  },
});
