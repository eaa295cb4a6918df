/** How a pillar's page begins: its argument, and the figure that leads it. */
Component({
  properties: {
    thesis: String,
    /** A `MetricRow`. */
    lead: Object,
  },
  methods: {
    open({ detail }: WechatMiniprogram.CustomEvent) {
      this.triggerEvent('open', detail);
    },
  },
});
