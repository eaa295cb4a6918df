import { type Diagnostic, isFatal } from '../app-package';
import { createCompiler } from '../compile/index';
import type { Overlay } from '../compile/source-files';
import { bundleHostScripts, type HostScripts, readHostScripts } from './host-scripts';

/** The host's own scripts are the same for all hosts of a process, until one of them is built again. */
let hostScripts: Promise<HostScripts> | undefined;

/** The scripts that the pages load, as last built. */
export class HostBuild {
  packageScript = '';
  packageMap = '';
  runtimeScript = '';
  shellScript = '';
  diagnostics: Diagnostic[] = [];
  /** What is wrong beside the package. */
  besides: readonly Diagnostic[] = [];
  /** The package is older than the files, which have errors. */
  isStale = false;
  private disabledPages: ReadonlySet<string> = new Set();
  private readonly compiler;

  constructor(miniprogramRoot: string, projectRoot: string, overlay?: Overlay) {
    this.compiler = createCompiler({ root: miniprogramRoot, projectRoot, overlay });
  }

  /**
   * Compiles the Mini Program. With errors in what runs, the last good package stays, unless there is none. Pages that were
   * disabled before stay so.
   */
  async buildPackage(): Promise<void> {
    const { script, map, diagnostics } = await this.compiler.compile();
    this.diagnostics = diagnostics;
    this.isStale = this.packageScript !== '' && diagnostics.some((fault) => this.isNewError(fault));
    if (this.isStale) return;
    this.packageScript = script;
    this.packageMap = map;
    this.disabledPages = new Set(diagnostics.flatMap(({ pages = [] }) => pages));
  }

  /** Whether an error would disable what runs in the package that is there. */
  private isNewError({ severity, pages }: Diagnostic): boolean {
    return severity === 'error' && !pages?.every((page) => this.disabledPages.has(page));
  }

  /** Takes the host's own scripts from an earlier build, or bundles them. @throws Error when they don't compile */
  async takeHost(): Promise<void> {
    await this.use((hostScripts ??= readHostScripts() ?? bundleHostScripts()));
  }

  /** Bundles the host's own scripts again. @throws Error when they don't compile */
  async buildHost(): Promise<void> {
    await this.use((hostScripts = bundleHostScripts()));
  }

  private async use(scripts: Promise<HostScripts>): Promise<void> {
    const { runtime, shell } = await scripts;
    this.runtimeScript = runtime;
    this.shellScript = shell;
  }

  /** What pages show above what runs: a package tells itself of the pages that it lacks. */
  get shown(): readonly Diagnostic[] {
    const own = this.isStale ? this.diagnostics : this.diagnostics.filter(isFatal);
    return [...own, ...this.besides];
  }

  /** The package as the page loads it: errors are shown above whatever runs, and later events are listened for. */
  renderPackage(revision: string): string {
    const diagnostics = JSON.stringify(this.shown).replace(/</g, '\\u003c');
    return `${this.packageScript}\n__followBuilds(${JSON.stringify(revision)}, ${diagnostics});\n`;
  }
}
