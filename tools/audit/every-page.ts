import { release } from '../../miniprogram/content/release';
import { routes, targetsOf, type PageTarget } from '../../miniprogram/domain/pages/routes';

/** All pages: a page with entries once for each kind of entry, a page with parts at its first part. */
export const everyPage: PageTarget[] = routes.flatMap((route) => {
  const shown = targetsOf(release, [route]);
  return route.shows.length === 0
    ? shown.slice(0, 1)
    : route.shows.flatMap(({ prefix }) => shown.find(({ id }) => id?.startsWith(prefix)) ?? []);
});
