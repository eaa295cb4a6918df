import { type Audit, type Finding, placeOf } from './audit';

export const https: Audit = {
  meta: {
    id: 'https',
    title: 'Images use HTTPS',
    description:
      'HTTP can be read and changed in transit. Calls of cloud functions are always encrypted.',
    threshold: 'no address with http:',
  },
  audit: ({ visits, requests }) => {
    const images = visits.flatMap((visit) => visit.images.map((image) => ({ visit, image })));
    if (images.length + requests.length === 0) return { measured: null, findings: [] };
    return {
      measured: `${images.length} images`,
      findings: images
        .filter(({ image }) => /^http:/i.test(image.src))
        .map(({ visit, image }): Finding => ({
          severity: 'error',
          page: placeOf(visit).page,
          element: image.element,
          measured: image.src,
        })),
    };
  },
};
