/** Services, sectors, categories or articles: a name, what there is to say of it, and a tap from its page. */
Component({
  properties: {
    /** `LinkRow[]` */
    items: Array,
    /** Whether only the names stand there, in a line. */
    inline: Boolean,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  methods: {
    /** A name was tapped; the `id` of its page. */
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
