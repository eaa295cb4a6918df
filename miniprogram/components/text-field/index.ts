/** What the page and the field last told each other. `text` is no measure of it: it may be a letter ahead. */
interface Telling {
  told?: string;
}

/** How much a field takes: more than any limit, so that what is too long is seen and told instead of cut. */
const ROOM = 2000;

/** A text that is typed, with its name above it and, below, what it may be or what is wrong with it. */
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
    /** Whether it takes nothing: what stands in it is on its way. */
    disabled: Boolean,
  },
  data: {
    /**
     * What stands in the field. It follows the typing by itself: what the page answers to a letter arrives after the
     * next one on a slow phone, and would undo it.
     */
    text: '',
    room: ROOM,
  },
  observers: {
    field() {
      this.take();
    },
  },
  lifetimes: {
    attached() {
      this.take();
    },
  },
  methods: {
    /** Takes what the page has put there, unless it is what was typed. */
    take() {
      const self = this as typeof this & Telling;
      const { value } = (this.data.field as { value: string } | null) ?? { value: '' };
      if (value === (self.told ?? '')) return;
      self.told = value;
      this.setData({ text: value });
    },
    /** Another text stands in the field. */
    type({ detail }: WechatMiniprogram.Input) {
      (this as typeof this & Telling).told = detail.value;
      this.triggerEvent('type', { value: detail.value });
    },
  },
});
