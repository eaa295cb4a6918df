import { appMethods } from './app';
import type { AutomatorContext } from './context';
import { elementMethods } from './element';
import { Handles } from './handles';
import type { Method, Methods } from './method';
import { nativeMethod } from './native';
import { pageMethods } from './page';

/** The part of the automator's protocol that is about what runs in this window. */
export interface Automator {
  /** Which methods are answered here: `App.getPageStack`, … */
  readonly methods: string[];
  /**
   * Answers one call.
   * @param message JSON of `{method, params}`
   * @returns JSON of `{result}` or of `{error: {message}}`
   */
  handle(message: string): Promise<string>;
}

/** Makes the protocol's methods over a running Mini Program. */
export function createAutomator(parts: Omit<AutomatorContext, 'handles'>): Automator {
  const context: AutomatorContext = { ...parts, handles: new Handles(parts.stack) };
  const domains: Record<string, Methods> = {
    App: appMethods(context),
    Page: pageMethods(context),
    Element: elementMethods(context),
    Tool: { native: nativeMethod(context) },
  };
  const methods = new Map<string, Method>(
    Object.entries(domains).flatMap(([domain, list]) =>
      Object.entries(list).map(([name, run]) => [`${domain}.${name}`, run] as const),
    ),
  );
  return {
    methods: [...methods.keys()],
    async handle(message) {
      const { method, params } = JSON.parse(message) as { method: string; params: unknown };
      try {
        const run = methods.get(method);
        if (!run) throw new Error('the browser host has no such method');
        // The SDK reads fields of every result, of those of void methods too.
        return JSON.stringify({ result: (await run(params ?? {})) ?? {} });
      } catch (error) {
        const reason = error instanceof Error ? error.message : JSON.stringify(error);
        return JSON.stringify({ error: { message: `${method}: ${reason}` } });
      }
    },
  };
}
