/** A sheet with all that can be shared, by kind, which typing narrows. It opens with nothing typed. */
Component({
  properties: {
    /** `TargetGroup[]` */
    groups: Array,
    /** The key of what is chosen. */
    chosen: String,
    /** `words.studio` */
    texts: Object,
  },
  methods: {
    find({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('find', { query: detail.value });
    },
    choose(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { key: event.currentTarget.dataset['key'] as string });
    },
    close() {
      this.triggerEvent('close');
    },
    /** What lies beneath stays where it is. */
    hold() {
      return;
    },
  },
});
