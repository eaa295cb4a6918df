import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createClock } from './clock';
import { collectionActions } from './collections';
import { DocumentDatabase } from './database';
import { documentActions } from './documents';
import type { Faults } from './faults';
import { functionActions } from './functions';
import { type OpenApiOptions, openApiRoute } from './openapi/index';
import { adminRoute, createGatewayServer } from './server';
import { type FileAnswer, FileStorage } from './storage';
import { Store } from './store';
import { Transactions } from './transactions';

export { contentTypes } from './content-types';
export type { Faults } from './faults';
export type { CheckedWords, OpenApiOptions } from './openapi/index';
export { type FileAnswer, FILES_PREFIX } from './storage';
export { DamagedData, DataFolderInUse } from './database-file';
export { type GatewayProcess, startGatewayProcess } from './process';

/** Collections with their indexes, by name, in the form of `cloudfunctions/database.json`. */
export type CollectionDefinitions = Record<
  string,
  { indexes: { name: string; unique: boolean; keys: { field: string }[] }[] }
>;

export interface GatewayOptions {
  /** The folder of the data; created if it is missing. */
  dataFolder: string;
  /** Deletes the data of earlier runs. */
  fresh?: boolean;
  /** Sets damaged data aside and continues without it (default: damaged data is an error). */
  setsAside?: boolean;
  /** Gets a sentence about what was set aside and where it is. It quotes no stored data. */
  onNotice?: (notice: string) => void;
  /** Default: any free port. */
  port?: number;
  /** Collections to create at the start, with their unique indexes. */
  collections?: CollectionDefinitions;
  /** The origin of files' addresses, whose server calls `readFile` (default: the gateway's origin). */
  publicUrl?: string;
  openApi?: OpenApiOptions;
  /** The machine's clock, in milliseconds. */
  readClock?: () => number;
  /** The most pages of 4 KB in the store. Beyond, it fails as on a full disk. */
  maxPages?: number;
  faults?: Faults;
}

/** A running gateway: the cloud's services for wx-server-sdk. */
export interface Gateway {
  /** The value of `TCB_CONTEXT_CNFG` for functions. */
  url: string;
  port: number;
  /** Sets the origin of files' temporary addresses. */
  publishAt(publicUrl: string): void;
  /** Returns the file of a temporary address. */
  readFile(url: URL): FileAnswer;
  close(): Promise<void>;
}

/**
 * Serves database, storage and WeChat's API to functions on this machine.
 * @throws DataFolderInUse if another process uses the folder
 * @throws DamagedData if the data is damaged and `setsAside` isn't set
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { dataFolder, port = 0, collections = {}, faults = {}, readClock, maxPages } = options;
  const clock = createClock(readClock);
  const { fresh: isFresh = false, setsAside = false, onNotice = () => undefined } = options;
  const store = new Store({
    ...{ folder: dataFolder, isFresh, setsAside, onNotice },
    ...(maxPages !== undefined && { maxPages }),
  });
  try {
    const database = new DocumentDatabase(store, onNotice);
    createCollections(database, collections);
    const transactions = new Transactions(database);
    let origin = '';
    let publicOrigin = options.publicUrl === undefined ? null : new URL(options.publicUrl).origin;
    const storage = new FileStorage(
      store,
      clock,
      () => origin,
      () => publicOrigin ?? origin,
    );
    const server = createGatewayServer([
      adminRoute(
        {
          ...documentActions(database, transactions, clock),
          ...collectionActions(database, transactions, faults),
          ...storage.actions,
          ...functionActions,
        },
        faults,
      ),
      openApiRoute(clock, options.openApi ?? {}, faults),
      storage.uploadRoute,
      storage.filesRoute,
    ]);
    const listening = await listen(server, port);
    origin = `http://127.0.0.1:${listening}`;
    return {
      url: `${origin}/admin`,
      port: listening,
      publishAt: (url) => {
        publicOrigin = new URL(url).origin;
      },
      readFile: (url) => storage.read(url),
      close: async () => {
        await new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        });
        store.close();
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

function createCollections(database: DocumentDatabase, collections: CollectionDefinitions): void {
  for (const [name, { indexes }] of Object.entries(collections)) {
    database.createCollection(name);
    for (const index of indexes.filter(({ unique }) => unique)) {
      const fields = index.keys.map(({ field }) => field);
      database.createUniqueIndex(name, { name: index.name, fields });
    }
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
