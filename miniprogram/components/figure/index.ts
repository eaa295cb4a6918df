/** A figure set large: number first, its unit at half size on the baseline. */
Component({
  properties: {
    /** A `FormattedFigure`. */
    figure: Object,
    /** `hero`, `large` or `row`. */
    size: { type: String, value: 'row' },
  },
});
