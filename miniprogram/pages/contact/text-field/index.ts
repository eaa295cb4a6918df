/** A text that the visitor fills in, with its name above and what is wrong with it below. */
Component({
  properties: {
    /** A `TextFieldView`. */
    field: Object,
    /** Whether it takes several lines. */
    long: Boolean,
    /** How much of its room is taken, where that is worth saying. */
    count: String,
    /** Gives it the keyboard. */
    focused: Boolean,
    disabled: Boolean,
  },
  methods: {
    type({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('type', { value: detail.value });
    },
  },
});
