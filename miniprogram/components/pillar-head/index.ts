/** How a pillar's page begins: its argument, and the figure that leads it. */
Component({
  properties: {
    thesis: String,
    /** A `MetricRow`. */
    lead: Object,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  methods: {
    open({ detail }: WechatMiniprogram.CustomEvent) {
      this.triggerEvent('open', detail);
    },
  },
});
