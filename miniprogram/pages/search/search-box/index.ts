import { fitQuery, MAX_QUERY_LENGTH } from '../../../domain/search/search-types';

/** Milliseconds for a letter, and for a whole query to be read. */
const LETTER = 80;
const REST = 1800;
/** Milliseconds before the first letter: the page is painted without it. */
const PAUSE = 500;

/** What an `<input>` reports. */
interface Typed {
  detail: { value: string };
}

/**
 * The search box. Until it is touched, real queries type themselves where the placeholder will stand; under reduced
 * motion the placeholder stands there from the start.
 *
 * While an input method composes hanzi, the field is left alone and nothing is reported. WeChat tells of that only where
 * the keyboard does (and, by its documentation, Skyline draws the page); elsewhere letters count as typed, and are found
 * as pinyin.
 */
Component({
  properties: {
    value: String,
    placeholder: String,
    /** The box's name, for those who hear it. */
    label: String,
    /** What the button that empties the box says to those who hear it. */
    empty: String,
    /** `string[]`: the queries that type themselves. */
    queries: Array,
  },
  data: {
    /** What stands in the field: it follows the typing, and takes `value` only where that is another. */
    text: '',
    most: MAX_QUERY_LENGTH,
    typed: '',
    isTouched: false,
    isFocused: false,
    isComposing: false,
  },
  observers: {
    value(value: string) {
      this.take(value);
    },
  },
  lifetimes: {
    attached() {
      this.take(this.data.value);
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
      if (this.data.isTouched || this.data.text) return;
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
      self.timer = setTimeout(type, PAUSE);
    },
    stop() {
      clearTimeout((this as typeof this & { timer?: number }).timer ?? 0);
    },
    take(value: string) {
      // What nobody sees needs no typing.
      if (value) this.stop();
      if (value !== this.data.text && !this.data.isComposing) this.setData({ text: value });
    },
    /** The field itself refuses what is too long: a text that is written back throws the caret to its end. */
    report(value: string) {
      this.triggerEvent('type', { query: fitQuery(value) });
    },
    focus() {
      this.stop();
      this.setData({ isTouched: true });
    },
    blur({ detail }: Typed) {
      this.setData({ isFocused: false });
      // Not every keyboard says that it has ended.
      if (this.data.isComposing) this.settle(detail.value);
    },
    type({ detail }: Typed) {
      if (!this.data.isComposing) this.report(detail.value);
    },
    compose() {
      this.setData({ isComposing: true });
    },
    composed() {
      this.settle(this.data.text);
    },
    settle(value: string) {
      this.setData({ isComposing: false });
      this.report(value);
    },
    submit({ detail }: Typed) {
      this.settle(detail.value);
      this.triggerEvent('submit', { query: fitQuery(detail.value) });
    },
    clear() {
      this.setData({ text: '', isComposing: false, isFocused: true });
      this.triggerEvent('clear');
    },
  },
});
