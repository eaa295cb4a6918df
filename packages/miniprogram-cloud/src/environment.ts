import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDatabaseConfig, readFunctionsConfig } from './config';
import { type Gateway, startGateway } from './gateway/index';
import { type LocalCloud, startLocalCloud } from './local-cloud';
import { isIndexed, readSitemap } from './sitemap';

export interface EnvironmentOptions {
  /** The folder with `cloudfunctions/`, its limits and its collections. */
  projectRoot: string;
  /** The folder of the built functions. */
  functionsRoot: string;
  /** The folder of the Mini Program's `sitemap.json`. */
  miniprogramRoot: string;
  /** The pages of the Mini Program that a code can open, home first. */
  readPages: () => string[];
  /** The folder of the data. Without it, the data starts empty and is deleted at the end. */
  dataFolder?: string;
  /** Deletes the data of earlier runs. */
  fresh?: boolean;
  /** Gets a message about damaged data that was set aside. */
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

/** @throws DataFolderInUse if another environment uses the folder */
export async function startEnvironment(options: EnvironmentOptions): Promise<Environment> {
  const { projectRoot, functionsRoot, miniprogramRoot, readPages, fresh = false } = options;
  const { collections } = readDatabaseConfig(projectRoot);
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'cloud-data-'));
  const gateway = await startGateway({
    dataFolder,
    fresh,
    setsAside: true,
    ...(options.onNotice && { onNotice: options.onNotice }),
    collections,
    openApi: {
      pages: readPages,
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
