import type { DotChoice } from '../view';

/**
 * The signature picture: a dot for each million people, and daily counts, for which the dots regroup. Its legend is the
 * switch, and the line below leads to the figure's source.
 */
Component({
  properties: {
    dots: Number,
    /** `DotChoice[]`; the first is everyone. */
    choices: Array,
    /** What one dot is, while it is touched. */
    oneDot: String,
    theme: String,
    pixelRatio: Number,
    /** Whether the dots come out of one point at first. */
    entering: Boolean,
    /** What is chosen, for those who hear it. */
    label: String,
    /** Whether it is only to be read, and leads nowhere. */
    plain: Boolean,
  },
  data: {
    chosen: 0,
    choice: null as DotChoice | null,
    isTouched: false,
  },
  observers: {
    'choices, chosen'() {
      const choice = (this.data.choices as DotChoice[])[this.data.chosen];
      if (choice) this.setData({ choice });
    },
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      this.setData({ chosen: Number(event.currentTarget.dataset['index']), isTouched: false });
    },

    touchDot() {
      if (!this.data.isTouched) this.setData({ isTouched: true });
    },

    open() {
      this.triggerEvent('open', { id: this.data.choice?.id });
    },
  },
});
