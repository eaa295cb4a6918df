/** The deposits that nobody had to pay, as a stack of blocks. */
Component({
  properties: {
    /** A `DepositPicture`. */
    picture: Object,
  },
  methods: {
    open() {
      const { id } = this.data.picture as { id?: string };
      this.triggerEvent('open', { id });
    },
  },
});
