import { release } from '../miniprogram/content/release';
import { routes, targetsOf, type PageTarget } from '../miniprogram/domain/pages/routes';

/** All pages, those that show entries once for each kind of entry, and those with parts at the first. */
export const everyPage: PageTarget[] = routes.flatMap((route) => {
  const shown = targetsOf(release, [route]);
  return route.shows.length === 0
    ? shown.slice(0, 1)
    : route.shows.flatMap(({ prefix }) => shown.find(({ id }) => id?.startsWith(prefix)) ?? []);
});
