/** Milliseconds for a letter, and for a whole query to be read. */
const LETTER = 80;
const REST = 1800;

/**
 * The search box. Until it is touched, real queries type themselves where the placeholder stands; under reduced motion
 * the placeholder stands still.
 */
Component({
  properties: {
    value: String,
    placeholder: String,
    /** The box's name, for those who hear it. */
    label: String,
    maxlength: Number,
    /** `string[]`: the queries that type themselves. */
    queries: Array,
  },
  data: { typed: '', isTouched: false },
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
      if (this.data.isTouched) return;
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
