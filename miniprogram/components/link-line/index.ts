/** Names in a line, each a tap from its page. */
Component({
  properties: {
    /** `LinkRow[]` */
    items: Array,
  },
  methods: {
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
