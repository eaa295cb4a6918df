import { transform, type TransformFailure } from 'esbuild';
import type { Diagnostics } from './diagnostics';
import type { SourceFiles } from './source-files';

/** @returns the object in a JSON file; an empty one where the file is missing or has faults, which are told */
export async function readJson(
  path: string,
  files: SourceFiles,
  diagnostics: Diagnostics,
): Promise<object> {
  const text = files.read(path);
  if (text === null) return {};
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json;
    diagnostics.error(files.absolute(path), 'is no JSON object');
  } catch {
    // JSON.parse seldom says where.
    const [error] = await transform(text, { loader: 'json' }).then(
      () => [],
      (failure: unknown) => (failure as TransformFailure).errors,
    );
    const { line = 1, column = 0 } = error?.location ?? {};
    diagnostics.error(files.absolute(path), error?.text ?? 'is no JSON', line, column + 1);
  }
  return {};
}
