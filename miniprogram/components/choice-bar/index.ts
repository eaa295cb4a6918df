import type { Choice } from '../../domain/pages/choices';

/** One of several things, chosen by a tap. */
Component({
  properties: {
    /** What is chosen, for those who hear it. */
    label: String,
    /** `Choice[]` */
    choices: Array,
    /** The `value` of the chosen one. */
    value: String,
    /** Whether the choices share the whole width. */
    wide: Boolean,
    /** Whether they stand in one line, which scrolls where they don't fit. */
    isLine: Boolean,
  },
  data: { firstShown: '' },
  observers: {
    /** Brings the chosen one into the line, after the one before it: that may be what leads back. */
    'choices, value, isLine'(choices: Choice<string>[], value: string, isLine: boolean) {
      const chosen = choices.findIndex((choice) => choice.value === value);
      const firstShown = isLine ? `choice-${Math.max(0, chosen - 1)}` : '';
      if (firstShown !== this.data.firstShown) this.setData({ firstShown });
    },
  },
  methods: {
    /** A choice was tapped; its `value`. */
    choose(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { value: event.currentTarget.dataset['value'] as string });
    },
  },
});
