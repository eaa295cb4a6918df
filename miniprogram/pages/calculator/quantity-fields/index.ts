/** What the page and the fields last told each other, by id. */
interface TellingNumbers {
  told?: Record<string, string>;
}

/**
 * The numbers to fill in, with what they may be and what is wrong with them. As in `text-field`, what stands in them
 * follows the typing by itself. They are one component because all take what the page puts there in one call, before the
 * page is painted.
 */
Component({
  properties: {
    /** `QuantityRow[]` */
    rows: Array,
  },
  data: { orders: '', deposit: '', days: '' },
  observers: {
    rows() {
      this.take();
    },
  },
  lifetimes: {
    attached() {
      this.take();
    },
  },
  methods: {
    take() {
      const self = this as typeof this & TellingNumbers;
      const { told = {} } = self;
      const rows = this.data.rows as { id: string; text: string }[];
      const changed = rows.filter(({ id, text }) => text !== (told[id] ?? ''));
      if (changed.length === 0) return;
      const texts = Object.fromEntries(changed.map(({ id, text }) => [id, text]));
      self.told = { ...told, ...texts };
      this.setData(texts);
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      const id = String(currentTarget.dataset['id']);
      const self = this as typeof this & TellingNumbers;
      self.told = { ...self.told, [id]: detail.value };
      this.triggerEvent('type', { id, text: detail.value });
    },
  },
});
