/** How fresh the figures are, in one quiet line, and the way to their sources. */
Component({
  properties: {
    freshness: String,
    /** The link's text; none on the page that it leads to, and on one that leads nowhere. */
    about: String,
  },
  methods: {
    open() {
      this.triggerEvent('about');
    },
  },
});
