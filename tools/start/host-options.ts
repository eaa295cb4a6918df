import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostOptions } from 'miniprogram-host';
import { projectRoot } from '../checks/check';
import { galleryOverlay } from '../gallery/index';
import { suggestions } from './suggestions';

/** The browser host's options for this app: the gallery, the app's colours, and suggested launches. */
export const hostOptions = {
  overlay: galleryOverlay,
  tokens: () => readFileSync(join(projectRoot, 'miniprogram', 'styles', 'tokens.wxss'), 'utf8'),
  suggestions,
} satisfies Partial<HostOptions>;
