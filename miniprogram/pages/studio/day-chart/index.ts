/** Counts by day as bars, the latest at the right. */
Component({
  properties: {
    /** `DayBar[]` */
    bars: Array,
    /** What the chart says, for those who can't see it. */
    label: String,
    first: String,
    last: String,
  },
});
