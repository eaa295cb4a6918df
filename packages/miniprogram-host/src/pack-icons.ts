import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/** The sheet of Vant's icon component, with its font of 257 glyphs on a CDN. */
export const ICON_SHEET = 'icon/index.wxss';

const glyphRule = /\.van-icon-([\w-]+):before\{content:"\\([\da-f]+)"\}/g;
const fontFace = /@font-face\{[^}]*font-family:vant-icon[^}]*\}/;

/** The icon names in a Mini Program's markup. */
class IconNames {
  readonly names = new Set<string>();

  /** @param markups all WXML, by path: a name can come from a component's attribute */
  constructor(private readonly markups: ReadonlyMap<string, string>) {
    for (const [path, markup] of markups) {
      for (const [, name = ''] of markup.matchAll(/<van-icon\b[^>]*?\sname="([^"]*)"/g)) {
        this.add(name, path);
      }
    }
  }

  private add(name: string, path: string): void {
    const expression = /^\{\{(.*)\}\}$/.exec(name.trim())?.[1];
    if (expression === undefined) {
      this.names.add(name);
      return;
    }
    const literals = [...expression.matchAll(/'([\w-]+)'/g)].map(([, literal = '']) => literal);
    const properties = expression.replace(/'[^']*'/g, '').match(/[a-z]\w*/gi) ?? [];
    const given = properties.flatMap((property) => this.valuesOf(property));
    for (const found of [...literals, ...given]) this.names.add(found);
    // Vant's own components have icons that the app never asks for.
    if (path.startsWith('@vant/') || literals.length + given.length > 0) return;
    throw new Error(`${path}: the name of <van-icon name="${name}"> stands in no attribute`);
  }

  /** The texts that any element gives a property. */
  private valuesOf(property: string): string[] {
    const attribute = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const pattern = new RegExp(`\\s${attribute}="([\\w-]+)"`, 'g');
    return [...this.markups.values()].flatMap((markup) =>
      [...markup.matchAll(pattern)].map(([, value = '']) => value),
    );
  }
}

/**
 * Vant's icon sheet with the glyphs that a Mini Program uses and no others, in its own text: a phone then shows icons at
 * its first start without a network, and asks nobody else's server for them.
 * @param sheet the original
 * @param markups all WXML of the Mini Program and of its packages, by path; those of Vant begin with `@vant/`
 * @param fontPath the sheet of `@vant/icons` that has the whole font in it
 * @throws Error for a name that is no icon of Vant's
 */
export async function packIcons(
  sheet: string,
  markups: ReadonlyMap<string, string>,
  fontPath: string,
): Promise<string> {
  const { names } = new IconNames(markups);
  const glyphs = new Map(
    [...sheet.matchAll(glyphRule)].map(([, name = '', code = '']) => [name, code]),
  );
  for (const [path, markup] of markups) {
    if (path.startsWith('@vant/')) continue;
    for (const [, name = ''] of markup.matchAll(/<van-icon\b[^>]*?\sname="([\w-]+)"/g)) {
      if (!glyphs.has(name)) throw new Error(`${path}: Vant has no icon "${name}"`);
    }
  }
  const text = [...names]
    .flatMap((name) => glyphs.get(name) ?? [])
    .map((code) => String.fromCodePoint(parseInt(code, 16)))
    .join('');
  const font = await subsetFont(readFont(fontPath), text, { targetFormat: 'woff2' });
  const source = `url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")`;
  return sheet
    .replace(glyphRule, (rule, name: string) => (names.has(name) ? rule : ''))
    .replace(fontFace, (rule) => rule.replace(/src:[^}]*/, `src:${source}`));
}

/** The font that a sheet has inlined. */
function readFont(path: string): Buffer {
  const [, data] = /base64,([\w+/=]+)/.exec(readFileSync(path, 'utf8')) ?? [];
  if (!data) throw new Error(`${path} has no font in it`);
  return Buffer.from(data, 'base64');
}
