import { describe, expect, test } from '@jest/globals';
import { clustersOf, partsOf } from '../../../miniprogram/pages/studio/line-breaks';
import { release } from '../../../miniprogram/content/release';
import type { Language } from '../../../miniprogram/domain/words/language';
import { leadFigureOf } from '../../../miniprogram/domain/content/lead-words';
import { pictureOf, type PictureOptions } from '../../../miniprogram/domain/pictures/index';
import {
  pictureSizes,
  pictureStyles,
  type Picture,
  type PictureFormat,
  type Shape,
  type TextShape,
} from '../../../miniprogram/domain/pictures/picture';
import { stylesOf } from '../../../miniprogram/domain/pictures/subject';
import {
  pageKeyOf,
  routes,
  targetsOf,
  type PageTarget,
} from '../../../miniprogram/domain/pages/routes';
import { contrast } from '../styles/contrast';
import { measure } from './width-table';

/** Dots bleed so far, and no further: none is cut. */
const EDGE = 9;
const languages: Language[] = ['en', 'zh'];
const formats: PictureFormat[] = ['chat', 'moments', 'poster'];
const margins: Record<PictureFormat, number> = { chat: 32, moments: 44, poster: 28 };
/** Below these, text on the picture as WeChat shows it can't be read. */
const legible: Record<PictureFormat, number> = { chat: 13, moments: 16, poster: 8.5 };

interface Box {
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Case {
  name: string;
  target: PageTarget;
  options: PictureOptions;
  picture: Picture;
}

/** Every picture that a visitor or marketer can get. */
const cases: Case[] = targetsOf(release).flatMap((target) =>
  languages.flatMap((language) =>
    stylesOf(release, target, language).flatMap((style) =>
      formats.flatMap((format) =>
        [false, true].map((hasCode): Case => {
          const campaign = '二〇二一年春季招商会与品牌合作伙伴答谢晚宴 Spring Partners 2021';
          const options = { style, format, language, campaign, hasCode };
          const name = `${pageKeyOf(target)} ${style} ${format} ${language}${hasCode ? ' with code' : ''}`;
          return { name, target, options, picture: pictureOf(release, target, options, measure) };
        }),
      ),
    ),
  ),
);

const textsOf = ({ shapes }: Picture) =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text');

/** Where the ink of a shape is. A line of figures and capitals ends on its baseline. */
function boxOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'rect':
      return {
        name: 'a rectangle',
        left: shape.x,
        top: shape.y,
        right: shape.x + shape.width,
        bottom: shape.y + shape.height,
      };
    case 'code': {
      const { x, y, size } = shape;
      return { name: 'the code', left: x, top: y, right: x + size, bottom: y + size };
    }
    case 'dots': {
      const xs = shape.centres.filter((_value, index) => index % 2 === 0);
      const ys = shape.centres.filter((_value, index) => index % 2 === 1);
      const { radius } = shape;
      return {
        name: 'dots',
        left: Math.min(...xs) - radius,
        top: Math.min(...ys) - radius,
        right: Math.max(...xs) + radius,
        bottom: Math.max(...ys) + radius,
      };
    }
    case 'text': {
      const { text, x, y, font } = shape;
      const width = measure(text, font);
      // A large digit has room of its own at its left.
      const bearing = font.isBold && /^[\d+]/.test(text) ? 0.04 * font.size : 0;
      const left = x + bearing;
      const rise = /[\u3400-\u9fff]/.test(text) ? 0.84 : 0.75;
      const fall = /[\u3400-\u9fffgjpqy,;()，（）]/.test(text) ? 0.14 : 0;
      return {
        name: `“${text}”`,
        left,
        top: y - rise * font.size,
        right: left + width - 2 * bearing,
        bottom: y + fall * font.size,
      };
    }
  }
}

const overlaps = (one: Box, other: Box) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** The faults of all pictures, each with the picture's name. */
const faultsOf = (look: (tried: Case) => string[]) =>
  cases.flatMap((tried) => look(tried).map((fault) => `${tried.name}: ${fault}`));

