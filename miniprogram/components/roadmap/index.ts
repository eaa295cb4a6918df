/** What came before, the day of the roadmap, and the ways on from it as dashed lines in the pillars' colours. */
Component({
  properties: {
    /** A `Road`. */
    road: Object,
  },
});
