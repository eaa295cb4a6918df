import { Emitter } from '../runtime/events';

type Listener = (event: object) => void;

/** The listeners of an object with events, such as a task: `onOpen` adds one and `offOpen` removes it. */
export class EventPairs {
  private readonly emitters = new Map<string, Emitter<object>>();

  add(name: string, listener: Listener): void {
    this.of(name).on(listener);
  }

  /** Without a listener, all of the event are removed. */
  remove(name: string, listener?: Listener): void {
    this.of(name).off(listener);
  }

  clear(): void {
    this.emitters.clear();
  }

  tell(name: string, event: object): void {
    this.of(name).emit(event);
  }

  /** The functions by which an app listens. @param names of events, such as `Open` */
  functions(names: readonly string[]): Record<string, (listener: Listener) => void> {
    const pairs = names.flatMap((name) => [
      [`on${name}`, (listener: Listener) => this.add(name, listener)] as const,
      [`off${name}`, (listener?: Listener) => this.remove(name, listener)] as const,
    ]);
    return Object.fromEntries(pairs);
  }

  private of(name: string): Emitter<object> {
    const known = this.emitters.get(name) ?? new Emitter<object>();
    this.emitters.set(name, known);
    return known;
  }
}