describe('every picture of every page', () => {
  test('there are all styles of all kinds of pages among them', () => {
    expect(new Set(cases.map(({ options }) => options.style))).toEqual(new Set(pictureStyles));
    expect(new Set(cases.map(({ target }) => target.path)).size).toBe(routes.length);
    expect(cases.length).toBeGreaterThan(3000);
  });

  test('has the size of its format, on paper from edge to edge', () => {
    const faults = faultsOf(({ picture, options }) => {
      const size = pictureSizes[options.format];
      const [paper] = picture.shapes;
      const isWhole =
        paper?.kind === 'rect' && paper.width === size.width && paper.height === size.height;
      return isWhole && picture.width === size.width && picture.height === size.height
        ? []
        : ['has another size'];
    });
    expect(faults).toEqual([]);
  });

  test('keeps everything within its margins, and dots off the edge', () => {
    const faults = faultsOf(({ picture, options }) => {
      const margin = margins[options.format] - 0.01;
      return picture.shapes
        .slice(1)
        .filter((shape) => {
          const { left, top, right, bottom } = boxOf(shape);
          const least = shape.kind === 'dots' ? Math.min(EDGE, margin) : margin;
          return (
            left < least ||
            top < least ||
            right > picture.width - least ||
            bottom > picture.height - least
          );
        })
        .map((shape) => `${boxOf(shape).name} is in the margin`);
    });
    expect(faults).toEqual([]);
  });

  test('lets no text touch other text, dots, bars or the code', () => {
    const faults = faultsOf(({ picture }) => {
      const texts = textsOf(picture).map(boxOf);
      const solid = picture.shapes
        .slice(1)
        .filter(({ kind }) => kind !== 'text')
        .map(boxOf);
      return texts.flatMap((box, index) =>
        [...texts.slice(index + 1), ...solid]
          .filter((other) => overlaps(box, other))
          .map(({ name }) => `${box.name} touches ${name}`),
      );
    });
    expect(faults).toEqual([]);
  });

  test('says who is the source but where it is a thumbnail, and never cuts a text off', () => {
    const faults = faultsOf(({ picture, options }) => {
      const texts = textsOf(picture).map(({ text }) => text);
      const isThumbnail = options.format === 'moments' && options.style === 'dots';
      const beginning = { en: /^Source: \S|· Source: \S/, zh: /^来源：\S|· 来源：\S/ }[
        options.language
      ];
      return [
        ...(isThumbnail || texts.some((text) => beginning.test(text)) ? [] : ['has no source']),
        ...texts.filter((text) => /…|\.\.\./.test(text)).map((text) => `“${text}” is cut off`),
        ...texts.filter((text) => /undefined|\{|\}|NaN/.test(text)).map((text) => `says “${text}”`),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('is legible: no text is too small', () => {
    const faults = faultsOf(({ picture, options }) =>
      textsOf(picture)
        .filter(({ font }) => font.size < legible[options.format])
        .map(({ text, font }) => `“${text}” has ${font.size}`),
    );
    expect(faults).toEqual([]);
  });

  test('has a contrast of at least 4.5 : 1', () => {
    const faults = faultsOf(({ picture }) => {
      const [paper] = picture.shapes;
      if (paper?.kind !== 'rect') return ['has no paper'];
      return textsOf(picture)
        .filter(({ colour }) => contrast(colour, paper.colour) < 4.5)
        .map(({ text, colour }) => `“${text}” in ${colour} on ${paper.colour}`);
    });
    expect(faults).toEqual([]);
  });

  test('starts no line with what closes and ends none with what opens', () => {
    const faults = faultsOf(({ picture }) =>
      textsOf(picture)
        // A unit by itself is no line.
        .filter(({ text }) => text !== '%')
        .filter(({ text }) => /^[，。、；：？！”’）》·,.;:?!)%]|[“‘（《(]$/.test(text))
        .map(({ text }) => `a line is “${text}”`),
    );
    expect(faults).toEqual([]);
  });

  test('has a thin space, and no other, between hanzi and letters or digits', () => {
    const faults = faultsOf(({ picture }) =>
      textsOf(picture)
        .filter(({ text }) =>
          /[\u3400-\u9fff] ?[A-Za-z0-9]|[A-Za-z0-9%] ?[\u3400-\u9fff]/.test(text),
        )
        .map(({ text }) => `“${text}”`),
    );
    expect(faults).toEqual([]);
  });

  test('leaves the lower right of a poster, and of nothing else, to the code', () => {
    const faults = faultsOf(({ picture, options }) => {
      const codes = picture.shapes.filter(({ kind }) => kind === 'code').map(boxOf);
      if (options.format !== 'poster' || !options.hasCode) return codes.map(() => 'has a code');
      const [code] = codes;
      const isThere = code && code.left > picture.width / 2 && code.bottom > picture.height * 0.85;
      return isThere && code.right - code.left >= 80 ? [] : ['has no room for the code'];
    });
    expect(faults).toEqual([]);
  });

  test('is the same after it has been JSON', () => {
    const [{ picture }] = cases as [Case];
    expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
  });
});

describe('what a picture shows', () => {
  const home = { path: 'pages/home/index', id: null };
  const draw = (target: PageTarget, options: Partial<PictureOptions>) =>
    pictureOf(
      release,
      target,
      { style: 'dots', format: 'chat', language: 'en', ...options },
      measure,
    );
  const dotsIn = (picture: Picture) =>
    picture.shapes.flatMap((shape) =>
      shape.kind === 'dots' ? [[shape.colour, shape.centres.length / 2]] : [],
    );

  test('Home lights all of the 1,090 dots, Moments 780 of them', () => {
    const moments = { path: 'pages/metric/index', id: 'moments-daily-users' };
    expect(dotsIn(draw(home, {}))).toEqual([['#f4f3ef', 1090]]);
    expect(dotsIn(draw(moments, {}))).toEqual([
      ['#f4f3ef', 780],
      ['#9b9993', 310],
    ]);
  });

  test('a growth of 75% is 75 dots around the 100 of the year before', () => {
    const growth = { path: 'pages/metric/index', id: 'active-mini-programs-growth' };
    expect(dotsIn(draw(growth, {}))).toEqual([
      ['#9b9993', 100],
      ['#2fd380', 75],
    ]);
  });

  test('the unit has half the size of the number and its baseline', () => {
    const texts = textsOf(draw(home, {}));
    const number = texts.find(({ text }) => text === '1.09');
    const unit = texts.find(({ text }) => text === 'billion');
    expect(unit?.font.size).toBe(Math.floor((number?.font.size ?? 0) / 2));
    expect(unit?.y).toBe(number?.y);
  });

  test('each shows its figure to the last digit, in the words of its source or in its own', () => {
    const faults = faultsOf(({ picture, options: { language, style } }) => {
      const texts = textsOf(picture).map(({ text }) => text);
      const isShown = release.metrics.some((metric) => {
        const { number, words = [number] } = leadFigureOf(metric, language);
        const isThere = words.every((word) => texts.join(' · ').includes(word.trim()));
        return (style === 'quote' || isThere) && picture.label.includes(metric.label[language]);
      });
      return isShown ? [] : ['has no figure'];
    });
    expect(faults).toEqual([]);
  });

  test('a chart whose first bar is its figure says once what that is', () => {
    const target = { path: 'pages/mini-programs/index', id: null };
    const texts = textsOf(draw(target, { style: 'chart' })).map(({ text }) => text);
    const label = 'Total Mini Program sales (GMV)';
    expect(texts.filter((text) => text === label)).toHaveLength(1);
  });

  test("a poster's code says what to do with it", () => {
    const says = (hasCode: boolean, language: Language) =>
      textsOf(draw(home, { format: 'poster', hasCode, language })).map(({ text }) => text);
    expect(says(true, 'en')).toContain('Scan to open');
    expect(says(true, 'zh')).toContain('长按识别小程序码');
    expect(says(false, 'en')).not.toContain('Scan to open');
  });

  test('a campaign is named in letters twice as large as the source', () => {
    const texts = textsOf(draw(home, { format: 'poster', campaign: 'Spring 2021' }));
    const sizeOf = (beginning: string) =>
      texts.find(({ text }) => text.includes(beginning))?.font.size ?? 0;
    expect(sizeOf('Spring 2021')).toBeGreaterThan(2 * sizeOf('Source'));
  });

  test('in Moments there is nothing but the figure and its dots, as large as 48 pixels need', () => {
    const picture = draw(home, { format: 'moments' });
    expect(textsOf(picture).map(({ text }) => text)).toEqual(['About', '1.09', 'billion']);
    const [dots] = picture.shapes.filter(({ kind }) => kind === 'dots').map(boxOf);
    expect((dots?.right ?? 0) - (dots?.left ?? 0)).toBeGreaterThan(picture.width / 2);
  });

  test('a figure has the shape on its card that it has on Home', () => {
    const sums = { path: 'pages/metric/index', id: 'pay-score-deposits-saved' };
    expect(dotsIn(draw(sums, {})).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(200);
    expect(dotsIn(draw(sums, {})).length).toBeGreaterThan(1);
  });

  test.each([
    ['kana', 'あ'.repeat(32)],
    ['hanzi beyond the basic plane', '𠮷'.repeat(32)],
    ['hangul', '봄'.repeat(32)],
    ['a word without spaces', 'W'.repeat(40)],
    ['hanzi', '春'.repeat(40)],
  ])('a long name of %s is set in two lines', (_script, campaign) => {
    const nameBreaks = [partsOf, clustersOf];
    const options = { format: 'poster', campaign, nameBreaks, hasCode: true } as const;
    const lines = textsOf(draw(home, options)).filter(({ text }) => campaign.includes(text));
    expect(lines.map(({ text }) => text).join('')).toBe(campaign);
    expect(lines).toHaveLength(2);
  });

  test('a poster names the campaign, a card does not', () => {
    const campaign = 'Spring 2021';
    const says = (format: PictureFormat) =>
      textsOf(draw(home, { format, campaign })).some(({ text }) => text === campaign);
    expect(formats.map(says)).toEqual([false, false, true]);
  });

  test('its label says in words what it shows', () => {
    expect(draw({ path: 'pages/pay-score/index', id: null }, { language: 'zh' }).label).toBe(
      '微信支付分 · 微信支付分用户数：超 2.4 亿 · 2021 年 1 月 · 来源：China Trading Desk',
    );
  });

  test('a page that the release has not gets the picture of WeChat as a whole', () => {
    const gone = draw({ path: 'pages/metric/index', id: 'no-such-figure' }, {});
    expect(gone.label).toContain('People opening WeChat each day: About 1.09 billion');
  });
});

describe('which styles a page has', () => {
  const stylesFor = (id: string, language: Language = 'en') =>
    stylesOf(release, { path: 'pages/metric/index', id }, language);

  test('a year has no dots, and nothing to compare it with', () => {
    expect(stylesFor('mini-program-launch-year')).toEqual(['figure', 'quote']);
  });

  test('a figure without peers has no chart', () => {
    expect(stylesFor('cross-border-markets')).toEqual(['dots', 'figure', 'quote']);
    expect(stylesFor('moments-daily-users')).toEqual(['dots', 'figure', 'chart', 'quote']);
  });

  test('where every source is long, there is no quote', () => {
    const [metric] = release.metrics;
    if (!metric) throw new Error('the release has figures');
    const text = Array.from({ length: 26 }, () => 'word').join(' ');
    const wordy = { ...metric, quotations: [{ source: 'seed', text }] };
    const other = { ...release, metrics: [wordy] };
    const target = { path: 'pages/metric/index', id: metric.id };
    expect(stylesOf(other, target, 'en')).not.toContain('quote');
    expect(stylesOf(release, target, 'en')).toContain('quote');
  });

  test('nobody is quoted in a language that the reader did not choose', () => {
    expect(stylesFor('health-code-users', 'zh')).toContain('quote');
    expect(stylesFor('health-code-users', 'en')).not.toContain('quote');
  });

  test('a style that a page has not gives way to the first that it has', () => {
    const target = { path: 'pages/metric/index', id: 'mini-program-launch-year' };
    const options = { format: 'chat', language: 'en' } as const;
    expect(pictureOf(release, target, { ...options, style: 'dots' }, measure)).toEqual(
      pictureOf(release, target, { ...options, style: 'figure' }, measure),
    );
  });
});
