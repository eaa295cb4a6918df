import { type Audit, judge, placeOf } from './audit';

const MAX_DEPTH = 29;

export const wxmlDepth: Audit = {
  meta: {
    id: 'wxml-depth',
    title: 'Elements are not nested deeply',
    description: 'A deep tree slows layout down. Remove elements that only wrap another one.',
    threshold: 'fewer than 30 levels',
  },
  audit: ({ visits }) =>
    judge(
      visits.map((visit) => ({
        ...placeOf(visit),
        element: visit.tree.deepest,
        value: visit.tree.depth,
      })),
      MAX_DEPTH,
      (depth) => `${depth} levels`,
    ),
};
