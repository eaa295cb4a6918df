import { release } from '../miniprogram/content/release';
import { routes, targetsOf, type PageTarget } from '../miniprogram/domain/pages/routes';

/** All pages, those that show entries once for each kind of entry. */
export const everyPage: PageTarget[] = routes.flatMap((route) => {
  const shown = targetsOf(release, [route]);
  return route.shows.length === 0
    ? shown
    : route.shows.flatMap(({ prefix }) => shown.find(({ id }) => id?.startsWith(prefix)) ?? []);
});
