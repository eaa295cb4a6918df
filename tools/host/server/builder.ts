import type { Diagnostic } from '../app-package';
import { createCompiler } from '../compile/index';
import type { Overlay } from '../compile/source-files';
import { bundleBrowserScript } from './assets';

/** The scripts that the pages load, as last built. */
export class HostBuild {
  packageScript = '';
  runtimeScript = '';
  shellScript = '';
  diagnostics: Diagnostic[] = [];
  private readonly compiler;

  constructor(miniprogramRoot: string, projectRoot: string, overlay?: Overlay) {
    this.compiler = createCompiler({ root: miniprogramRoot, projectRoot, overlay });
  }

  /** Compiles the Mini Program. With errors, the last good package stays, unless there is none. */
  async buildPackage(): Promise<void> {
    const { script, diagnostics } = await this.compiler.compile();
    this.diagnostics = diagnostics;
    const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
    if (!hasErrors || !this.packageScript) this.packageScript = script;
  }

  /** Bundles the host's own scripts. @throws Error when they don't compile */
  async buildHost(): Promise<void> {
    [this.runtimeScript, this.shellScript] = await Promise.all([
      bundleBrowserScript('runtime/main.ts'),
      bundleBrowserScript('shell/shell.ts'),
    ]);
  }

  /** The package as the page loads it: errors are shown above whatever runs. */
  renderPackage(): string {
    const diagnostics = JSON.stringify(this.diagnostics).replace(/</g, '\\u003c');
    return `${this.packageScript}\n__showDiagnostics(${diagnostics});\n`;
  }
}
