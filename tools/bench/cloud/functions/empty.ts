/** The baseline: a function that does nothing. */
export const main = (): Promise<{ ok: true }> => Promise.resolve({ ok: true });
