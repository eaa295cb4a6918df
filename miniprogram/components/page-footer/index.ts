/** How fresh the figures are, in one quiet line, how often the page was opened, and the ways on from its end. */
Component({
  properties: {
    /** A `FooterView`. */
    footer: Object,
    /** The page itself offers the way Home. */
    withoutHome: Boolean,
  },
  methods: {
    openAbout() {
      this.triggerEvent('about');
    },
    openHome() {
      this.triggerEvent('home');
    },
  },
});
