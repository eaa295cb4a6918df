import type { AppPackage } from '../../app-package';
import type { ActiveElement, FontSource, StyleRule } from '../../audits/artifacts';
import { isWxml, pathOf } from './wxml-tree';

/** A rule, and its selector without `:active`. */
export interface ActiveRule extends StyleRule {
  /** '' if nothing is left of the selector. */
  unpressed: string;
}

/** The rules with `:active` in a package's WXSS. */
export function findActiveRules(styles: AppPackage['styles']): ActiveRule[] {
  return Object.entries(styles).flatMap(([sheet, { css, scope }]) => {
    if (!css.includes(':active')) return [];
    const parsed = new CSSStyleSheet();
    parsed.replaceSync(css);
    return selectorsOf(parsed.cssRules)
      .filter((selector) => selector.includes(':active'))
      .map((selector) => ({
        sheet,
        selector: asWritten(selector, scope),
        unpressed: unpressed(selector),
      }));
  });
}

/** The rules of a package's WXSS that make an element scroll without inertia on iOS. */
export function findScrollRules(styles: AppPackage['styles']): StyleRule[] {
  return Object.entries(styles).flatMap(([sheet, { css, scope }]) =>
    [...css.matchAll(/([^{}]+)\{([^{}]*\boverflow(?:-[xy])?\s*:\s*scroll\b[^{}]*)\}/g)]
      .filter(([, , body = '']) => !/-webkit-overflow-scrolling\s*:\s*touch/.test(body))
      .map(([, selector = '']) => ({ sheet, selector: asWritten(selector.trim(), scope) })),
  );
}

/** The addresses of all fonts in a package's WXSS. */
export function findFonts(styles: AppPackage['styles']): FontSource[] {
  return Object.entries(styles).flatMap(([sheet, { css }]) =>
    [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = '']) =>
      [...body.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address = '']) =>
        address.startsWith('data:')
          ? { sheet, address: '', bytes: address.length }
          : { sheet, address, bytes: 0 },
      ),
    ),
  );
}

function selectorsOf(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    const own = rule instanceof CSSStyleRule ? rule.selectorText.split(/,(?![^(]*\))/) : [];
    const inner = rule instanceof CSSGroupingRule ? selectorsOf(rule.cssRules) : [];
    return [...own.map((selector) => selector.trim()), ...inner];
  });
}

/** The compiler adds prefixes to tags, and a scope to classes. */
function asWritten(selector: string, scope: string | null): string {
  const plain = selector.replace(/\bwx-(?=[a-z])/g, '');
  return scope === null ? plain : plain.replaceAll(`.${scope}--`, '.');
}

/** Removes pseudo-elements, because their element is pressed. */
function unpressed(selector: string): string {
  return selector.replace(/::?(before|after)\b/g, '').replace(/:active\b/g, '');
}

/** For each rule, an element of the page that it applies to when pressed, preferably one without `hover-class`. */
export function findActiveElements(page: HTMLElement, rules: ActiveRule[]): ActiveElement[] {
  return rules.flatMap(({ sheet, selector, unpressed: plain }) => {
    const matches = plain ? [...page.querySelectorAll(plain)].filter(isWxml) : [];
    const element = matches.find((match) => !hasHoverClass(match)) ?? matches[0];
    if (!element) return [];
    return [{ sheet, selector, element: pathOf(element), hasHoverClass: hasHoverClass(element) }];
  });
}

function hasHoverClass(element: Element): boolean {
  const name = element.getAttribute('hover-class');
  return name !== null && name !== '' && name !== 'none';
}
