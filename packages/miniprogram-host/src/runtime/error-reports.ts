import * as glassEasel from 'glass-easel';
import type { AppService } from './app-service';
import type { Emitter } from './events';
import type { HostEvent } from './host-api';
import { mapStack } from './source-map';

/** Takes what went wrong, and the path of the page where it did: '' outside of pages. */
export type ErrorReport = (error: unknown, page: string) => void;

/** Who hears of errors. */
export interface ErrorReports {
  /** Tells whoever watches the phone: of what WeChat would refuse, and an app never hears of. */
  complain: ErrorReport;
  /** Tells the app as well. */
  report: ErrorReport;
}

/** Listens to whatever nothing in the Mini Program catches, and hands out what reports more. */
export function listenToErrors(
  app: AppService,
  events: Emitter<HostEvent>,
  currentPage: () => string,
): ErrorReports {
  /** With the Mini Program's own files and lines. */
  const announce = async (error: unknown) => {
    const { message, stack = '' } =
      error instanceof Error ? error : new Error(JSON.stringify(error));
    events.emit({ type: 'exception', message, stack: await mapStack(stack) });
  };
  const complain: ErrorReport = (error, page) => {
    // Said aloud, so that whoever watches the console sees what no handler caught.
    console.error(page ? `[${page}]` : '[app]', error);
    void announce(error);
  };
  const report: ErrorReport = (error, page) => {
    complain(error, page);
    app.reportError(error);
  };
  glassEasel.addGlobalErrorListener((error: unknown) => {
    // To WeChat, a property whose observer is missing is no error.
    if (error instanceof Error && /^Cannot find method ".*" for observer/.test(error.message)) {
      console.warn(error.message);
      return false;
    }
    report(error, currentPage());
    return false;
  });
  window.addEventListener('unhandledrejection', (event) => {
    const { reason, promise } = event as { reason: unknown; promise: Promise<unknown> };
    void announce(reason);
    app.reportRejection({ reason, promise });
  });
  window.addEventListener('error', ({ error }: ErrorEvent) => {
    if (!error) return;
    void announce(error);
    app.reportError(error);
  });
  return { complain, report };
}
