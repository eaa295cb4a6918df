import type { BrokenWord } from '../../audits/artifacts';
import type { Letters } from './letters';
import { pathOf } from './wxml-tree';

/** Consecutive Latin letters. Lines can break between hanzi and after hyphens. */
const word = /[\p{Script=Latin}\d]{2,}/gu;

/** The words that are broken across lines, because no line is wide enough. */
export function collectBrokenWords(letters: Letters[]): BrokenWord[] {
  return letters
    .filter(({ lines }) => lines.length > 1)
    .flatMap(({ element, node }) =>
      [...node.data.matchAll(word)]
        .filter(({ 0: { length }, index }) => isBroken(node, index, length))
        .map(([found]) => ({ element: pathOf(element), word: found })),
    );
}

function isBroken(node: Text, start: number, length: number): boolean {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + length);
  const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
  return new Set(tops).size > 1;
}
