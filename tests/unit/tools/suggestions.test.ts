import { join } from 'node:path';
import { readPages } from 'miniprogram-host';
import { release } from '../../../miniprogram/content/release';
import { idsOf, routeOf } from '../../../miniprogram/domain/pages/routes';
import { galleryOverlay } from '../../../tools/gallery/index';
import { suggestions } from '../../../tools/start/suggestions';

const pages = [
  ...readPages(join(__dirname, '..', '..', '..', 'miniprogram')),
  ...galleryOverlay.pages,
];

test('each suggested launch opens an existing page with existing content', () => {
  for (const { launch } of suggestions) {
    expect(pages).toContain(launch.path);
    const id = new URLSearchParams(launch.query).get('id');
    const route = routeOf(launch.path);
    if (id !== null) expect(route && idsOf(route, release)).toContain(id);
  }
});
