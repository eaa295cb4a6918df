/** Figures as lines of a list, each a tap from its source. */
Component({
  properties: {
    /** `MetricRow[]` */
    rows: Array,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  methods: {
    /** A line was tapped; the `id` of its figure. */
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
