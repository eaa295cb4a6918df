import { drawCovers } from './index';

const sizes = await drawCovers();
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
for (const [path, bytes] of Object.entries(sizes)) console.log(`${path}: ${kilobytes(bytes)}`);
const sum = Object.values(sizes).reduce((total, bytes) => total + bytes, 0);
console.log(`${Object.keys(sizes).length} covers: ${kilobytes(sum)}`);
