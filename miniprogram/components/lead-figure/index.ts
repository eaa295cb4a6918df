/** The lead of a page: its argument, if it has one, and its large figure. A tap opens the source. */
Component({
  properties: {
    /** The argument; '' for none. */
    thesis: String,
    /** A `MetricRow`. */
    row: Object,
    /** Whether it is read-only. */
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
