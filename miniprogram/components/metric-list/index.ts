import { fill } from '../../domain/words/index';

/** Figures as lines of a list, each a tap from its source. */
Component({
  properties: {
    /** `MetricRow[]` */
    rows: Array,
    /** How many lines are shown at first; all, unless given. */
    most: { type: Number, value: 1000 },
    /** The way to the others is called this; `{count}` is how many lines there are. */
    all: String,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  data: { isWhole: false, showsAll: '' },
  observers: {
    'all, rows'(all: string, rows: unknown[]) {
      this.setData({ showsAll: fill(all, { count: String(rows.length) }) });
    },
  },
  methods: {
    /** All lines are to be shown. */
    showAll() {
      this.setData({ isWhole: true });
    },

    /** A line was tapped; the `id` of its figure. */
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
