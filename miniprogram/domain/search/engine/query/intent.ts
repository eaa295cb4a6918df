import { DATE_MARK, simplify, type Fold } from '../tokenize/index';
import type { QueryPart } from './parse';

/** How much better an event fits a date. */
const DATED = 1.4;

/** What a question asks for, and the kinds of documents that answer it: how much better they fit. */
const intents: { pattern: string; kinds: Record<string, number> }[] = [
  {
    pattern:
      '\\b(?:how (?:many|much|often|fast|big|large|popular)|what (?:share|percentage|percent|proportion|number)|number of|share of|size of)\\b|多少|几(?:个|次|种|亿|万|千|人|成|倍)|多大|多快|占比|比例|人数|次数|数量',
    kinds: { metric: 1.8 },
  },
  {
    pattern:
      '\\b(?:when|(?:what|which) (?:year|date|day|month|time)|since when|how long ago|what happened|history|timeline)\\b|什么时候|什么时间|何时|哪一?年|哪一?天|几号|几月|几几年|发生了?什么|时间线|历史',
    kinds: { event: 2.2, metric: 0.9, service: 0.8 },
  },
  {
    pattern:
      "\\b(?:what(?:'s|’s| is| are| does)|explain|tell me about|meaning of|describe)\\b|是什么|是啥|什么是|什么叫|什么意思|干什么|干嘛|有什么用|介绍|解释|了解",
    kinds: { service: 1.35, tool: 1.2, article: 0.9 },
  },
  {
    pattern:
      '\\b(?:how (?:do|can|to|should|does)|can (?:i|we|you)|do (?:i|we|you)|where (?:can|do))\\b|怎么|怎样|如何|能不能|可以|哪里',
    kinds: { service: 1.25, tool: 1.35, metric: 0.85, event: 0.8 },
  },
  { pattern: '\\bwhy\\b|为什么|为何|为啥', kinds: { article: 1.8 } },
  {
    pattern:
      '\\b(?:which|what) (?:sectors?|industr(?:y|ies)|categor(?:y|ies))\\b|哪些行业|什么行业|哪个行业',
    kinds: { metric: 1.3, sector: 1.4, category: 1.2 },
  },
];

/** What a question counts, and a keyword of the figures that count it. */
const counts: { pattern: string; term: string }[] = [
  {
    pattern:
      '\\b(?:how many|number of) (?:\\w+ ){0,2}(?:people|users|customers|readers|players|women|men|visitors|guests)\\b|(?:多少|几[万亿]|几千万)个?(?:人|用户|顾客|玩家|读者)',
    term: 'people',
  },
  { pattern: '\\bhow much money\\b|多少(?:钱|元|块)|几[万亿]元', term: 'rmb' },
  { pattern: '\\b(?:how many times|how often)\\b|(?:多少|几[万亿]?)人?次', term: 'visit' },
];

/** Keywords of what a query counts. */
export function countedTerms(q: string, fold: Fold): string[] {
  if (!/ |多少|几/.test(q)) return [];
  const text = simplify(q, fold);
  return counts.flatMap(({ pattern, term }) => (new RegExp(pattern, 'i').test(text) ? term : []));
}

let compiled: { pattern: RegExp; kinds: Record<string, number> }[] | undefined;

/** By kind of document: how much better or worse it fits what a query asks for; kinds that it says nothing of are left out. */
export function wantedKinds(
  q: string,
  fold: Fold,
  parts: readonly QueryPart[],
): Record<string, number> {
  // Half of all queries are a word or two.
  if (!/[ \d\u4e00-\u9fff]/.test(q)) return {};
  compiled ??= intents.map(({ pattern, kinds }) => ({ pattern: new RegExp(pattern, 'i'), kinds }));
  const text = simplify(q, fold);
  const hasDate = parts.some((part) => part.type === 'quantity' && part.term.startsWith(DATE_MARK));
  const wanted: Record<string, number> = hasDate ? { event: DATED } : {};
  for (const { pattern, kinds } of compiled) {
    if (!pattern.test(text)) continue;
    for (const [kind, factor] of Object.entries(kinds)) wanted[kind] = (wanted[kind] ?? 1) * factor;
  }
  return wanted;
}
