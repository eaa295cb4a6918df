import type { Metafile } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Packages that name no licence, by name and version. Tencent ships them as parts of wx-server-sdk (MIT), without any other
 * statement about their licence.
 */
const WITHOUT_LICENCE = [
  '@cloudbase/signature-nodejs@2.2.0',
  '@cloudbase/wx-cloud-client-sdk@1.7.1',
];

interface Manifest {
  name: string;
  version: string;
  license?: string;
}

/** The sorted folders of the packages in an output of esbuild's. */
export function bundledPackages({ inputs }: Metafile['outputs'][string]): string[] {
  const folders = Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? []);
  return [...new Set(folders)].sort();
}

/**
 * The required notices of shipped packages: name, version, licence and licence text.
 * @param root the base of the packages' folders
 * @throws Error that names an undocumented package without a licence
 */
export async function renderNotices(root: string, folders: readonly string[]): Promise<string> {
  const notices = await Promise.all(folders.map((folder) => noticeOf(join(root, folder))));
  return `${[...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  if (license === undefined && !WITHOUT_LICENCE.includes(`${name}@${version}`)) {
    throw new Error(
      `${name} ${version} names no licence: document it in tools/build/third-party.ts`,
    );
  }
  const files = (await readdir(folder)).filter((file) =>
    /^(licen[cs]e|notice|copying)/i.test(file),
  );
  const texts = await Promise.all(
    files.sort().map(async (file) => (await readFile(join(folder, file), 'utf8')).trim()),
  );
  const text = texts.length > 0 ? texts.join('\n\n') : 'The package holds no licence text.';
  return `${name} ${version}\n${license ?? 'It names no licence.'}\n\n${text}`;
}
