import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { miniprogramRootOf } from 'miniprogram-host';
import { type PackageSize, measurePackages } from '../../size/measure';
import { type Peer, readPages } from '../peers';
import { type Results, type Table, rounded } from '../report';
import { packWhole } from './pack-whole';

/** A Mini Program's upload. */
export interface Weighed {
  name: string;
  pages: number;
  packages: PackageSize[];
}

const KILOBYTE = 1024;

/** Measures the upload size of ours and the peers by the same rules. Doesn't change the peers' folders. */
export async function benchSize(projectRoot: string, peers: readonly Peer[]): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-size-'));
  try {
    const weighed = [await weigh('ours', projectRoot)];
    for (const [index, { name, root }] of peers.entries()) {
      weighed.push(await weigh(name, await prepare(root, join(folder, String(index)))));
    }
    return {
      tables: [sizeTable(weighed)],
      notes: [
        "What an upload contains, all with the settings of ours: pictures, and of all else only what pages reach (DevTools' `ignoreUploadUnusedFiles`); scripts in ES5 and minified, markup and styles without comments and white space. Code that DevTools adds isn't in it, nor a tab bar of an app's own, nor workers. Each number is exact: the same files weigh the same.",
        "Packages from npm are weighed as the project has packed them, or, where it has not, as DevTools' “Build npm” would.",
        peers.length === 0
          ? 'No peer was given: `npm run bench:size -- --peer <name=folder>` weighs other Mini Programs beside ours.'
          : "Peers are not part of the repository. To repeat this, clone each with git (Vant's example app: github.com/youzan/vant-weapp, `example/`, built by its own script; TDesign's retail starter: github.com/Tencent/tdesign-miniprogram-starter-retail; WeChat's demo: github.com/wechat-miniprogram/miniprogram-demo), run `npm install` beside its `package.json`, and name its folder by `--peer`.",
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function weigh(name: string, root: string): Promise<Weighed> {
  return {
    name,
    pages: readPages(root).pages.length,
    packages: await measurePackages(miniprogramRootOf(root)),
  };
}

/** Packs the npm packages of a peer's project, in a copy if necessary. @returns its folder */
async function prepare(root: string, copy: string): Promise<string> {
  const isPacked = existsSync(join(miniprogramRootOf(root), 'miniprogram_npm'));
  const source = [miniprogramRootOf(root), root].find(needsPackages);
  if (isPacked || source === undefined) return root;
  const isProject = (path: string) => !['node_modules', '.git'].includes(basename(path));
  cpSync(root, copy, { recursive: true, filter: isProject });
  await packWhole(source, join(miniprogramRootOf(copy), 'miniprogram_npm'));
  return copy;
}

function needsPackages(folder: string): boolean {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return false;
  const { dependencies = {} } = JSON.parse(readFileSync(path, 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies).length > 0;
}

/** Main package and all packages, and ours as a multiple of each. @param weighed ours first */
export function sizeTable(weighed: readonly Weighed[]): Table {
  const mainOf = ({ packages }: Weighed) =>
    (packages.find(({ root }) => root === '')?.bytes ?? 0) / KILOBYTE;
  const totalOf = ({ packages }: Weighed) =>
    packages.reduce((sum, { bytes }) => sum + bytes, 0) / KILOBYTE;
  const [ours] = weighed;
  const ratio = (of: (one: Weighed) => number, other: Weighed) =>
    ours && ours !== other ? rounded(of(ours) / of(other)) : '–';
  return {
    title: 'What an upload weighs',
    columns: [
      'Mini Program',
      'pages',
      'packages',
      'main, KB',
      'all, KB',
      'ours ÷ it, main',
      'ours ÷ it, all',
    ],
    rows: weighed.map((one) => [
      one.name,
      one.pages,
      one.packages.length,
      rounded(mainOf(one)),
      rounded(totalOf(one)),
      ratio(mainOf, one),
      ratio(totalOf, one),
    ]),
  };
}
