/** The folders that `npm start` watches. */
export const watchedFolders = ['miniprogram', 'cloudfunctions', 'tools', 'packages'];

/** What a change calls for. */
export type Change = 'content' | 'functions' | 'npm' | 'package' | 'host' | 'tools';

/** What must be made again when a file of the project changes; nothing for files that nothing is made of. */
export function changesOf(path: string): Change[] {
  // Its schema is part of what compiles it.
  if (path.startsWith('cloudfunctions/content/'))
    return [path.endsWith('.ts') ? 'tools' : 'content'];
  if (path.startsWith('cloudfunctions/')) return ['functions'];
  if (path.startsWith('miniprogram/miniprogram_npm/')) return [];
  // The functions are bundled with the app's rules.
  if (path.startsWith('miniprogram/domain/')) return ['package', 'functions'];
  if (path.startsWith('miniprogram/')) return [path.endsWith('.json') ? 'npm' : 'package'];
  if (path.startsWith('tools/gallery/overlay/')) return ['package'];
  if (/^packages\/miniprogram-host\/src\/(audits|components|runtime|shell|wx)\//.test(path)) {
    return ['host'];
  }
  // What runs has been loaded, and stays what it was.
  return /^(tools|packages)\//.test(path) ? ['tools'] : [];
}
