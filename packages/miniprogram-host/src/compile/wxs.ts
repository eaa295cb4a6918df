import { type AnyNode, parse, type Program } from 'acorn';
import { full, simple as walk } from 'acorn-walk';
import MagicString from 'magic-string';

/**
 * What WXS has and JavaScript hasn't, on the script's first line so that lines stay where they were. `constructor` is the
 * name of a value's type in WXS, not a function.
 */
const prelude =
  'var getRegExp=function(p,f){return new RegExp(p,f)},' +
  'getDate=function(){return new (Function.prototype.bind.apply(Date,[null].concat([].slice.call(arguments))))()},' +
  'constructorOf=function(v){return v===null||v===undefined?undefined:Object.prototype.toString.call(v).slice(8,-1)};';

/** A fault in WXS. Lines count from 1, columns from 0. */
export class WxsError extends SyntaxError {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
  }
}

/**
 * Turns WXS into JavaScript of the same meaning.
 * @returns the script and the names of the WXS files that it requires, as written
 * @throws WxsError where the script can't be parsed
 */
export function compileWxs(source: string): { code: string; requires: string[] } {
  const code = new MagicString(source);
  const requires: string[] = [];
  walk(parseWxs(source), {
    Literal({ value, raw, start, end }) {
      if (typeof value !== 'string' || !raw) return;
      // WXS knows only these escapes: in '\d', the backslash is a backslash.
      const written = raw.replace(/\\([\s\S])/g, (pair, next: string) =>
        /[nrt\\'"\r\n]/.test(next) ? pair : `\\${pair}`,
      );
      if (written !== raw) code.overwrite(start, end, written);
    },
    CallExpression({ callee, arguments: [argument] }) {
      if (callee.type !== 'Identifier') return;
      if (argument?.type !== 'Literal' || typeof argument.value !== 'string') return;
      const { start, end, value, raw = '' } = argument;
      if (callee.name === 'require') {
        requires.push(value);
        code.overwrite(start, end, JSON.stringify(value.replace(/\.wxs$/, '')));
      } else if (callee.name === 'getRegExp') {
        // A pattern is taken as it is written, to the last backslash.
        code.overwrite(start, end, JSON.stringify(raw.slice(1, -1)));
      }
    },
    AssignmentExpression({ left, loc }) {
      if (!isConstructor(left)) return;
      const { line = 1, column = 0 } = loc?.start ?? {};
      throw new WxsError('a constructor cannot be assigned in WXS', line, column);
    },
    MemberExpression(node) {
      if (!isConstructor(node)) return;
      // What stands before the dot may end in brackets that belong to no node.
      const dot = source.lastIndexOf('.', node.property.start);
      code.appendLeft(node.start, 'constructorOf(').overwrite(dot, node.end, ')');
    },
  });
  return { code: prelude + code.toString(), requires };
}

/**
 * WeChat's compiler refuses whatever is newer than ES5, but for `{ name }`, default values of parameters and a comma after
 * the last argument.
 */
function parseWxs(source: string) {
  try {
    return parse(source, { ecmaVersion: 5, locations: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const tree = parseTolerated(source);
    if (tree) return tree;
    const { line, column } = (error as SyntaxError & { loc: { line: number; column: number } }).loc;
    throw new WxsError(error.message.replace(/ \(\d+:\d+\)$/, ''), line, column);
  }
}

/** Nodes that a tree can have since ES2015, and that WeChat doesn't take. */
const refused =
  /^(Arrow|Class|Template|Tagged|Spread|Rest|ForOf|Yield|Await|Meta|Super|Import|Export|ArrayPattern|ObjectPattern)/;

/** @returns null for what is newer than ES5 in any other way than WeChat takes */
function parseTolerated(source: string): Program | null {
  try {
    const tree = parse(source, { ecmaVersion: 2017, locations: true });
    const newer: AnyNode[] = [];
    full(tree, (found) => {
      const node = found;
      if (refused.test(node.type) || isRefused(node)) newer.push(node);
    });
    return newer.length === 0 ? tree : null;
  } catch {
    return null;
  }
}

/** Whether a node that ES5 has, too, is written in a newer way. */
function isRefused(node: AnyNode): boolean {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.kind !== 'var';
    case 'Property':
      return node.method || node.computed;
    case 'BinaryExpression':
      return node.operator === '**';
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return node.generator || node.async;
    default:
      return false;
  }
}

function isConstructor(node: AnyNode): boolean {
  return (
    node.type === 'MemberExpression' &&
    !node.computed &&
    node.property.type === 'Identifier' &&
    node.property.name === 'constructor'
  );
}
