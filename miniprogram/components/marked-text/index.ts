/** A text with the words marked that a search was for. */
Component({
  properties: {
    /** `TextPart[]` */
    parts: Array,
  },
});
