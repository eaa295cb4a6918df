export { type Caller, contextVariables } from './caller';
export { type Environment, type EnvironmentOptions, startEnvironment } from './environment';
export { type CallResult, CloudErrorCodes, type FunctionRun, Instance } from './instance';
export {
  type FunctionLimits,
  type LocalCloud,
  type LocalCloudOptions,
  startLocalCloud,
} from './local-cloud';
