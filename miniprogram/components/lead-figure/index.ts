/** The figure that leads a page, set large, and a tap from its source. */
Component({
  properties: {
    /** A `MetricRow`. */
    row: Object,
  },
  methods: {
    open() {
      const { id } = this.data.row as { id?: string };
      this.triggerEvent('open', { id });
    },
  },
});
