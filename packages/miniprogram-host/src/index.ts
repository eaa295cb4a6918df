export type { AppPackage, Diagnostic } from './app-package';
export type { Overlay } from './compile/source-files';
export { openBrowser } from './open-browser';
export {
  miniprogramRootOf,
  type ProjectOptions,
  type RunningProject,
  runBeforeCompile,
  runProject,
} from './project';
export { readPages } from './read-pages';
export type * from './runtime/host-api';
export { type Host, type HostOptions, startHost } from './server/index';
export type { Suggestion } from './shell/suggestions';
