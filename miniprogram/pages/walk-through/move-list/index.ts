/** What can happen next: the usual move as a button, the others as lines below it. */
Component({
  properties: {
    /** `MoveRow[]`: one, or none at the end. */
    next: Array,
    /** `MoveRow[]` */
    branches: Array,
    /** What stands over the others. */
    instead: String,
  },
  methods: {
    move(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('move', { id: event.currentTarget.dataset['id'] as string });
    },
  },
});
