/** Growth as bars from a common base: 2019 in grey, what grew since in the accent. */
Component({
  properties: {
    /** `GrowthBar[]` */
    bars: Array,
  },
  methods: {
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
