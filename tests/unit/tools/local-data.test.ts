import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from 'test-support/temporary-folder';
import { openLocalData, UsageError } from '../../../tools/enquiries/local-data';

const ignore = () => undefined;

test('while the data is in use, the operator is told to name the gateway', async () => {
  const folder = temporaryFolder('data');
  const running = await openLocalData(folder, ignore);
  try {
    await expect(openLocalData(folder, ignore)).rejects.toThrow(UsageError);
    await expect(openLocalData(folder, ignore)).rejects.toThrow('--gateway');
  } finally {
    await running.close();
  }
  await (await openLocalData(folder, ignore)).close();
});

test('damaged data is an error that names its file, and stays as it is', async () => {
  const folder = temporaryFolder('data');
  const path = join(folder, 'cloud.db');
  writeFileSync(path, 'x'.repeat(5000));
  await expect(openLocalData(folder, ignore)).rejects.toThrow(path);
  await expect(openLocalData(folder, ignore)).rejects.toThrow('npm start sets it aside');
});
