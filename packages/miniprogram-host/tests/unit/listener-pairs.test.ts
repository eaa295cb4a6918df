import { Emitter } from '../../src/runtime/events';
import { ListenerPairs } from '../../src/wx/listener-pairs';

function setUp() {
  const changes = new Emitter<string>();
  const pairs = new ListenerPairs<(value: string) => void>();
  const heard: string[] = [];
  const listener = (value: string) => heard.push(value);
  const add = () => pairs.add(listener, () => changes.on((value) => listener(value)));
  return { changes, pairs, heard, listener, add };
}

test('a listener that was added twice is called once, and can be removed', () => {
  const { changes, pairs, heard, listener, add } = setUp();
  add();
  add();
  changes.emit('a');
  pairs.remove(listener);
  changes.emit('b');
  expect(heard).toEqual(['a']);
});

test('a listener that was removed can be added again', () => {
  const { changes, pairs, heard, add } = setUp();
  add();
  pairs.remove();
  add();
  changes.emit('a');
  expect(heard).toEqual(['a']);
});
