const consoleLevels = ['debug', 'log', 'info', 'warn', 'error'] as const;
export type ConsoleLevel = (typeof consoleLevels)[number];

/** Characters of one line; what is longer is better looked at in the browser's own console. */
const MAX_TEXT = 4000;

/**
 * A console for the Mini Program's modules that does what the browser's does, and tells of each line.
 * @param onLine gets the level and the arguments as text
 */
export function createConsole(onLine: (level: ConsoleLevel, text: string) => void): Console {
  const own = Object.create(console) as Console;
  for (const level of consoleLevels) {
    own[level] = (...given: unknown[]) => {
      console[level](...given);
      onLine(level, given.map(textOf).join(' ').slice(0, MAX_TEXT));
    };
  }
  return own;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  try {
    // undefined, functions and symbols have no JSON.
    const json = JSON.stringify(value) as string | undefined;
    return json ?? String(value);
  } catch {
    return String(value);
  }
}
