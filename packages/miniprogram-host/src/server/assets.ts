import { build, type BuildFailure } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hostFolder = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Bundles one of the host's own browser scripts. @throws Error with esbuild's messages */
export async function bundleBrowserScript(
  entry: 'runtime/main.ts' | 'shell/shell.ts',
): Promise<string> {
  try {
    const result = await build({
      entryPoints: [join(hostFolder, entry)],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      minify: true,
      keepNames: true,
      legalComments: 'none',
      loader: { '.css': 'text' },
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    });
    return result.outputFiles[0]?.text ?? '';
  } catch (failure) {
    const [error] = (failure as BuildFailure).errors;
    const { file = '', line = 0 } = error?.location ?? {};
    throw new Error(`${file}:${line}: ${error?.text ?? String(failure)}`);
  }
}

/** A file of the host's own folder. */
export function readHostFile(path: string): string {
  return readFileSync(join(hostFolder, path), 'utf8');
}

/** The sheets of the page around the phone, in the order in which they count. */
const shellSheets = ['page', 'phone', 'guide', 'controls', 'watch', 'share', 'audits', 'narrow'];

/** The style sheet of the page around the phone. */
export function readShellStyles(): string {
  return shellSheets.map((name) => readHostFile(`shell/styles/${name}.css`)).join('\n');
}

/**
 * The colours and distances of the page around the phone: the host's own, and over them those of a Mini Program.
 * An `rpx` is half a pixel, as on a phone 375 pixels wide.
 * @param wxss a style sheet of custom properties
 */
export function renderTokens(wxss: string): string {
  const own = readHostFile('shell/styles/tokens.css');
  const given = wxss
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\bpage(?=\s*[,{])/g, 'html')
    .replace(/(\d+)rpx/g, (_, length: string) => `${Number(length) / 2}px`);
  return `${own}\n${given}`;
}
