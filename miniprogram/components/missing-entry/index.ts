/** What stands in the place of an entry that isn't there, or not yet: its neighbours (the slot), and the way Home. */
Component({
  properties: {
    /** Whether a release is on its way that may have it. */
    isLoading: Boolean,
    /** That there is no such entry, in words. */
    title: String,
    /** What may have become of it. */
    hint: String,
    /** What the button is called that leads Home; none where nothing can be led to. */
    home: String,
  },
  methods: {
    /** The way Home was tapped. */
    openHome() {
      this.triggerEvent('home');
    },
  },
});
