import { type Audit, judge } from './audit';

/** A change within one frame isn't a motion. */
const MAX_MS = 10;

export const reducedMotion: Audit = {
  meta: {
    id: 'reduced-motion',
    title: 'Nothing moves under reduced motion',
    description:
      'Motion makes some people ill. Under prefers-reduced-motion, don’t animate elements or count numbers.',
    threshold: `no motion over ${MAX_MS} ms`,
  },
  audit({ motions, visits }) {
    if (motions === null) {
      return { measured: null, findings: [], note: 'The phone did not ask for reduced motion.' };
    }
    if (motions.length === 0) {
      return { measured: visits.length > 0 ? 'nothing moved' : null, findings: [] };
    }
    const samples = motions.map(({ page, element, name, ms }) => ({
      page,
      element: `${element}: ${name}`,
      value: ms,
    }));
    return judge(samples, MAX_MS, (ms) => `${Math.round(ms)} ms`);
  },
};
