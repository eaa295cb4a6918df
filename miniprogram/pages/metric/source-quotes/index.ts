/** A source, what it says, and the way to it. */
Component({
  properties: {
    /** A `SourceQuotes`. */
    source: Object,
    /** What the button is called that copies the address; none where there is no clipboard. */
    copy: String,
  },
  methods: {
    copyLink() {
      const { url } = this.data.source as { url?: string };
      this.triggerEvent('copy', { url });
    },
  },
});
