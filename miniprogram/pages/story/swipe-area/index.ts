interface Point {
  x: number;
  y: number;
}

/** What the component remembers without showing it. */
interface Memory {
  start?: Point | null;
}

/** Pixels that a finger moves to turn a card. */
const SWIPE = 40;

const pointOf = ({ changedTouches: [touch] }: WechatMiniprogram.TouchEvent): Point => ({
  x: touch?.clientX ?? 0,
  y: touch?.clientY ?? 0,
});

/** Hears a finger that swipes to the side; what swipes up or down scrolls. */
Component({
  methods: {
    begin(event: WechatMiniprogram.TouchEvent) {
      (this as typeof this & Memory).start = pointOf(event);
    },

    end(event: WechatMiniprogram.TouchEvent) {
      const self = this as typeof this & Memory;
      const { start } = self;
      self.start = null;
      if (!start) return;
      const { x, y } = pointOf(event);
      const [aside, down] = [x - start.x, y - start.y];
      if (Math.abs(aside) < SWIPE || Math.abs(aside) < 1.5 * Math.abs(down)) return;
      this.triggerEvent(aside < 0 ? 'next' : 'back');
    },
  },
});
