import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const definitions = v.object({
  collections: v.record(
    v.string(),
    v.object({
      indexes: v.optional(
        v.array(
          v.object({
            name: v.string(),
            unique: v.boolean(),
            keys: v.array(v.object({ field: v.string(), direction: v.string() })),
          }),
        ),
        [],
      ),
    }),
  ),
});

/** The collections of an environment with their indexes, by name. */
export type CollectionDefinitions = v.InferOutput<typeof definitions>['collections'];

/**
 * The collections that `cloudfunctions/database.json` declares; none where there is no such file.
 * @throws Error that names the file where it can't be read
 */
export function readCollections(projectRoot: string): CollectionDefinitions {
  const path = join(projectRoot, 'cloudfunctions', 'database.json');
  if (!existsSync(path)) return {};
  try {
    return v.parse(definitions, JSON.parse(readFileSync(path, 'utf8'))).collections;
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
