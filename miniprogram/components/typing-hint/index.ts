/** Milliseconds for a letter, and for a whole word to be read. */
const LETTER = 90;
const REST = 1600;

/** Real queries that type themselves, until the visitor touches one. Under reduced motion they stand still. */
Component({
  properties: {
    /** `string[]` */
    words: Array,
  },
  data: { text: '' },
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
      const self = this as typeof this & { timer?: number };
      let word = 0;
      let length = 0;
      const type = () => {
        const words = this.data.words as string[];
        const current = words[word % words.length] ?? '';
        length += 1;
        this.setData({ text: current.slice(0, length) });
        if (length >= current.length) {
          word += 1;
          length = 0;
        }
        self.timer = setTimeout(type, length === 0 ? REST : LETTER);
      };
      self.timer = setTimeout(type, REST);
    },
    stop() {
      clearTimeout((this as typeof this & { timer?: number }).timer ?? 0);
    },
    ask() {
      const { text, words } = this.data;
      const query = (words as string[]).find((word) => text !== '' && word.startsWith(text));
      if (query) this.triggerEvent('ask', { query });
    },
  },
});
