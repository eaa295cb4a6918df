import { fill } from '../../domain/words/index';

/** A list of figures. A tap opens the source. */
Component({
  properties: {
    /** `MetricRow[]` */
    rows: Array,
    /** How many lines are shown at first (default: all). */
    most: { type: Number, value: 1000 },
    /** The label of the button for all lines; `{count}` is their number. */
    all: String,
    /** Whether it is read-only. */
    plain: Boolean,
  },
  data: { isWhole: false, showsAll: '' },
  observers: {
    'all, rows'(all: string, rows: unknown[]) {
      this.setData({ showsAll: fill(all, { count: String(rows.length) }) });
    },
  },
  methods: {
    /** Shows all lines. */
    showAll() {
      this.setData({ isWhole: true });
    },

    /** A line was tapped; the `id` of its figure. */
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
