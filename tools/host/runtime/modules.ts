import type { AppPackage } from '../app-package';

/**
 * The CommonJS loader: each module runs once, when it is first required.
 * @param scopeOf the globals for a module, which tell it the path of the component that it may define
 */
export class ModuleLoader {
  private readonly loaded = new Map<string, { exports: unknown }>();

  constructor(
    private readonly modules: AppPackage['modules'],
    private readonly scopeOf: (path: string) => Record<string, unknown>,
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
      factory(
        (paths, name) => this.require(paths[name] ?? name),
        module,
        module.exports,
        this.scopeOf(path),
      );
    } catch (error) {
      this.loaded.delete(path);
      throw error;
    }
    return module.exports;
  }
}
