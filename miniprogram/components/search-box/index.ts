/** Milliseconds for a letter, and for a whole query to be read. */
const LETTER = 80;
const REST = 1800;

/**
 * The search box. Until it is touched, real queries type themselves where the placeholder will stand; under reduced
 * motion the placeholder stands there from the start.
 */
Component({
  properties: {
    value: String,
    placeholder: String,
    /** The box's name, for those who hear it. */
    label: String,
    /** What the button that empties the box says to those who hear it. */
    empty: String,
    maxlength: Number,
    /** `string[]`: the queries that type themselves. */
    queries: Array,
  },
  data: { typed: '', isTouched: false },
  observers: {
    /** What nobody sees needs no typing. */
    value(value: string) {
      if (value) this.stop();
    },
  },
  lifetimes: {
    attached() {
      this.start();
    },
    detached() {
      this.stop();
    },
  },
  pageLifetimes: {
    show() {
      this.start();
    },
    hide() {
      this.stop();
    },
  },
  methods: {
    start() {
      this.stop();
      if (this.data.isTouched || this.data.value) return;
      const self = this as typeof this & { timer?: number };
      let query = 0;
      let length = 0;
      const type = () => {
        const queries = this.data.queries as string[];
        const current = queries[query % queries.length] ?? '';
        length += 1;
        this.setData({ typed: current.slice(0, length) });
        const isWhole = length >= current.length;
        if (isWhole) {
          query += 1;
          length = 0;
        }
        self.timer = setTimeout(type, isWhole ? REST : LETTER);
      };
      type();
    },
    stop() {
      clearTimeout((this as typeof this & { timer?: number }).timer ?? 0);
    },
    focus() {
      this.stop();
      this.setData({ isTouched: true });
    },
    change({ detail }: { detail: unknown }) {
      this.triggerEvent('type', { query: detail });
    },
    submit() {
      this.triggerEvent('submit');
    },
    clear() {
      this.triggerEvent('clear');
    },
  },
});
