/** A card or a poster as it will appear: in a chat, in Moments, or by itself. */
Component({
  properties: {
    /** A `PictureFormat`. */
    format: String,
    /** `drawing`, `ready` or `failed` */
    status: String,
    /** '' while there is no picture. */
    path: String,
    label: String,
    /** A `CodePlace`, or null. */
    codePlace: Object,
    failure: String,
    /** The card's title. */
    title: String,
    /** The Mini Program's name. */
    app: String,
    /** `words.studio` */
    texts: Object,
  },
  methods: {
    enlarge() {
      this.triggerEvent('enlarge');
    },
    retry() {
      this.triggerEvent('retry');
    },
  },
});
