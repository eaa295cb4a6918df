import { buildOnce } from './index';
import { ContentError } from '../content/index';
import { writeGallery } from '../gallery/write';
import { writeSupportTable } from 'miniprogram-host/support-table';

try {
  await buildOnce({ log: console.log });
  await writeSupportTable();
  await writeGallery();
  console.log('Ready for WeChat DevTools: open this folder there.');
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
