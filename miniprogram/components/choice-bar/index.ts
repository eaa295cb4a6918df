/** One of several things, chosen by a tap. */
Component({
  properties: {
    /** What is chosen, for those who hear it. */
    label: String,
    /** `Choice[]` */
    choices: Array,
    value: String,
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { value: event.currentTarget.dataset['value'] as string });
    },
  },
});
