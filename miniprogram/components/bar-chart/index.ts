/** Figures as bars from a common base. A tap opens the figure. */
Component({
  properties: {
    /** `Bar[]` */
    bars: Array,
    /** The label of the grey part, on the first bar. */
    base: String,
    /** The chart's text alternative. */
    label: String,
    /** Whether the bars are thick, with the numbers at their ends. */
    large: Boolean,
    /** Whether it is read-only. */
    plain: Boolean,
  },
  methods: {
    /** A bar was tapped; the `id` of its figure. */
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
