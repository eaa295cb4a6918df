/** Dates and what happened, the plans last. */
Component({
  properties: {
    /** `EventRow[]` */
    events: Array,
    /** What a plan is called. */
    plan: String,
  },
});
