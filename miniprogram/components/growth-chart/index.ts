/** Growth as bars from a common base: the year before in grey, what grew since in the accent. */
Component({
  properties: {
    /** `GrowthBar[]` */
    bars: Array,
    /** What the grey part is called, on the first bar. */
    base: String,
    /** The chart in a sentence, for those who can't see it. */
    label: String,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  methods: {
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
