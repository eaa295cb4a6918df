/** Figures as bars from a common base, each a tap from its figure. */
Component({
  properties: {
    /** `Bar[]` */
    bars: Array,
    /** What the grey part is called, on the first bar. */
    base: String,
    /** The chart in a sentence, for those who can't see it. */
    label: String,
    /** Whether the bars are thick, and the numbers stand at their ends. */
    large: Boolean,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  methods: {
    /** A bar was tapped; the `id` of its figure. */
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
