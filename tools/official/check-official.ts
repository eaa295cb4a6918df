import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { loadOfficial } from './load-official';

/** The used part of `miniprogram-ci`, WeChat's command line. */
interface MiniProgramCi {
  DefaultProjectAttr: object;
  Project: new (options: {
    appid: string;
    type: 'miniProgram';
    projectPath: string;
    privateKeyPath: string;
    ignores: string[];
  }) => { attr: () => Promise<object> };
  getCompiledResult(options: {
    project: object;
    version: string;
    setting: object;
    onProgressUpdate: () => void;
  }): Promise<Record<string, string | Buffer>>;
  packNpm(project: object, options: object): Promise<unknown>;
}

/** The validator of DevTools' messages about JSON files, which the package doesn't export. */
interface Validator {
  schemaValidate(
    kind: string,
    json: unknown,
  ): { warning: string; error: { errorType: string; errorProperty: string }[] };
}

/** Documented keys that the schema in this version of miniprogram-ci doesn't have yet. */
const newer = ['glassEaselWebview'];

const validatorModule =
  'miniprogram-ci/dist/modules/corecompiler/original/validate/schemaValidate.js';

/** The result of WeChat's own tools. */
export interface OfficialFindings {
  /** A sentence for each fault. */
  faults: string[];
  /** The number of JSON files that were checked against WeChat's schemas. */
  schemas: number;
  /** The number of compiled files. */
  files: number;
  kilobytes: number;
}

/**
 * Checks a built project against WeChat's JSON schemas, and compiles it with WeChat's compiler, without network and key.
 * @throws Error with the compiler's message
 */
export async function checkOfficially(projectRoot: string): Promise<OfficialFindings> {
  const ci = loadOfficial('wechat', 'miniprogram-ci') as MiniProgramCi;
  const validator = loadOfficial('wechat', 'miniprogram-ci', validatorModule) as Validator;
  const jsonFiles = jsonFilesOf(projectRoot);
  const faults = jsonFiles.flatMap(([kind, path]) =>
    faultsOfJson(validator, kind, path, readFileSync(join(projectRoot, path), 'utf8')),
  );
  const project = openProject(ci, projectRoot);
  const compiled = await ci.getCompiledResult({
    project,
    version: '0.0.0',
    setting: { useProjectConfig: true },
    onProgressUpdate: () => undefined,
  });
  const bytes = Object.values(compiled).reduce((sum, file) => sum + Buffer.byteLength(file), 0);
  // DevTools' "Build npm" would pack all of Vant instead of the used components.
  const isPacked = await ci.packNpm(project, {}).then(
    () => true,
    () => false,
  );
  if (isPacked) faults.push('project.config.json: "Build npm" in DevTools packs npm packages');
  const kilobytes = Math.round(bytes / 1024);
  return { faults, schemas: jsonFiles.length, files: Object.keys(compiled).length, kilobytes };
}

function jsonFilesOf(projectRoot: string): [kind: string, path: string][] {
  const named: [string, string][] = [
    ['projectconfig', 'project.config.json'],
    ['app', 'miniprogram/app.json'],
    ['sitemap', 'miniprogram/sitemap.json'],
    ['theme', 'miniprogram/theme.json'],
  ];
  const pages = ['pages', 'components'].flatMap((folder) =>
    readdirSync(join(projectRoot, 'miniprogram', folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path): [string, string] => [
        'page',
        `miniprogram/${folder}/${path.split(sep).join('/')}`,
      ]),
  );
  return [...named, ...pages];
}

function faultsOfJson(validator: Validator, kind: string, path: string, text: string): string[] {
  const { warning, error } = validator.schemaValidate(kind, JSON.parse(text));
  const unknown = [...warning.matchAll(/"([^"]+)"/g)]
    .map(([, key = '']) => key)
    .filter((key) => !newer.includes(key));
  return [
    ...unknown.map((key) => `${path}: WeChat knows no "${key}"`),
    ...error.map(({ errorProperty, errorType }) => `${path}: ${errorProperty}: ${errorType}`),
  ];
}

/** A project for the compiler. Its requests to WeChat's server, which need a key, are answered with its defaults. */
function openProject(ci: MiniProgramCi, projectRoot: string) {
  const privateKeyPath = join(tmpdir(), 'no-upload-key');
  writeFileSync(privateKeyPath, 'Nothing is uploaded.');
  const project = new ci.Project({
    appid: 'wx0123456789abcdef',
    type: 'miniProgram',
    projectPath: projectRoot,
    privateKeyPath,
    ignores: ['node_modules/**/*'],
  });
  project.attr = () => Promise.resolve({ ...ci.DefaultProjectAttr });
  return project;
}
