/** What stands between tags: text up to the next tag, with its bindings, and comments. */
const between = /(?:<!--[^]*?(?:-->|$)|\{\{[^]*?\}\}|<(?![\w/])|[^<{]+|\{)+/y;

/** A whole WXS tag: its script isn't WXML. */
const script = /(<wxs\b[^>]*[^>/]>)([^]*?)(?=<\/wxs\s*>|$)/y;

/** An attribute with its value, and the gaps around the equals sign. */
const attribute = /([^\s"'<>/=]+)(\s*)=(\s*)("[^"]*"|'[^']*')/y;

/** Anything else in a tag, a character at a time. */
const inTag = /[^]/y;

/**
 * Moves white space around the `=` of attributes behind their values. WeChat's compiler takes `src = "a"`, glass-easel's
 * doesn't. The text keeps its length, so that whatever follows stays where it was.
 */
export function closeAttributeGaps(wxml: string): string {
  if (!/\s=|=\s/.test(wxml)) return wxml;
  let result = '';
  let position = 0;
  let isInTag = false;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const found = pattern.exec(wxml);
    if (found) position = pattern.lastIndex;
    return found;
  };
  while (position < wxml.length) {
    if (!isInTag) {
      const text = take(between) ?? take(script);
      if (text) result += text[0];
      else isInTag = true;
      continue;
    }
    const found = take(attribute);
    if (found) {
      const [, name = '', before = '', after = '', value = ''] = found;
      result += `${name}=${value}${before}${after}`;
      continue;
    }
    const [character = ''] = take(inTag) ?? [];
    result += character;
    isInTag = character !== '>';
  }
  return result;
}
