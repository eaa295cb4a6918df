import { parseArgs } from 'node:util';

const DEFAULT_PORT = 5173;

/** What `npm start -- --help` prints. */
export const usage = `npm start -- [options]
  --port <number>  the port; if it is taken, the next free one (default: ${DEFAULT_PORT})
  --open           open the page in the default browser
  --fresh          delete the data of earlier runs in .data/
  --help           show this`;

/** What `npm start` was asked for. */
export interface StartOptions {
  /** From 0 to 65535; 0 takes any free port. */
  port: number;
  open: boolean;
  fresh: boolean;
  help: boolean;
}

/**
 * Reads the options behind `npm start --`.
 * @throws Error with one line that says which option is wrong
 */
export function readOptions(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      open: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port ?? DEFAULT_PORT);
  if (values.port === '' || !Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port ?? ''}"`);
  }
  return { ...values, port };
}
