/** The four scenarios as pictures, two by two, each with how far it was played. */
Component({
  properties: {
    /** `ScenarioCard[]` */
    scenarios: Array,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  methods: {
    open(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('open', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
