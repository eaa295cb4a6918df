/** What a change calls for. */
export type Change = 'content' | 'functions' | 'npm' | 'package' | 'host';

/** What must be made again when a file of the project changes; null for files that nothing is made of. */
export function changeOf(path: string): Change | null {
  if (path.startsWith('cloudfunctions/content/')) return 'content';
  if (path.startsWith('cloudfunctions/')) return 'functions';
  if (path === 'miniprogram/content/release.ts') return 'package';
  if (path.startsWith('miniprogram/miniprogram_npm/')) return null;
  if (path.startsWith('miniprogram/')) return path.endsWith('.json') ? 'npm' : 'package';
  if (path.startsWith('tools/host/')) return 'host';
  if (path.startsWith('tools/gallery/overlay/')) return 'package';
  return null;
}
