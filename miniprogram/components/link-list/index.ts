/** Services, sectors, categories or articles: a name, what there is to say of it, and a tap from its page. */
Component({
  properties: {
    /** `LinkRow[]` */
    items: Array,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  methods: {
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
