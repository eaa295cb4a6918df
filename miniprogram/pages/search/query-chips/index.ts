/** What a query may become, in one row that scrolls. It keeps its height while it is empty, so that nothing below moves. */
Component({
  properties: {
    /** What the row is called for those who hear it. */
    label: String,
    /** `QueryRow[]` */
    rows: Array,
  },
  methods: {
    ask(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('ask', { query: event.currentTarget.dataset['query'] as string });
    },
  },
});
