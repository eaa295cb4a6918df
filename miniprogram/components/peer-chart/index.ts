/** A figure among others of its kind, as bars. */
Component({
  properties: {
    /** `PeerBar[]` */
    peers: Array,
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
