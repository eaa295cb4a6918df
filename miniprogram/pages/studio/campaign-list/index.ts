/** The marketer's campaigns, newest first: opens by day, and by channel side by side. */
Component({
  properties: {
    /** A `CampaignsView`. */
    campaigns: Object,
    /** `words.campaigns` */
    texts: Object,
  },
  methods: {
    reload() {
      this.triggerEvent('reload');
    },
    more() {
      this.triggerEvent('more');
    },
    /** A channel's poster is wanted again; the `id` is its campaign's code. */
    again(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('again', { id: event.currentTarget.dataset['code'] as string });
    },
  },
});
