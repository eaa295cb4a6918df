/** The folders that `npm start` watches. */
export const watchedFolders = ['miniprogram', 'cloudfunctions', 'tools', 'packages'];

/** What must be rebuilt after a change. */
export type Change = 'content' | 'functions' | 'npm' | 'package' | 'host' | 'tools';

/** What must be rebuilt when a file of the project changes; nothing for files that no build uses. */
export function changesOf(path: string): Change[] {
  // The schema is a part of the compiler.
  if (path.startsWith('cloudfunctions/content/'))
    return [path.endsWith('.ts') ? 'tools' : 'content'];
  if (path.startsWith('cloudfunctions/')) return ['functions'];
  if (path.startsWith('miniprogram/miniprogram_npm/')) return [];
  // The functions' bundles contain the app's rules.
  if (path.startsWith('miniprogram/domain/')) return ['package', 'functions'];
  if (path.startsWith('miniprogram/')) return [path.endsWith('.json') ? 'npm' : 'package'];
  if (path.startsWith('tools/gallery/overlay/')) return ['package'];
  if (/^packages\/miniprogram-host\/src\/(audits|components|runtime|shell|wx)\//.test(path)) {
    return ['host'];
  }
  // Running tools are already loaded, and need a restart.
  return /^(tools|packages)\//.test(path) ? ['tools'] : [];
}
