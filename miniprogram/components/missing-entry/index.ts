/** Replaces a missing or loading entry: similar entries (the slot), and a link to Home. */
Component({
  properties: {
    /** Whether a release that may have it is loading. */
    isLoading: Boolean,
    /** The message that the entry doesn't exist. */
    title: String,
    /** A possible reason. */
    hint: String,
    /** The label of the link to Home; '' without a link. */
    home: String,
  },
  methods: {
    /** The link to Home was tapped. */
    openHome() {
      this.triggerEvent('home');
    },
  },
});
