import { join, resolve } from 'node:path';
import { readCommandLine, UsageError } from '../../src/cli-options';

const root = resolve('.');

test.each([[[]], [['--help']], [['auto', '--help']]])('%j asks for help', (args) => {
  expect(readCommandLine(args)).toEqual({ command: 'help' });
});

test('auto takes a project, a port and what it may do', () => {
  expect(readCommandLine(['auto', '--project', '.', '--auto-port', '9420'])).toEqual({
    command: 'auto',
    root,
    port: 9420,
    isHeaded: false,
    isTrusted: false,
    network: 'none',
  });
  const more = ['--headed', '--trust-project', '--network'];
  expect(readCommandLine(['auto', '--project', '.', '--auto-port', '0', ...more])).toMatchObject({
    port: 0,
    isHeaded: true,
    isTrusted: true,
    network: 'public',
  });
});

test('a folder alone is opened, as open with the folder does', () => {
  const opened = { command: 'open', root: join(root, 'packages'), opensBrowser: true };
  expect(readCommandLine(['packages'])).toMatchObject(opened);
  expect(readCommandLine(['open', 'packages'])).toMatchObject(opened);
  expect(readCommandLine(['packages', '--no-open'])).toMatchObject({ opensBrowser: false });
});

test('report takes a folder, and servers of the private network where it is told to', () => {
  expect(readCommandLine(['report', '.', '--private-network'])).toEqual({
    command: 'report',
    root,
    isTrusted: false,
    network: 'private',
  });
});

test.each([
  ['preview of the project', ['preview', '--project', '.'], '"preview" needs WeChat DevTools'],
  ['an unknown option', ['auto', '--fly'], "Unknown option '--fly'"],
  ['no project', ['auto', '--auto-port', '9420'], 'a folder is needed, or --project <path>'],
  ['two folders', ['open', '.', '..'], 'unexpected: ..'],
  ['no port', ['auto', '--project', '.'], '--auto-port takes a number from 0 to 65535, not ""'],
  ['a bad port', ['auto', '--project', '.', '--auto-port', '99999'], 'not "99999"'],
])('%s is refused', (_case, args, message) => {
  expect(() => readCommandLine(args)).toThrow(UsageError);
  expect(() => readCommandLine(args)).toThrow(message);
});
