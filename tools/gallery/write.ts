import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { galleryOverlay, renderGallery } from './index';

/**
 * Writes the parts of the gallery that follow from the components' own sources: their descriptions, and the markup that
 * hands each its properties and hears its events.
 * @param options.check only looks whether they are there already
 * @throws Error where they are out of date
 */
export async function writeGallery(options: { check?: boolean } = {}): Promise<void> {
  const folder = join(galleryOverlay.folder, 'pages', 'gallery');
  for (const [name, text] of Object.entries(renderGallery())) {
    const path = join(folder, name);
    const after = name.endsWith('.wxml')
      ? text
      : await format(text, { ...(await resolveConfig(path)), filepath: path });
    if (after === readIfThere(path)) continue;
    if (options.check) {
      throw new Error(`${name} of the gallery is out of date: run npm run build`);
    }
    writeFileSync(path, after);
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
