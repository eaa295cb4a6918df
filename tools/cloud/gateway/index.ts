import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createClock } from './clock';
import { collectionActions } from './collections';
import { DocumentDatabase } from './database';
import type { CollectionDefinitions } from './definitions';
import { documentActions } from './documents';
import type { Faults } from './faults';
import { functionActions } from './functions';
import { adminRoute, createGatewayServer } from './server';
import { Store } from './store';
import { Transactions } from './transactions';

export { readCollections, type CollectionDefinitions } from './definitions';
export type { Faults } from './faults';
export { DataFolderInUse } from './store';

export interface GatewayOptions {
  /** Where the data lives; it is made where it is missing. */
  dataFolder: string;
  /** Any free port unless given. */
  port?: number;
  /** Collections that are there from the start, with their unique indexes. */
  collections?: CollectionDefinitions;
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
  close(): Promise<void>;
}

/**
 * Serves database, storage and WeChat's API to functions on this machine.
 * @throws DataFolderInUse where another process has the folder
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { dataFolder, port = 0, collections = {}, faults = {}, readClock, maxPages } = options;
  const clock = createClock(readClock);
  const store = new Store({ folder: dataFolder, ...(maxPages !== undefined && { maxPages }) });
  try {
    const database = new DocumentDatabase(store);
    createCollections(database, collections);
    const transactions = new Transactions(database);
    const server = createGatewayServer([
      adminRoute({
        ...documentActions(database, transactions, clock),
        ...collectionActions(database, transactions, faults),
        ...functionActions,
      }),
    ]);
    const listening = await listen(server, port);
    return {
      url: `http://127.0.0.1:${listening}/admin`,
      port: listening,
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
