import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppJson, pagesOf } from '../app-json';
import { readDatabaseConfig, readFunctionsConfig } from './config';
import { type Gateway, startGateway } from './gateway/index';
import { type LocalCloud, startLocalCloud } from './index';
import { isIndexed, readSitemap } from './sitemap';

export interface EnvironmentOptions {
  /** The folder with `cloudfunctions/`, its limits and its collections. */
  projectRoot: string;
  /** Where the built functions are. */
  functionsRoot: string;
  miniprogramRoot: string;
  /** Unless given, the data begins empty, and ends with the environment. */
  dataFolder?: string;
  /** Begins without the data of earlier runs. */
  fresh?: boolean;
  /** Hears which damaged data was set aside. */
  onNotice?: (notice: string) => void;
  /** Gets what functions print. */
  onLog?: (name: string, line: string) => void;
}

/** A whole cloud environment on this machine: the functions, and the services that they use. */
export interface Environment {
  cloud: LocalCloud;
  gateway: Gateway;
  /** Reads `functions.json` again. @throws CloudConfigError that names the field */
  readLimits(): void;
  close(): Promise<void>;
}

/** @throws DataFolderInUse where another environment has the folder */
export async function startEnvironment(options: EnvironmentOptions): Promise<Environment> {
  const { projectRoot, functionsRoot, miniprogramRoot, fresh = false } = options;
  const { collections } = readDatabaseConfig(projectRoot);
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'cloud-data-'));
  const gateway = await startGateway({
    dataFolder,
    fresh,
    setsAside: true,
    ...(options.onNotice && { onNotice: options.onNotice }),
    collections,
    openApi: {
      pages: () => readPages(miniprogramRoot),
      isIndexed: (path, query) => isIndexed(readSitemap(miniprogramRoot), path, query),
    },
  });
  const cloud = startLocalCloud({
    root: functionsRoot,
    limits: readFunctionsConfig(projectRoot),
    gatewayUrl: gateway.url,
    ...(options.onLog && { onLog: options.onLog }),
  });
  return {
    cloud,
    gateway,
    readLimits: () => cloud.limit(readFunctionsConfig(projectRoot)),
    close: async () => {
      cloud.close();
      await gateway.close();
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true });
    },
  };
}

/** The pages of `app.json`, home first, with those of subpackages; none while it can't be read. */
function readPages(miniprogramRoot: string): string[] {
  try {
    return pagesOf(JSON.parse(readFileSync(join(miniprogramRoot, 'app.json'), 'utf8')) as AppJson);
  } catch {
    // Half-typed, most likely: the compiler says so, and no page is one that is released.
    return [];
  }
}
