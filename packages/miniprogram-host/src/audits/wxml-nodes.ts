import { type Audit, judge, placeOf } from './audit';
import { formatNumber } from './formats';

const MAX_NODES = 999;

export const wxmlNodes: Audit = {
  meta: {
    id: 'wxml-nodes',
    title: 'Pages have few elements',
    description:
      'A large tree needs memory and slows every change down. Show long lists in parts, and omit invisible elements.',
    threshold: 'fewer than 1,000 elements a page',
  },
  audit: ({ visits }) =>
    judge(
      visits.map((visit) => ({ ...placeOf(visit), value: visit.tree.nodes })),
      MAX_NODES,
      (nodes) => `${formatNumber(nodes)} elements`,
    ),
};
