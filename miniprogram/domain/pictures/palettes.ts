import type { Topic } from '../content/content-types';
import type { PictureStyle } from './picture';

/** The colours of one picture: those of `styles/tokens.wxss`, which a canvas can't read. */
export interface Palette {
  paper: string;
  ink: string;
  soft: string;
  /** Of text in the pillar's colour: at least 4.5 : 1. */
  accentText: string;
  /** Of dots and bars. */
  accent: string;
  /** Of what stands beside the accent: bars of others. */
  quiet: string;
  /** Of what was there before a growth. */
  before: string;
  /** Of dots that aren't lit, and of rules. */
  faint: string;
}

interface Accent {
  accent: string;
  text: string;
  onDark: string;
  textOnDark: string;
}

const INK = '#171614';

/** WeChat as a whole has no colour of its own: ink on paper, and paper on ink. */
const accents: Record<Topic, Accent> = {
  'mini-programs': {
    accent: '#07c160',
    text: '#067a3e',
    onDark: '#2fd380',
    textOnDark: '#4bdc92',
  },
  'pay-score': { accent: '#1485ee', text: '#0b62b5', onDark: '#4aa3f7', textOnDark: '#6db5f9' },
  search: { accent: '#fa5151', text: '#c22f2f', onDark: '#ff7474', textOnDark: '#ff8f8f' },
  ecosystem: { accent: INK, text: INK, onDark: '#f4f3ef', textOnDark: '#f4f3ef' },
};

/** The palette of a style in a topic's colours: dark for dots, else light. */
export function paletteOf(style: PictureStyle, topic: Topic): Palette {
  const { accent, text, onDark, textOnDark } = accents[topic];
  switch (style) {
    case 'dots':
      return {
        paper: '#111214',
        ink: '#f4f3ef',
        soft: '#b9b7b0',
        accentText: textOnDark,
        accent: onDark,
        quiet: '#9b9993',
        before: '#9b9993',
        faint: '#57544e',
      };
    case 'figure':
    case 'chart':
      return { ...light, accentText: text, accent };
    case 'quote':
      return { ...light, paper: '#f1efe9', accentText: text, accent };
  }
}

const light = {
  paper: '#fbfaf7',
  ink: INK,
  soft: '#57544e',
  quiet: '#b9b7b0',
  before: '#dcd8ce',
  faint: '#dedbd3',
};
