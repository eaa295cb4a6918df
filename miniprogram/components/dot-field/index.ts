import { formatCount, type FormattedFigure } from '../../domain/format-figure';
import type { Language } from '../../domain/language';
import type { DotChoice } from '../../domain/views/home';

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
  width: number;
  height: number;
  lit: string;
  unlit: string;
  isStill: boolean;
}

const COLUMNS = 42;
/** Pixels of the canvas for each of the page: crisp on every phone. */
const SCALE = 3;
/** Milliseconds in which dots light and the figure counts along. */
const DURATION = 300;

/** The signature picture: a dot for each million people, lit by the chosen daily count; the figure counts along. */
Component({
  properties: {
    dots: Number,
    /** A `DotChoice`. */
    choice: Object,
    language: String,
    /** Only to be drawn again when it changes. */
    theme: String,
  },
  data: { figure: null as FormattedFigure | null },
  lifetimes: {
    ready() {
      this.draw();
    },
  },
  observers: {
    'dots, choice, language, theme'() {
      const choice = this.data.choice as Partial<DotChoice>;
      if (choice.figure) this.setData({ figure: choice.figure });
      this.draw();
    },
  },
  methods: {
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
            { node?: Surface; width: number; height: number } | null,
            { color: string; width: number } | null,
            { color: string } | null,
          ]) => {
            if (!canvas?.node || !lit || !unlit) return;
            const { node: surface, width, height } = canvas;
            this.animate({
              surface,
              width,
              height,
              lit: lit.color,
              unlit: unlit.color,
              isStill: lit.width === 0,
            });
          },
        );
    },

    animate(picture: Picture) {
      const self = this as typeof this & { shown?: number; run?: number };
      const choice = this.data.choice as DotChoice;
      const language = this.data.language as Language;
      const from = self.shown ?? choice.lit;
      const startedAt = Date.now();
      const run = (self.run ?? 0) + 1;
      self.run = run;
      const step = () => {
        // A later choice has taken over.
        if (self.run !== run) return;
        const time =
          picture.isStill || from === choice.lit
            ? 1
            : Math.min((Date.now() - startedAt) / DURATION, 1);
        const eased = 1 - (1 - time) ** 3;
        const shown = Math.round(from + (choice.lit - from) * eased);
        paint(picture, this.data.dots, shown);
        self.shown = shown;
        if (time < 1) {
          const value = (choice.value / choice.lit) * shown;
          this.setData({ figure: { ...choice.figure, ...formatCount(value, language) } });
          picture.surface.requestAnimationFrame(step);
        } else if (from !== choice.lit) {
          this.setData({ figure: choice.figure });
        }
      };
      step();
    },
  },
});

function paint(
  { surface, width, height, lit, unlit }: Picture,
  dots: number,
  litDots: number,
): void {
  const rows = Math.ceil(dots / COLUMNS);
  surface.width = width * SCALE;
  surface.height = height * SCALE;
  const context = surface.getContext('2d');
  context.scale(SCALE, SCALE);
  const pitch = Math.min(width / COLUMNS, height / rows);
  const radius = pitch * 0.34;
  for (let dot = 0; dot < dots; dot += 1) {
    const x = ((dot % COLUMNS) + 0.5) * pitch;
    const y = (Math.floor(dot / COLUMNS) + 0.5) * pitch;
    context.fillStyle = dot < litDots ? lit : unlit;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}
