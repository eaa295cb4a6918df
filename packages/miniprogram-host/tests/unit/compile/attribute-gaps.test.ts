import { closeAttributeGaps } from '../../../src/compile/attribute-gaps';

test.each([
  ['<image src= "/a.png" />', '<image src="/a.png"  />'],
  ['<image src ="/a.png"/>', '<image src="/a.png" />'],
  ['<view a  =\n\'x y\' b="1">', '<view a=\'x y\'  \n b="1">'],
  ['<view wx:if = "{{a > b}}" c = "d">', '<view wx:if="{{a > b}}"   c="d"  >'],
  ['<view a="x = "/>', '<view a="x = "/>'],
])('%j becomes %j', (wxml, closed) => {
  expect(closeAttributeGaps(wxml)).toBe(closed);
  expect(closed).toHaveLength(wxml.length);
});

test.each([
  '<view>a = "b"</view>',
  '<view>{{ a == "b" ? "<view c = 1" : "" }}</view> ',
  '<!-- <view a = "b"> -->',
  '<wxs module="m">var a = "b"; if (a <b = "c") {}</wxs>',
  '<view a = ',
  'a < b = "c"',
  '<view>{ a = "b" }</view>',
])('%j stays as it is', (wxml) => {
  expect(closeAttributeGaps(wxml)).toBe(wxml);
});
