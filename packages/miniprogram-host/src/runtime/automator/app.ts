import * as v from 'valibot';
import type { AutomatorContext } from './context';
import { args, method, optional, plainMethod, type Methods } from './method';
import { WxMocks } from './wx-mocks';

type Revive = (...globals: unknown[]) => (...args: unknown[]) => unknown;

/** The consoles' methods that `App.logAdded` reports. */
const logTypes = ['log', 'info', 'warn', 'error', 'debug'] as const;

const wxMethod = { method: v.string(), pluginId: optional(v.string()) };

/** `App.*`: the Mini Program as a whole. */
export function appMethods(context: AutomatorContext): Methods {
  const { stack, handles, scope, emit } = context;
  const mocks = new WxMocks(context.wx);
  const bindings: Record<string, unknown> = {};
  let isLogging = false;

  const refusePlugin = (pluginId: string | null | undefined) => {
    if (pluginId) throw new Error('plugins are not implemented by the browser host');
  };
  /** A function from the test, which sees what the app's own modules see. */
  const revive = (declaration: string) => {
    const visible = { ...scope, ...bindings };
    // What the protocol is for: the test's function arrives as text.
    // oxlint-disable-next-line typescript/no-implied-eval
    const make = new Function(...Object.keys(visible), `return (${declaration}\n)`) as Revive;
    return make(...Object.values(visible));
  };

  return {
    getPageStack: plainMethod(() => ({
      pageStack: stack.records.map((record) => ({
        pageId: handles.idOf(record),
        path: record.path,
        query: record.query,
      })),
    })),
    getCurrentPage: plainMethod(() => {
      const { current } = stack;
      if (!current) throw new Error('there is no page');
      return { pageId: handles.idOf(current), path: current.path, query: current.query };
    }),
    callWxMethod: method(v.object({ ...wxMethod, args }), async (call) => {
      refusePlugin(call.pluginId);
      return { result: await mocks.call(call.method, call.args) };
    }),
    mockWxMethod: method(
      v.object({
        ...wxMethod,
        result: v.optional(v.unknown()),
        functionDeclaration: optional(v.string()),
        args: optional(args),
      }),
      (mock) => {
        refusePlugin(mock.pluginId);
        if (mock.functionDeclaration) {
          const answer = revive(mock.functionDeclaration);
          const more = mock.args ?? [];
          mocks.mock(mock.method, function (...given) {
            return answer.call(this, ...given, ...more);
          });
        } else if ('result' in mock) {
          mocks.mock(mock.method, () => mock.result);
        } else {
          mocks.restore(mock.method);
        }
      },
    ),
    callFunction: method(v.object({ functionDeclaration: v.string(), args }), async (call) => ({
      result: await revive(call.functionDeclaration)(...call.args),
    })),
    addBinding: method(v.object({ name: v.string() }), ({ name }) => {
      bindings[name] = (...given: unknown[]) =>
        emit({ method: 'App.bindingCalled', params: { name, args: given } });
      // The app's modules reach it as a global.
      (scope.global as Record<string, unknown>)[name] = bindings[name];
    }),
    enableLog: plainMethod(() => {
      if (isLogging) return;
      isLogging = true;
      for (const type of logTypes) {
        const write = console[type].bind(console);
        console[type] = (...given: unknown[]) => {
          write(...given);
          emit({ method: 'App.logAdded', params: { type, args: given.map(printable) } });
        };
      }
    }),
  };
}

/** What a console shows of a value that JSON has no word for. */
function printable(value: unknown): unknown {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value === 'function' || typeof value === 'symbol') return String(value);
  try {
    JSON.stringify(value);
    return value;
  } catch {
    return String(value);
  }
}
