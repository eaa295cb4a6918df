/** What leads a page: its argument, where it has one, and the figure for it, set large and a tap from its source. */
Component({
  properties: {
    /** The argument; '' for none. */
    thesis: String,
    /** A `MetricRow`. */
    row: Object,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  methods: {
    /** The figure was tapped; its `id`. */
    open() {
      const { id } = this.data.row as { id?: string };
      this.triggerEvent('open', { id });
    },
  },
});
