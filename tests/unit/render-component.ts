import { join } from 'node:path';
import * as jsdom from 'miniprogram-host/jsdom';

export { type Rendered, tap, textOf } from 'miniprogram-host/jsdom';

const projectRoot = join(__dirname, '..', '..');

/** Loads the app's components. @returns renders one, by its folder below `miniprogram/` */
export function loadComponents(): ReturnType<typeof jsdom.loadComponents> {
  return jsdom.loadComponents({
    projectRoot,
    miniprogramRoot: join(projectRoot, 'miniprogram'),
  });
}
