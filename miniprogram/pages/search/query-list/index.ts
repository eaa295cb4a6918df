/** Queries to ask with a tap. */
Component({
  properties: {
    title: String,
    /** What the list is called for those who hear it, where it has no title. */
    label: String,
    /** `QueryRow[]` */
    rows: Array,
    /** A Vant icon's name. */
    icon: String,
    /** What the buttons are called that take out one query; none where none can be taken out. */
    forget: String,
    /** What the button is called that empties the list; none where it can't be emptied. */
    forgetAll: String,
  },
  methods: {
    ask(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('ask', { query: event.currentTarget.dataset['query'] as string });
    },
    takeOut(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('forget', { query: event.currentTarget.dataset['query'] as string });
    },
    empty() {
      this.triggerEvent('forgetall');
    },
  },
});
