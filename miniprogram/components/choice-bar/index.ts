/** One of several things, chosen by a tap. */
Component({
  properties: {
    /** What is chosen, for those who hear it. */
    label: String,
    /** `Choice[]` */
    choices: Array,
    value: String,
    /** Whether the choices share the whole width. */
    wide: Boolean,
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { value: event.currentTarget.dataset['value'] as string });
    },
  },
});
