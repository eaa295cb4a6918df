/** The end of a page: the ways on, how fresh the figures are, in one quiet line, and how often the page was opened. */
Component({
  properties: {
    /** A `FooterView`. */
    footer: Object,
    /** What the way to the enquiry form is called; '' for none. */
    ask: String,
    /** What the way is called on which the page becomes a card or a poster; '' for none. */
    share: String,
    /** Whether the page itself offers the way Home. */
    withoutHome: Boolean,
  },
  methods: {
    /** The way to the enquiry form was tapped. */
    openContact() {
      this.triggerEvent('ask');
    },
    /** The way to the studio was tapped. */
    openStudio() {
      this.triggerEvent('share');
    },
    /** The way to the sources was tapped. */
    openAbout() {
      this.triggerEvent('about');
    },
    /** The way Home was tapped. */
    openHome() {
      this.triggerEvent('home');
    },
  },
});
