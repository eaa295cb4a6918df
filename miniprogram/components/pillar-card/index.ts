/** A pillar on Home: its name, its lead figure, its argument. */
Component({
  properties: {
    /** A `PillarCard`. */
    pillar: Object,
  },
  methods: {
    open() {
      const { id } = this.data.pillar as { id?: string };
      this.triggerEvent('open', { id });
    },
  },
});
