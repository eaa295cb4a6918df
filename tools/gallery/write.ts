import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { galleryOverlay, renderGallery } from './index';

/**
 * Writes the generated files of the gallery: the components' descriptions, and the markup with their properties and events.
 * @param options.check only compares, and writes nothing
 * @throws Error if they are outdated
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
