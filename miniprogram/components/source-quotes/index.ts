/** The words of a source, and where they stand. */
Component({
  properties: {
    /** A `QuotationView`. */
    quotation: Object,
    /** What the button is called that copies the address. */
    copy: String,
  },
  methods: {
    copyLink() {
      const { url } = this.data.quotation as { url?: string };
      this.triggerEvent('copy', { url });
    },
  },
});
