import type { PageText, PageVisit } from './artifacts';
import { type Audit, type Finding, placeOf } from './audit';
import { formatNumber } from './formats';

/** Bold text that is larger than most text by this factor looks like a heading. */
const LARGER = 1.2;
const BOLD = 600;

export const headings: Audit = {
  meta: {
    id: 'headings',
    title: 'Headings have the role of headings',
    description:
      'Screen reader users jump from heading to heading. Large bold text needs aria-role="heading", unless it is part of an element with another role.',
    threshold: 'a role for each large bold text',
  },
  audit({ visits }) {
    const looked = visits.flatMap((visit) => headingsOf(visit).map((text) => ({ visit, text })));
    if (looked.length === 0) return { measured: null, findings: [] };
    return {
      measured: `${formatNumber(looked.length)} looked at`,
      findings: looked
        .filter(({ text }) => text.role === '')
        .map(({ visit, text: { element, text } }): Finding => ({
          severity: 'error',
          ...placeOf(visit),
          element: `${element} “${text}”`,
          measured: 'no role',
        })),
    };
  },
};

function headingsOf({ texts }: PageVisit): PageText[] {
  const usual = usualSize(texts);
  return texts.filter(
    ({ fontSize, fontWeight }) => fontWeight >= BOLD && fontSize >= LARGER * usual,
  );
}

/** The most frequent text size of a page. */
function usualSize(texts: PageText[]): number {
  const letters = new Map<number, number>();
  for (const { fontSize, text } of texts) {
    letters.set(fontSize, (letters.get(fontSize) ?? 0) + text.length);
  }
  const [usual] = [...letters].sort(([, first], [, second]) => second - first);
  return usual?.[0] ?? 0;
}
