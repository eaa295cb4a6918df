/** WXSS is CSS with `rpx`: the standard rules, without those that don't know it. */
export default {
  extends: ['stylelint-config-standard'],
  ignoreFiles: ['**/miniprogram_npm/**', 'dist/**', 'tests/fixtures/**'],
  rules: {
    'unit-no-unknown': [true, { ignoreUnits: ['rpx'] }],
    'declaration-property-value-no-unknown': null,
    'selector-type-no-unknown': [
      true,
      {
        ignore: ['custom-elements'],
        ignoreTypes: ['page', 'view', 'text', 'image', 'scroll-view', 'swiper', 'canvas'],
      },
    ],
    'selector-pseudo-class-no-unknown': true,
    // WeChat's own compiler knows no other forms.
    'import-notation': 'string',
    'media-feature-range-notation': 'prefix',
    'color-function-notation': null,
    'alpha-value-notation': null,
    'property-no-vendor-prefix': null,
    'rule-empty-line-before': null,
    'custom-property-pattern': null,
    'selector-class-pattern': null,
    'no-descending-specificity': null,
    'no-duplicate-selectors': true,
  },
  overrides: [
    {
      files: ['miniprogram/**/*.wxss'],
      rules: { 'color-no-hex': true, 'color-named': 'never', 'declaration-no-important': true },
    },
    {
      files: ['miniprogram/styles/tokens.wxss'],
      rules: { 'color-no-hex': null },
    },
  ],
};
