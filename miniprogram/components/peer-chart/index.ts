/** A figure among others of its kind, as bars. */
Component({
  properties: {
    /** `PeerBar[]` */
    peers: Array,
  },
  methods: {
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
