import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TextEncoder } from 'node:util';
import type { AppPackage } from './app-package';

/** The compiler runs in a process of its own: esbuild refuses to run among jsdom's globals. */
const compileScript = `
const [compiler, projectRoot, miniprogramRoot] = process.argv.slice(1);
const { createCompiler, packNpm } = await import(compiler);
await packNpm({ projectRoot, miniprogramRoot });
process.stdout.write((await createCompiler({ root: miniprogramRoot }).compile()).script);
`;

/** A component in the document, on WeChat's own component framework. */
export interface Rendered {
  /** Its own element. */
  element: HTMLElement;
  setData(data: Record<string, unknown>): void;
  /** The details of the events of a name that it has triggered. */
  heard(name: string): unknown[];
}

/**
 * Compiles a Mini Program, and loads it into jsdom's document.
 * @param projectRoot the folder whose `package.json` names the npm packages to pack
 * @returns renders a component, by its folder below `miniprogramRoot`
 */
export async function loadComponents({
  projectRoot,
  miniprogramRoot,
}: {
  projectRoot: string;
  miniprogramRoot: string;
}): Promise<(folder: string, data: Record<string, unknown>) => Rendered> {
  Object.assign(globalThis, { TextEncoder });
  const compiler = new URL('./compile/index.ts', import.meta.url).href;
  const script = execFileSync(
    process.execPath,
    [
      ...['--import', 'tsx', '--input-type=module', '-e', compileScript],
      ...[compiler, projectRoot, miniprogramRoot],
    ],
    {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  // The package is a script that a page loads; jsdom's page is this one.
  const element = document.createElement('script');
  element.textContent = script;
  document.head.append(element);
  const appPackage = (globalThis as { __appPackage?: AppPackage }).__appPackage;
  if (!appPackage) throw new Error('no package');

  // Imported here, because the runtime needs the document that jsdom has made by now.
  const [{ HostBackend }, { ComponentRegistry }, { ModuleLoader }, glassEasel] = await Promise.all([
    import('./runtime/backend'),
    import('./runtime/code-space'),
    import('./runtime/modules'),
    import('glass-easel'),
  ]);
  const registry = new ComponentRegistry({
    appPackage,
    backend: new HostBackend(),
    onError: (error) => {
      throw error;
    },
    onSetData: () => undefined,
    onComponentCreated: () => undefined,
    define: (path) =>
      modules.require(`${path}.ts` in appPackage.modules ? `${path}.ts` : `${path}.js`),
  });
  // Vant's buttons ask what WeChat can, when they are defined.
  const wx = { getSystemInfoSync: () => ({ SDKVersion: '3.0.0' }) };
  const scope = { ...registry.constructors, globalThis, wx };
  const modules = new ModuleLoader(appPackage.modules, scope);

  return (folder, data) => {
    const path = `${folder}/index`;
    registry.ensureDefined(path);
    const { component, caller } = registry.createPage(path);
    const placeholder = document.createElement('div');
    document.body.replaceChildren(placeholder);
    caller.setData(data);
    glassEasel.Element.replaceDocumentElement(
      component,
      document.body as never,
      placeholder as never,
    );
    const details = new Map<string, unknown[]>();
    return {
      element: component.getBackendElement() as unknown as HTMLElement,
      setData: (patch) => caller.setData(patch),
      heard(event) {
        const known = details.get(event);
        if (known) return known;
        const list: unknown[] = [];
        details.set(event, list);
        component.addListener(event, ({ detail }) => void list.push(detail));
        return list;
      },
    };
  };
}

/** A text as it is read: without markup, with white space folded. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** Taps an element, as the host's gestures do. */
export async function tap(element: Element | null): Promise<void> {
  if (!element) throw new Error('nothing to tap');
  const glassEasel = await import('glass-easel');
  const { wxElementOf } = await import('./components/index');
  const target = wxElementOf(element);
  if (!target) throw new Error('no component behind the element');
  const options = { bubbles: true, composed: true, capturePhase: true };
  glassEasel.Event.dispatchEvent(target, new glassEasel.Event('tap', { x: 0, y: 0 }, options));
}
