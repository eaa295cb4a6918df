/** A figure set large: qualifier, number and unit on one baseline, the number twice as large. */
Component({
  properties: {
    /** A `FormattedFigure`. */
    figure: Object,
    /** `hero`, `large` or `row`. */
    size: { type: String, value: 'row' },
  },
});
