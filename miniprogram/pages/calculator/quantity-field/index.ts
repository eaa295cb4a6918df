/** A number to fill in, with what it may be and what is wrong with it. */
Component({
  properties: {
    /** A `QuantityRow`. */
    row: Object,
  },
  methods: {
    type({ detail }: { detail: { value: string } }) {
      const { id } = this.data.row as { id?: string };
      this.triggerEvent('type', { id, text: detail.value });
    },
  },
});
