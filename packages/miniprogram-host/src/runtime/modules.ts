import type { AppPackage, Require } from '../app-package';

/**
 * The CommonJS loader: each module runs once, when it is first required.
 * @param scope the globals that every module gets
 */
export class ModuleLoader {
  private readonly loaded = new Map<string, { exports: unknown }>();

  constructor(
    private readonly modules: AppPackage['modules'],
    private readonly scope: Record<string, unknown>,
  ) {}

  has(path: string): boolean {
    return path in this.modules;
  }

  /** @throws Error for an unknown path, and whatever the module throws */
  require(path: string): unknown {
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const factory = this.modules[path];
    if (!factory) throw new Error(`module "${path}" is not found`);
    const module = { exports: {} as unknown };
    this.loaded.set(path, module);
    try {
      factory((paths) => this.requireFrom(paths), module, module.exports, this.scope);
    } catch (error) {
      this.loaded.delete(path);
      throw error;
    }
    return module.exports;
  }

  /** A module's `require`. Subpackages are here with the rest, so that what is required later comes in a moment. */
  private requireFrom(paths: Record<string, string>): Require {
    const get = (name: string) => this.require(paths[name] ?? name);
    const getLater = async (name: string) => {
      await Promise.resolve();
      return get(name);
    };
    const require: Require = (name, onLoad, onError) => {
      if (!onLoad) return get(name);
      getLater(name).then(onLoad, (error: unknown) => {
        onError?.({ mod: name, errMsg: error instanceof Error ? error.message : String(error) });
      });
      return undefined;
    };
    require.async = getLater;
    return require;
  }
}
