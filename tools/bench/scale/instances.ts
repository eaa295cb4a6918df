/** A function that is called through a part of a day. */
export interface Load {
  /** Seconds of the day. */
  from: number;
  to: number;
  /** Calls a second, at a second of the day. */
  rate: (second: number) => number;
  /** Milliseconds that a call takes an instance that is warm. */
  warm: () => number;
  /** Milliseconds that the first call of an instance takes, its start included. */
  cold: () => number;
  /** Seconds after which an instance that nobody calls is gone. */
  idle: number;
  random: () => number;
}

/** What a load took. */
export interface Used {
  calls: number;
  /** Calls that started an instance. */
  starts: number;
  /** The most instances that were there at the same time, at work or waiting for some. */
  instances: number;
  /** The most that were at work at the same time. */
  atWork: number;
  /** Seconds of work. */
  seconds: number;
  /** The most calls that came within a second. */
  peak: number;
}

/** Seconds for which a rate is taken for constant. */
const STEP = 10;

/**
 * Plays calls upon instances of which each answers one at a time: a call takes the instance that became free last, or
 * starts another. Calls come by chance (a Poisson process).
 */
export function playCalls({ from, to, rate, warm, cold, idle, random }: Load): Used {
  const pool = new Pool(idle);
  const used: Used = { calls: 0, starts: 0, instances: 0, atWork: 0, seconds: 0, peak: 0 };
  let second = -1;
  let inSecond = 0;
  for (let start = from; start < to; start += STEP) {
    const end = Math.min(start + STEP, to);
    const perSecond = rate((start + end) / 2);
    if (perSecond <= 0) continue;
    let time = start - Math.log(1 - random()) / perSecond;
    for (; time < end; time -= Math.log(1 - random()) / perSecond) {
      const isWarm = pool.take(time);
      const took = (isWarm ? warm() : cold()) / 1000;
      pool.work(time + took);
      used.calls += 1;
      used.starts += isWarm ? 0 : 1;
      used.seconds += took;
      used.atWork = Math.max(used.atWork, pool.atWork);
      used.instances = Math.max(used.instances, pool.size);
      inSecond = Math.floor(time) === second ? inSecond + 1 : 1;
      second = Math.floor(time);
      used.peak = Math.max(used.peak, inSecond);
    }
  }
  return used;
}

/** The instances of one function. */
class Pool {
  /** When those at work will have finished: a heap, with the earliest first. */
  private readonly ends: number[] = [];
  /** Since when those without work have had none: in order, since each was added when it finished. */
  private free: number[] = [];
  /** How many of the first in `free` are gone. */
  private gone = 0;

  constructor(private readonly idle: number) {}

  get atWork(): number {
    return this.ends.length;
  }

  get size(): number {
    return this.ends.length + this.free.length - this.gone;
  }

  /** Takes an instance that waits. @returns false where there is none */
  take(time: number): boolean {
    while ((this.ends[0] ?? Infinity) <= time) this.free.push(this.finish());
    while (this.gone < this.free.length && (this.free[this.gone] ?? 0) + this.idle <= time) {
      this.gone += 1;
    }
    const isThere = this.gone < this.free.length;
    if (isThere) this.free.pop();
    if (this.gone === this.free.length || this.gone > 1024) {
      this.free = this.free.slice(this.gone);
      this.gone = 0;
    }
    return isThere;
  }

  /** Puts an instance to work until a time. */
  work(end: number): void {
    const { ends } = this;
    let place = ends.push(end) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((ends[parent] ?? 0) <= end) break;
      ends[place] = ends[parent] ?? 0;
      place = parent;
    }
    ends[place] = end;
  }

  private finish(): number {
    const { ends } = this;
    const [first = 0] = ends;
    const last = ends.pop() ?? 0;
    if (ends.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= ends.length) break;
      if ((ends[child + 1] ?? Infinity) < (ends[child] ?? 0)) child += 1;
      if ((ends[child] ?? 0) >= last) break;
      ends[place] = ends[child] ?? 0;
      place = child;
    }
    ends[place] = last;
    return first;
  }
}
