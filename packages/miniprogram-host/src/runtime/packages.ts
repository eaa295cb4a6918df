import { packageRootOf, subPackagesOf } from '../app-json';
import type { AppConfig } from '../app-package';
import type { DeviceState } from './device';
import { NavigationError } from './routes';

export interface PackagesOptions {
  app: AppConfig;
  device: DeviceState;
  /** A subpackage is there, because one of its pages is opened or a rule has it loaded ahead. */
  onLoad: (root: string, cause: 'open' | 'preload') => void;
}

/** Which subpackages the phone has: each is loaded once, when it is first needed or as `preloadRule` says. */
export class Packages {
  private readonly loaded = new Set<string>();
  private readonly roots: string[];

  constructor(private readonly options: PackagesOptions) {
    this.roots = subPackagesOf(options.app).map(({ root }) => root);
  }

  /** Loads the package of a page. @throws NavigationError without a network */
  require(path: string): void {
    const root = packageRootOf(path, this.roots);
    if (!root || this.loaded.has(root)) return;
    if (this.options.device.current.network === 'offline') {
      throw new NavigationError(`the subpackage "${root}" could not be loaded`);
    }
    this.load(root, 'open');
  }

  /** A launch comes with the package of its page. */
  begin(path: string): void {
    const root = packageRootOf(path, this.roots);
    if (root) this.load(root, 'open');
  }

  /** Loads ahead what the page's rule says, where its network is the one at hand. */
  preload(path: string): void {
    const { app, device } = this.options;
    const rule = app.preloadRule?.[path];
    const { network } = device.current;
    if (!rule || network === 'offline') return;
    if ((rule.network ?? 'wifi') === 'wifi' && network !== 'wifi') return;
    for (const { root, name } of subPackagesOf(app)) {
      const isNamed = rule.packages.some(
        (wanted) => wanted === name || wanted.replace(/^\/|\/$/g, '') === root,
      );
      if (isNamed && !this.loaded.has(root)) this.load(root, 'preload');
    }
  }

  private load(root: string, cause: 'open' | 'preload'): void {
    this.loaded.add(root);
    this.options.onLoad(root, cause);
  }
}
