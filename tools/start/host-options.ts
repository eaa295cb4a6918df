import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostOptions } from 'miniprogram-host';
import { projectRoot } from '../checks/check';
import { galleryOverlay } from '../gallery/index';
import { suggestions } from './suggestions';

/** How the browser host shows this app: with the gallery of components, in the app's colours, with launches to try. */
export const hostOptions = {
  overlay: galleryOverlay,
  tokens: () => readFileSync(join(projectRoot, 'miniprogram', 'styles', 'tokens.wxss'), 'utf8'),
  suggestions,
} satisfies Partial<HostOptions>;
