/** A list of figures. A tap opens the source. */
Component({
  properties: {
    /** `MetricRow[]` */
    rows: Array,
    /** How many lines are shown at first (default: all). */
    most: { type: Number, value: 1000 },
    /** The label of the button for all lines. */
    all: String,
    /** Whether it is read-only. */
    plain: Boolean,
  },
  data: { isWhole: false },
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
