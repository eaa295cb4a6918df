import { asyncApi } from './api';
import { failByName } from './fail-by-name';

const levels = ['debug', 'info', 'log', 'warn', 'error'] as const;

/** Loggers that write to the console, where WeChat sends the lines to its own servers. */
function createLogger(name: string): object {
  const lines = Object.fromEntries(
    levels.map((level) => [level, (...given: unknown[]) => console[level](...given)]),
  );
  return failByName(name, {
    ...lines,
    setFilterMsg: () => undefined,
    addFilterMsg: () => undefined,
    in: () => undefined,
    tag: () => createLogger(name),
  });
}

/** What an app reports to WeChat, and what WeChat's own services give it. Nobody counts it here. */
export function reportApis() {
  return {
    reportAnalytics: () => undefined,
    reportEvent: () => undefined,
    reportMonitor: () => undefined,
    reportPerformance: () => undefined,
    getLogManager: () => createLogger('LogManager'),
    getRealtimeLogManager: () => createLogger('RealtimeLogManager'),
    // No experiment, and no third-party platform, has set anything up.
    getExptInfoSync: () => ({}),
    getExtConfigSync: () => ({}),
    getExtConfig: asyncApi('getExtConfig', () => ({ extConfig: {} })),
    getBackgroundFetchData: asyncApi('getBackgroundFetchData', () => {
      throw new Error('no data');
    }),
    onBackgroundFetchData: () => undefined,
  };
}
