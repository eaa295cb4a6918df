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
  /** Where the data lives; it is made where it is missing. */
  dataFolder: string;
  /** Begins without the data of earlier runs. */
  fresh?: boolean;
  /** Sets damaged data aside and goes on without it; unless set, damaged data is an error. */
  setsAside?: boolean;
  /** Hears, in one sentence, what was set aside and where it is. The texts quote no stored data. */
  onNotice?: (notice: string) => void;
  /** Any free port unless given. */
  port?: number;
  /** Collections that are there from the start, with their unique indexes. */
  collections?: CollectionDefinitions;
  /** Where visitors load files: an origin that hands their requests to `readFile`. The gateway's own unless given. */
  publicUrl?: string;
  openApi?: OpenApiOptions;
  /** The machine's clock, in milliseconds. */
  readClock?: () => number;
  /** The store refuses to grow beyond so many pages of 4 KB, as on a full disk. */
  maxPages?: number;
  faults?: Faults;
}

/** A running gateway: the cloud's services, as wx-server-sdk speaks to them. */
export interface Gateway {
  /** What functions find in `TCB_CONTEXT_CNFG`. */
  url: string;
  port: number;
  /** Temporary addresses of files begin with this origin from now on. */
  publishAt(publicUrl: string): void;
  /** The file that a temporary address names. */
  readFile(url: URL): FileAnswer;
  close(): Promise<void>;
}

/**
 * Serves database, storage and WeChat's API to functions on this machine.
 * @throws DataFolderInUse where another process has the folder
 * @throws DamagedData where the data is damaged and `setsAside` isn't set
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
