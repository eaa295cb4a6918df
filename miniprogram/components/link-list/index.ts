/** Services, sectors, categories or articles, with name and summary. A tap opens the page. */
Component({
  properties: {
    /** `LinkRow[]` */
    items: Array,
    /** Whether only the names are shown, in a line. */
    inline: Boolean,
    /** Whether it is read-only. */
    plain: Boolean,
  },
  methods: {
    /** A name was tapped; the `id` of its page. */
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
