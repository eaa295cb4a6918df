import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const hostFolder = dirname(fileURLToPath(import.meta.url));
const readmePath = join(hostFolder, '..', 'README.md');
const marks = { begin: '<!-- support:begin -->', end: '<!-- support:end -->' };

/** The table in the README is outdated. */
class SupportTableError extends Error {
  override name = 'SupportTableError';
}

/**
 * Writes what the host supports and lacks into its README.
 * @param options.check only compares, and writes nothing
 * @throws SupportTableError if the README is outdated
 */
export async function writeSupportTable(options: { check?: boolean } = {}): Promise<void> {
  const before = await readFile(readmePath, 'utf8');
  const [head, , tail] = before.split(/(<!-- support:begin -->[^]*<!-- support:end -->)/);
  if (head === undefined || tail === undefined) {
    throw new SupportTableError(`${readmePath} has no place for the table`);
  }
  const text = `${head}${marks.begin}\n\n${await renderSupport()}\n\n${marks.end}${tail}`;
  const after = await format(text, { ...(await resolveConfig(readmePath)), parser: 'markdown' });
  if (after === before) return;
  if (options.check) {
    throw new SupportTableError(
      'packages/miniprogram-host/README.md is out of date: run npm run build',
    );
  }
  await writeFile(readmePath, after);
}

/** The runtime's modules stand for elements and storage of a browser; their lists are read without one. */
async function loadRuntime() {
  Object.assign(globalThis, { HTMLElement: Object, localStorage: {} });
  const { supportedElements } = await import('./components/index');
  const { missingTags } = await import('./components/tags');
  const { createWx } = await import('./wx/index');
  // Only the names are asked for: nothing of the context is ever used but the platform, which lacks nothing.
  const device = { current: { platform: 'phone' } };
  const context = new Proxy({}, { get: (_context, name) => (name === 'device' ? device : {}) });
  const wx = createWx(context as Parameters<typeof createWx>[0]);
  return { supportedElements, missingTags, wx };
}

async function renderSupport(): Promise<string> {
  const { supportedElements, missingTags, wx } = await loadRuntime();
  const types = await readTypings();
  const runtime = await readRuntimeSources();
  const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' ');
  const split = (all: readonly string[], has: (name: string) => boolean) => ({
    there: quoted(all.filter(has)),
    missing: quoted(all.filter((name) => !has(name))),
  });
  const components = Object.entries(supportedElements)
    .sort(([tag], [other]) => (tag < other ? -1 : 1))
    .map(([tag, { attributes, events, missing, inert }]) => {
      const parts = [
        ['', attributes],
        ['events', events],
        ['missing', missing],
        ['without effect', inert],
      ] as const;
      const told = parts.flatMap(([word, list]) =>
        list.length > 0 ? [`${word} ${quoted(list)}`.trim()] : [],
      );
      return `- **\`${tag}\`**${told.length > 0 ? `: ${told.join('; ')}` : ''}`;
    });
  const names = (object: object) => Object.keys(object);
  const api = split(types.wx, (name) => name in wx);
  const cloud = split(types.cloud, (name) => name in (wx.cloud as object));
  const beyond = names(wx).filter((name) => !types.wx.includes(name) && name !== 'cloud');
  // The runtime calls an app's and a page's own functions by their names.
  const isCalled = (name: string) => runtime.includes(`'${name}'`);
  const page = split(types.page, isCalled);
  const app = split(types.app, isCalled);
  const isMethod = (name: string) =>
    new RegExp(`\\b${name}(<[^(]*>)?\\(|\\b(get )?${name}\\(|\\b${name}:|\\.${name} =`).test(
      runtime,
    );
  const instance = split(types.instance, isMethod);
  return [
    '### Built-in components',
    '',
    'Each component with its attributes. A missing attribute is reported by name where WXML uses it. An attribute without ' +
      'effect concerns only what a browser doesn’t have.',
    '',
    ...components,
    '',
    `Missing, reported by name where WXML uses one: ${quoted(missingTags)}`,
    '',
    '### wx',
    '',
    `Supported: ${api.there}${beyond.length > 0 ? ` ${quoted(beyond)}` : ''}`,
    '',
    `\`wx.cloud\`: ${cloud.there}; missing: ${cloud.missing}`,
    '',
    `Missing; a call fails with an error that names the API: ${api.missing}`,
    '',
    '### Apps, pages and components',
    '',
    `Functions of an app: ${app.there}; never called: ${app.missing || 'none'}`,
    '',
    `Functions of a page: ${page.there}; never called: ${page.missing || 'none'}`,
    '',
    `Methods of a page or component: ${instance.there}; missing: ${instance.missing || 'none'}`,
  ].join('\n');
}

/** The text of the runtime, and of the adapter whose components it makes. */
async function readRuntimeSources(): Promise<string> {
  const require = createRequire(import.meta.url);
  const adapter = dirname(require.resolve('glass-easel-miniprogram-adapter/package.json'));
  const folder = join(hostFolder, 'runtime');
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const paths = [...files.map((name) => join(folder, name)), join(adapter, 'src', 'component.ts')];
  // What the adapter leaves for later stands in its comments.
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return texts.join('\n').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
}

/** All that WeChat has, from its own types. */
async function readTypings() {
  const require = createRequire(import.meta.url);
  const folder = join(
    dirname(require.resolve('miniprogram-api-typings/package.json')),
    'types',
    'wx',
  );
  const membersOf = async (file: string, name: string) => {
    const source = ts.createSourceFile(
      file,
      await readFile(join(folder, file), 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const members = new Set<string>();
    const visit = (node: ts.Node) => {
      if (ts.isInterfaceDeclaration(node) && node.name.text === name) {
        for (const member of node.members) {
          if (member.name && ts.isIdentifier(member.name)) members.add(member.name.text);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return [...members].sort();
  };
  return {
    wx: (await membersOf('lib.wx.api.d.ts', 'Wx')).filter((name) => name !== 'cloud'),
    cloud: await membersOf('lib.wx.cloud.d.ts', 'WxCloud'),
    page: await membersOf('lib.wx.page.d.ts', 'ILifetime'),
    app: await membersOf('lib.wx.app.d.ts', 'Option'),
    instance: await membersOf('lib.wx.component.d.ts', 'InstanceMethods'),
  };
}
