/** The way from a page to the studio, where it becomes a card or a poster. */
Component({
  properties: {
    text: String,
  },
  methods: {
    share() {
      this.triggerEvent('share');
    },
  },
});
