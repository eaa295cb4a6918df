/** Queries to ask with a tap. */
Component({
  properties: {
    title: String,
    /** `string[]` */
    queries: Array,
    /** A Vant icon's name. */
    icon: String,
    /** What the button is called that empties the list; none where it can't be emptied. */
    forget: String,
  },
  methods: {
    ask(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('ask', { query: event.currentTarget.dataset['query'] as string });
    },
    empty() {
      this.triggerEvent('forget');
    },
  },
});
