import type { Choice } from '../../domain/pages/choices';

/** A choice between several options. */
Component({
  properties: {
    /** The accessible name. */
    label: String,
    /** `Choice[]` */
    choices: Array,
    /** The `value` of the chosen one. */
    value: String,
    /** Whether the choices share the whole width. */
    wide: Boolean,
    /** Whether they are in one line, which scrolls if they don't fit. */
    isLine: Boolean,
  },
  data: { firstShown: '' },
  observers: {
    /** Scrolls the chosen option into view, with the option before it, which may lead back. */
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
