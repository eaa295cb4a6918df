// Made from the components' sources by npm run build.

export type ComponentName =
  | 'bar-chart'
  | 'choice-bar'
  | 'deposit-picture'
  | 'dot-stage'
  | 'figure'
  | 'lead-figure'
  | 'link-list'
  | 'metric-list'
  | 'missing-entry'
  | 'page-footer'
  | 'privacy-sheet'
  | 'roadmap'
  | 'text-field';

/** A shared component, as its own script describes it. */
interface ComponentDescription {
  name: ComponentName;
  text: string;
  properties: { name: string; type: string; value: unknown; text: string }[];
  events: { name: string; handler: string; text: string }[];
}

export const components: ComponentDescription[] = [
  {
    name: 'bar-chart',
    text: 'Figures as bars from a common base. A tap opens the figure.',
    properties: [
      { name: 'bars', type: 'Array', value: [], text: 'Bar[]' },
      {
        name: 'base',
        type: 'String',
        value: '',
        text: 'The label of the grey part, on the first bar.',
      },
      { name: 'label', type: 'String', value: '', text: "The chart's text alternative." },
      {
        name: 'large',
        type: 'Boolean',
        value: false,
        text: 'Whether the bars are thick, with the numbers at their ends.',
      },
      { name: 'plain', type: 'Boolean', value: false, text: 'Whether it is read-only.' },
    ],
    events: [
      { name: 'open', handler: 'hearOpen', text: 'A bar was tapped; the id of its figure.' },
    ],
  },
  {
    name: 'choice-bar',
    text: 'A choice between several options.',
    properties: [
      { name: 'label', type: 'String', value: '', text: 'The accessible name.' },
      { name: 'choices', type: 'Array', value: [], text: 'Choice[]' },
      { name: 'value', type: 'String', value: '', text: 'The value of the chosen one.' },
      {
        name: 'wide',
        type: 'Boolean',
        value: false,
        text: 'Whether the choices share the whole width.',
      },
      {
        name: 'isLine',
        type: 'Boolean',
        value: false,
        text: "Whether they are in one line, which scrolls if they don't fit.",
      },
    ],
    events: [{ name: 'choose', handler: 'hearChoose', text: 'A choice was tapped; its value.' }],
  },
  {
    name: 'deposit-picture',
    text: 'The saved deposits, as a stack of blocks that empty as the scenarios are played.',
    properties: [
      { name: 'picture', type: 'Object', value: null, text: 'A DepositPicture.' },
      {
        name: 'scale',
        type: 'String',
        value: '',
        text: "The money on a human scale; '' for none.",
      },
      { name: 'plain', type: 'Boolean', value: false, text: 'Whether it is read-only.' },
    ],
    events: [
      { name: 'open', handler: 'hearOpen', text: 'The picture was tapped; the id of its figure.' },
    ],
  },
  {
    name: 'dot-stage',
    text: 'Dots on a canvas, each of them the same from one formation to the next.',
    properties: [
      { name: 'dots', type: 'Number', value: 0, text: 'How many dots there are.' },
      { name: 'plan', type: 'Object', value: null, text: 'A FormationPlan.' },
      { name: 'label', type: 'String', value: '', text: 'The text alternative.' },
      { name: 'theme', type: 'String', value: '', text: 'Redraws the dots when it changes.' },
      {
        name: 'pixelRatio',
        type: 'Number',
        value: 1,
        text: "Pixels of the screen for each of the page's.",
      },
      {
        name: 'entering',
        type: 'Boolean',
        value: false,
        text: 'Whether the dots come out of one point at first.',
      },
      { name: 'touchable', type: 'Boolean', value: false, text: 'Whether a dot can be touched.' },
    ],
    events: [{ name: 'touchdot', handler: 'hearTouchdot', text: 'A dot was touched.' }],
  },
  {
    name: 'figure',
    text: 'A figure set large: qualifier, number and unit on one baseline, the number twice as large.',
    properties: [
      { name: 'figure', type: 'Object', value: null, text: 'A FormattedFigure.' },
      { name: 'size', type: 'String', value: 'row', text: 'hero, large or row.' },
    ],
    events: [],
  },
  {
    name: 'lead-figure',
    text: 'The lead of a page: its argument, if it has one, and its large figure. A tap opens the source.',
    properties: [
      { name: 'thesis', type: 'String', value: '', text: "The argument; '' for none." },
      { name: 'row', type: 'Object', value: null, text: 'A MetricRow.' },
      { name: 'plain', type: 'Boolean', value: false, text: 'Whether it is read-only.' },
    ],
    events: [{ name: 'open', handler: 'hearOpen', text: 'The figure was tapped; its id.' }],
  },
  {
    name: 'link-list',
    text: 'Services, sectors, categories or articles, with name and summary. A tap opens the page.',
    properties: [
      { name: 'items', type: 'Array', value: [], text: 'LinkRow[]' },
      {
        name: 'inline',
        type: 'Boolean',
        value: false,
        text: 'Whether only the names are shown, in a line.',
      },
      { name: 'plain', type: 'Boolean', value: false, text: 'Whether it is read-only.' },
    ],
    events: [{ name: 'open', handler: 'hearOpen', text: 'A name was tapped; the id of its page.' }],
  },
  {
    name: 'metric-list',
    text: 'A list of figures. A tap opens the source.',
    properties: [
      { name: 'rows', type: 'Array', value: [], text: 'MetricRow[]' },
      {
        name: 'most',
        type: 'Number',
        value: 1000,
        text: 'How many lines are shown at first (default: all).',
      },
      { name: 'all', type: 'String', value: '', text: 'The label of the button for all lines.' },
      { name: 'plain', type: 'Boolean', value: false, text: 'Whether it is read-only.' },
    ],
    events: [
      { name: 'open', handler: 'hearOpen', text: 'A line was tapped; the id of its figure.' },
    ],
  },
  {
    name: 'missing-entry',
    text: 'Replaces a missing or loading entry: similar entries (the slot), and a link to Home.',
    properties: [
      {
        name: 'isLoading',
        type: 'Boolean',
        value: false,
        text: 'Whether a release that may have it is loading.',
      },
      {
        name: 'title',
        type: 'String',
        value: '',
        text: "The message that the entry doesn't exist.",
      },
      { name: 'hint', type: 'String', value: '', text: 'A possible reason.' },
      {
        name: 'home',
        type: 'String',
        value: '',
        text: "The label of the link to Home; '' without a link.",
      },
    ],
    events: [{ name: 'home', handler: 'hearHome', text: 'The link to Home was tapped.' }],
  },
  {
    name: 'page-footer',
    text: 'The end of a page: the ways on, how fresh the figures are, in one quiet line, and how often the page was opened.',
    properties: [
      { name: 'footer', type: 'Object', value: null, text: 'A FooterView.' },
      {
        name: 'ask',
        type: 'String',
        value: '',
        text: "What the way to the enquiry form is called; '' for none.",
      },
      {
        name: 'share',
        type: 'String',
        value: '',
        text: "What the way is called on which the page becomes a card or a poster; '' for none.",
      },
      {
        name: 'withoutHome',
        type: 'Boolean',
        value: false,
        text: 'Whether the page itself offers the way Home.',
      },
    ],
    events: [
      { name: 'ask', handler: 'hearAsk', text: 'The way to the enquiry form was tapped.' },
      { name: 'share', handler: 'hearShare', text: 'The way to the studio was tapped.' },
      { name: 'about', handler: 'hearAbout', text: 'The way to the sources was tapped.' },
      { name: 'home', handler: 'hearHome', text: 'The way Home was tapped.' },
    ],
  },
  {
    name: 'privacy-sheet',
    text: 'Asks for consent to the privacy guide, over the page whose call waits for it.',
    properties: [
      { name: 'shown', type: 'Boolean', value: false, text: 'Whether a call waits for consent.' },
      { name: 'sheet', type: 'Object', value: null, text: 'words.privacySheet' },
    ],
    events: [
      {
        name: 'agree',
        handler: 'hearAgree',
        text: "WeChat's own button was tapped, and WeChat knows of it.",
      },
      { name: 'refuse', handler: 'hearRefuse', text: 'Consent was refused.' },
      { name: 'read', handler: 'hearRead', text: 'The guide was asked for.' },
    ],
  },
  {
    name: 'roadmap',
    text: "What came before, the day of the roadmap, and the ways on from it as dashed lines in the pillars' colours.",
    properties: [{ name: 'road', type: 'Object', value: null, text: 'A Road.' }],
    events: [],
  },
  {
    name: 'text-field',
    text: 'A text that is typed, with its name above it and, below, what it may be or what is wrong with it.',
    properties: [
      { name: 'field', type: 'Object', value: null, text: 'A TextFieldView.' },
      { name: 'long', type: 'Boolean', value: false, text: 'Whether it takes several lines.' },
      {
        name: 'count',
        type: 'String',
        value: '',
        text: 'How much of its room is taken, where that is worth saying.',
      },
      { name: 'focused', type: 'Boolean', value: false, text: 'Gives it the keyboard.' },
      {
        name: 'disabled',
        type: 'Boolean',
        value: false,
        text: 'Whether it takes nothing: what stands in it is on its way.',
      },
    ],
    events: [{ name: 'type', handler: 'hearType', text: 'Another text stands in the field.' }],
  },
];
