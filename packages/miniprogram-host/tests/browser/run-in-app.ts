import type { Page } from 'playwright-core';

/** Has the running Mini Program answer a call of the automator's protocol. */
async function call(tab: Page, method: string, params: object): Promise<unknown> {
  const message = JSON.stringify({ method, params });
  const reply = await tab.evaluate(
    (text) => window.miniProgramHost.automator?.handle(text),
    message,
  );
  const { result, error } = JSON.parse(reply ?? '{}') as {
    result?: unknown;
    error?: { message: string };
  };
  if (error) throw new Error(error.message);
  return result;
}

/**
 * Runs the body of an async function in the Mini Program, which sees what its modules see: `wx`, `getCurrentPages`, …
 * @returns what the body returns
 */
export async function runInApp<T>(tab: Page, body: string): Promise<T> {
  const params = { functionDeclaration: `async () => { ${body} }`, args: [] };
  const { result } = (await call(tab, 'App.callFunction', params)) as { result: T };
  return result;
}

/** Presses one of WeChat's own controls. */
export async function pressNative(tab: Page, method: string): Promise<void> {
  await call(tab, 'Tool.native', { method });
}

/** What a call fails with; the call must name `fail` among its callbacks. */
export function failureOf(tab: Page, text: string): Promise<{ errMsg: string; errno?: number }> {
  return runInApp(
    tab,
    `return new Promise((resolve) => {
      const fail = ({ errMsg, errno }) => resolve({ errMsg, errno });
      ${text}
    })`,
  );
}
