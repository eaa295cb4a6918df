/** Asks for consent to the privacy guide, over the page whose call waits for it. */
Component({
  properties: {
    /** Whether a call waits for consent. */
    shown: Boolean,
    /** `words.privacySheet` */
    sheet: Object,
  },
  methods: {
    /** WeChat's own button was tapped, and WeChat knows of it. */
    agree() {
      this.triggerEvent('agree');
    },
    /** Consent was refused. */
    refuse() {
      this.triggerEvent('refuse');
    },
    /** The guide was asked for. */
    read() {
      this.triggerEvent('read');
    },
    /** The page beneath stays where it is. */
    hold() {
      return;
    },
  },
});
