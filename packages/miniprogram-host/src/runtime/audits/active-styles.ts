import type { AppPackage } from '../../app-package';
import type { ActiveElement, FontSource, StyleRule } from '../../audits/artifacts';
import { isWxml, pathOf } from './wxml-tree';

/** A rule, and what it selects when nothing is pressed. */
export interface ActiveRule extends StyleRule {
  /** '' where it selects nothing by itself. */
  unpressed: string;
}

/** The rules of a package's WXSS that select with `:active`. */
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

/** The fonts that a package's WXSS names, each of its addresses. */
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

/** A pseudo-element has no element of its own to find: the one that it belongs to is pressed. */
function unpressed(selector: string): string {
  return selector.replace(/::?(before|after)\b/g, '').replace(/:active\b/g, '');
}

/** For each rule, an element of the page that it applies to once it is pressed: one without `hover-class` if there is. */
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
