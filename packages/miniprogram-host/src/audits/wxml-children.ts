import { type Audit, judge, placeOf } from './audit';

const MAX_CHILDREN = 60;

export const wxmlChildren: Audit = {
  meta: {
    id: 'wxml-children',
    title: 'Elements have few children',
    description:
      'A change of an element compares all of its children. Show long lists in parts, or group them.',
    threshold: `at most ${MAX_CHILDREN} children of one element`,
  },
  audit: ({ visits }) =>
    judge(
      visits.map((visit) => ({
        ...placeOf(visit),
        element: visit.tree.widest,
        value: visit.tree.children,
      })),
      MAX_CHILDREN,
      (children) => `${children} children`,
    ),
};
