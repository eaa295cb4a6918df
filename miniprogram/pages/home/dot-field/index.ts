import { formatCount, type FormattedFigure } from '../../../domain/format-figure';
import type { Language } from '../../../domain/language';
import { LIT, placeDots, UNLIT } from '../../../domain/pictures/dots';
import type { DotChoice } from '../../../domain/views/home';

/** A canvas as WeChat hands it out. */
interface Surface {
  width: number;
  height: number;
  getContext(type: '2d'): CanvasRenderingContext;
  requestAnimationFrame(callback: () => void): number;
}

type CanvasRenderingContext = WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D;

interface Picture {
  surface: Surface;
  /** Of the square that the dots fill, in CSS pixels. */
  size: number;
  lit: string;
  unlit: string;
  isStill: boolean;
}

/** What the component remembers without showing it. */
interface Memory {
  isReady?: boolean;
  /** How many dots are lit at the moment. */
  shown?: number;
  /** The number of the latest choice's run. */
  run?: number;
}

/** Pixels of the canvas for each of the page: crisp on every phone. */
const SCALE = 3;
/** Milliseconds in which dots light and the figure counts along. */
const DURATION = 300;
/** Milliseconds between two states of the counting figure: a frame each would be more `setData` than a phone likes. */
const COUNT_STEP = 100;

/**
 * The signature picture: a dot for each million people, in a disc that lights from its centre. The choices below it are
 * daily counts; the figure above counts along.
 */
Component({
  properties: {
    dots: Number,
    /** `DotChoice[]`; the first lights all. */
    choices: Array,
    language: String,
    /** Only to be drawn again when it changes. */
    theme: String,
    /** What is chosen, for those who hear it. */
    label: String,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  data: {
    chosen: 0,
    choice: null as DotChoice | null,
    figure: null as FormattedFigure | null,
  },
  lifetimes: {
    ready() {
      (this as typeof this & Memory).isReady = true;
      this.draw();
    },
  },
  observers: {
    'dots, choices, chosen, language, theme'() {
      const choice = (this.data.choices as DotChoice[])[this.data.chosen];
      if (!choice) return;
      this.setData({ choice, figure: choice.figure });
      if ((this as typeof this & Memory).isReady) this.draw();
    },
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      this.setData({ chosen: Number(event.currentTarget.dataset['index']) });
    },

    open() {
      this.triggerEvent('open', { id: this.data.choice?.id });
    },

    /** Looks up canvas, size and colours, which are the style sheet's, and draws. */
    draw() {
      this.createSelectorQuery()
        .select('#dots')
        .fields({ node: true, size: true })
        .select('.lit')
        .fields({ computedStyle: ['color'], size: true })
        .select('.unlit')
        .fields({ computedStyle: ['color'] })
        .exec(
          ([canvas, lit, unlit]: [
            { node?: Surface; width: number } | null,
            { color: string; width: number } | null,
            { color: string } | null,
          ]) => {
            if (!canvas?.node || !lit || !unlit) return;
            this.animate({
              surface: canvas.node,
              size: canvas.width,
              lit: lit.color,
              unlit: unlit.color,
              isStill: lit.width === 0,
            });
          },
        );
    },

    animate(picture: Picture) {
      const self = this as typeof this & Memory;
      const { choice, dots } = this.data;
      if (!choice) return;
      const language = this.data.language as Language;
      const from = self.shown ?? choice.lit;
      const startedAt = Date.now();
      let countedAt = 0;
      const run = (self.run ?? 0) + 1;
      self.run = run;
      const step = () => {
        // A later choice has taken over.
        if (self.run !== run) return;
        const isOver = picture.isStill || from === choice.lit;
        const now = Date.now();
        const time = isOver ? 1 : Math.min((now - startedAt) / DURATION, 1);
        const eased = 1 - (1 - time) ** 3;
        const shown = Math.round(from + (choice.lit - from) * eased);
        paint(picture, dots, shown);
        self.shown = shown;
        if (time < 1) {
          if (now - countedAt >= COUNT_STEP) {
            countedAt = now;
            const value = Math.round(choice.value / choice.lit) * shown;
            this.setData({ figure: { ...choice.figure, ...formatCount(value, language) } });
          }
          picture.surface.requestAnimationFrame(step);
        } else if (!isOver) {
          this.setData({ figure: choice.figure });
        }
      };
      step();
    },
  },
});

/** Draws the lit dots in the middle, then the others, smaller, around them. */
function paint({ surface, size, lit, unlit }: Picture, dots: number, litDots: number): void {
  surface.width = size * SCALE;
  surface.height = size * SCALE;
  const context = surface.getContext('2d');
  context.scale(SCALE, SCALE);
  const { centres, pitch } = placeDots(dots);
  const draw = (from: number, to: number, share: number, colour: string) => {
    const radius = (size / 2) * pitch * share;
    context.fillStyle = colour;
    context.beginPath();
    for (const centre of centres.slice(from, to)) {
      const x = (size / 2) * (1 + centre.x);
      const y = (size / 2) * (1 + centre.y);
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fill();
  };
  draw(0, litDots, LIT, lit);
  draw(litDots, dots, UNLIT, unlit);
}
