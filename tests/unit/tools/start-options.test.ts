import { readOptions } from '../../../tools/start/options';

test('without options the app is served at port 5173', () => {
  expect(readOptions([])).toEqual({ port: 5173, open: false, fresh: false, help: false });
});

test('options are read', () => {
  expect(readOptions(['--port', '0', '--open', '--fresh', '--help'])).toEqual({
    port: 0,
    open: true,
    fresh: true,
    help: true,
  });
});

test.each(['many', '', '-1', '1.5', '65536'])('the port "%s" is refused', (port) => {
  expect(() => readOptions([`--port=${port}`])).toThrow(
    `--port takes a number from 0 to 65535, not "${port}"`,
  );
});

test.each([['--speed'], ['--port'], ['here']])('%s is refused', (argument) => {
  expect(() => readOptions([argument])).toThrow(argument);
});
