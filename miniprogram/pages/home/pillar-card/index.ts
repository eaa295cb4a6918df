/** A pillar on Home: its name, its lead figure, and what was announced for it. */
Component({
  properties: {
    /** A `PillarCard`. */
    pillar: Object,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  methods: {
    open() {
      const { id } = this.data.pillar as { id?: string };
      this.triggerEvent('open', { id });
    },
  },
});
