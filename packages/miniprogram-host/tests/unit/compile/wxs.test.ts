import { runInNewContext } from 'node:vm';
import { compileWxs } from '../../../src/compile/wxs';
import { compile, write } from './mini-program';

function runWxs(source: string): unknown {
  const context = { module: { exports: {} as unknown } };
  runInNewContext(compileWxs(source).code, context);
  return context.module.exports;
}

test('constructor is the name of a type', () => {
  expect(
    runWxs(
      `module.exports = ['Array' === [].constructor, ({}).constructor, (1).constructor === 'Number',
        'a'.constructor, [[1]][0].constructor.constructor, getDate(0).constructor, getRegExp('a').constructor];`,
    ),
  ).toEqual([true, 'Object', true, 'String', 'String', 'Date', 'RegExp']);
});

test.each([
  ["getRegExp('^-?\\d+(\\.\\d+)?$').test('-1.5')", true],
  ["getRegExp('\\\\d').source", '\\\\d'],
  ["getRegExp('[A-Z]', 'g').flags", 'g'],
  ["getRegExp('a\\'b').test(\"a'b\")", true],
  ['getDate(0).getTime()', 0],
  ['getDate(2021, 0, 19).getMonth()', 0],
  // WeChat's compiler knows \n, \r and \t only.
  ["'\\d\\n\\w'", '\\d\n\\w'],
  ["'it\\'s'", "it's"],
])('%s is what it is in WeChat', (expression, expected) => {
  expect(runWxs(`module.exports = ${expression};`)).toBe(expected);
});

test("what is newer than ES5 is refused, but for what WeChat's compiler takes", () => {
  expect(runWxs('var a = 1; module.exports = { a };')).toEqual({ a: 1 });
  expect(runWxs('function f(a, b = 2) { return a + b } module.exports = { sum: f(1,) };')).toEqual({
    sum: 3,
  });
  for (const newer of [
    'var f = (a) => a',
    'let a = 1',
    'var [a] = b',
    'var a = { b() {} }',
    'var a = `b`',
    'async function f() {}',
    'f(...a)',
    'var a = 2 ** 3',
  ]) {
    expect(() => compileWxs(newer)).toThrow();
  }
});

test('lines stay where they were', () => {
  const source = "var a = 1;\n\nmodule.exports = a.constructor === 'Number';\n";
  expect(compileWxs(source).code.split('\n')).toHaveLength(source.split('\n').length);
});

test('WXS requires other WXS, and so does an inline script', async () => {
  write({
    'p/index.wxml':
      '<wxs src="./a.wxs" module="a"/><wxs module="b">module.exports = require("./c.wxs");</wxs><view>{{a.x}}{{b.y}}</view>',
    'p/a.wxs': 'module.exports = require("./c.wxs");',
    'p/c.wxs': 'module.exports = { x: 1, y: 2 };',
  });
  expect((await compile()).diagnostics).toEqual([]);
});
