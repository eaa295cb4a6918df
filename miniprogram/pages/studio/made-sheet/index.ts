/** A sheet that confirms what was made, says where its opens appear and offers the next channel. Its slot hands over. */
Component({
  properties: {
    /** A `Confirmation`. */
    made: Object,
    /** The picture that was made. */
    picture: String,
    label: String,
    /** `words.studio` */
    texts: Object,
  },
  methods: {
    enlarge() {
      this.triggerEvent('enlarge');
    },
    see() {
      this.triggerEvent('see');
    },
    choose(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { value: event.currentTarget.dataset['value'] as string });
    },
    close() {
      this.triggerEvent('close');
    },
    /** What lies beneath stays where it is. */
    hold() {
      return;
    },
  },
});
