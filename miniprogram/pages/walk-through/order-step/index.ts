/** A step of an order: what it is called, what either side sees of it, and its money. */
Component({
  properties: {
    /** A `StepView`. */
    step: Object,
    /** `LedgerCell[]` */
    ledger: Array,
    /** What stands over the customer's and the merchant's side. */
    customer: String,
    merchant: String,
  },
});
