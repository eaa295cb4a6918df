/** The figure that leads a page, set large, and a tap from its source. */
Component({
  properties: {
    /** A `MetricRow`. */
    row: Object,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  methods: {
    open() {
      const { id } = this.data.row as { id?: string };
      this.triggerEvent('open', { id });
    },
  },
});
