/** The saved deposits, as a stack of blocks that empty as the scenarios are played. */
Component({
  properties: {
    /** A `DepositPicture`. */
    picture: Object,
    /** The money on a human scale; '' for none. */
    scale: String,
    /** Whether it is read-only. */
    plain: Boolean,
  },
  methods: {
    /** The picture was tapped; the `id` of its figure. */
    open() {
      const { id } = this.data.picture as { id?: string };
      this.triggerEvent('open', { id });
    },
  },
});
