/** Figures as lines of a list, each a tap from its source. */
Component({
  properties: {
    /** `MetricRow[]` */
    rows: Array,
  },
  methods: {
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
