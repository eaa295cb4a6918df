import { parse, type Expression, type Super } from 'acorn';
import { simple as walk } from 'acorn-walk';
import MagicString from 'magic-string';

/**
 * What WXS has and JavaScript hasn't, on the script's first line so that lines stay where they were. `constructor` is the
 * name of a value's type in WXS, not a function.
 */
const prelude =
  'var getRegExp=function(p,f){return new RegExp(p,f)},' +
  'getDate=function(){return new (Function.prototype.bind.apply(Date,[null].concat([].slice.call(arguments))))()},' +
  'constructorOf=function(v){return v===null||v===undefined?undefined:Object.prototype.toString.call(v).slice(8,-1)};';

/**
 * Turns WXS into JavaScript of the same meaning.
 * @returns the script and the names of the WXS files that it requires, as written
 * @throws SyntaxError with `loc` where the script can't be parsed
 */
export function compileWxs(source: string): { code: string; requires: string[] } {
  const program = parse(source, { ecmaVersion: 2015, allowReturnOutsideFunction: true });
  const code = new MagicString(source);
  const requires: string[] = [];
  const isCallOf = (callee: Expression | Super, name: string) =>
    callee.type === 'Identifier' && callee.name === name;
  walk(program, {
    CallExpression({ callee, arguments: [argument] }) {
      if (argument?.type !== 'Literal' || typeof argument.value !== 'string') return;
      if (isCallOf(callee, 'require')) {
        requires.push(argument.value);
        code.overwrite(
          argument.start,
          argument.end,
          JSON.stringify(argument.value.replace(/\.wxs$/, '')),
        );
      } else if (isCallOf(callee, 'getRegExp')) {
        // In a WXS string a backslash is just a backslash: '\d' is a digit, not the letter d.
        code.overwrite(argument.start, argument.end, JSON.stringify(argument.raw?.slice(1, -1)));
      }
    },
    MemberExpression({ property, computed, start, end }) {
      if (computed || property.type !== 'Identifier' || property.name !== 'constructor') return;
      // What stands before the dot may end in brackets that belong to no node.
      const dot = source.lastIndexOf('.', property.start);
      code.appendLeft(start, 'constructorOf(').overwrite(dot, end, ')');
    },
  });
  return { code: prelude + code.toString(), requires };
}
