/** What the page and the field last told each other: what stands there may be a letter or a step ahead. */
interface Telling {
  told?: string;
  position?: number;
  isDragged?: boolean;
}

/** One number to fill in: a field and a slider, with what the number may be or what is wrong with it. */
Component({
  properties: {
    /** A `QuantityRow`. */
    row: Object,
  },
  data: { text: '', position: 0 },
  observers: {
    row() {
      this.take();
    },
  },
  lifetimes: {
    attached() {
      this.take();
    },
  },
  methods: {
    /** Takes what the page has put there, unless it is what was typed, or the slider is under a finger. */
    take() {
      const self = this as typeof this & Telling;
      const row = this.data.row as { text: string; position: number } | null;
      if (!row) return;
      const patch: { text?: string; position?: number } = {};
      if (row.text !== (self.told ?? '')) patch.text = self.told = row.text;
      if (row.position !== self.position && !self.isDragged) {
        patch.position = self.position = row.position;
      }
      if (Object.keys(patch).length > 0) this.setData(patch);
    },
    /** Another text stands in the field. */
    type({ detail }: WechatMiniprogram.Input) {
      (this as typeof this & Telling).told = detail.value;
      this.triggerEvent('type', { value: detail.value });
    },
    /** The slider moves under a finger. */
    drag({ detail }: WechatMiniprogram.SliderChanging) {
      const self = this as typeof this & Telling;
      self.isDragged = true;
      self.position = detail.value;
      this.triggerEvent('slide', { value: detail.value });
    },
    /** The slider is let go. */
    drop({ detail }: WechatMiniprogram.SliderChange) {
      const self = this as typeof this & Telling;
      self.isDragged = false;
      self.position = detail.value;
      this.triggerEvent('slide', { value: detail.value });
    },
    /** The phone's keyboard comes or goes. */
    moveKeyboard({ detail }: WechatMiniprogram.InputKeyboardHeightChange) {
      if (detail.height > 0) this.triggerEvent('keyboard');
    },
  },
});
