import {
  DamagedData,
  DataFolderInUse,
  type Gateway,
  startGateway,
} from 'miniprogram-cloud/gateway';
import { readDatabaseConfig } from 'miniprogram-cloud/config';
import { projectRoot } from '../checks/check';

/** The operator asked for what can't be done; the message says how to ask. */
export class UsageError extends Error {}

/**
 * Opens the data that `npm start` keeps on this machine.
 * @param onNotice hears which damaged document was left out
 * @throws UsageError where a running `npm start` has the folder
 * @throws Error that names the file where the data is damaged
 */
export async function openLocalData(
  dataFolder: string,
  onNotice: (notice: string) => void,
): Promise<Gateway> {
  const { collections } = readDatabaseConfig(projectRoot);
  try {
    return await startGateway({ dataFolder, collections, onNotice });
  } catch (error) {
    if (error instanceof DataFolderInUse) {
      throw new UsageError(
        '.data/ is in use, most likely by npm start. Ask it: --gateway with the address that it prints after "Cloud:".',
      );
    }
    if (!(error instanceof DamagedData)) throw error;
    throw new Error(`${error.message} The next npm start sets it aside and begins empty.`, {
      cause: error,
    });
  }
}
