/** Asks for consent to the privacy guide, over the page whose call waits for it. */
Component({
  properties: {
    shown: Boolean,
    /** `words.privacySheet` */
    sheet: Object,
  },
  methods: {
    agree() {
      this.triggerEvent('agree');
    },
    refuse() {
      this.triggerEvent('refuse');
    },
    read() {
      this.triggerEvent('read');
    },
    /** The page beneath stays where it is. */
    hold() {
      return;
    },
  },
});
