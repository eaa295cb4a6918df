import { relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '../app-package';

/** Where a compile finds its faults: collects them with paths that a reader can open. */
export class Diagnostics {
  readonly list: Diagnostic[] = [];

  constructor(private readonly root: string) {}

  /** Adds an error. Lines and columns count from 1. */
  error(file: string, message: string, line = 1, column = 1): void {
    this.add('error', file, message, line, column);
  }

  /** Adds what a reader should know and what stops nothing. */
  warning(file: string, message: string, line = 1, column = 1): void {
    this.add('warning', file, message, line, column);
  }

  /** Adds an error at the first place where a file quotes a text; at its start where it nowhere does. */
  errorAt(file: string, source: string, text: string, message: string): void {
    const places = [`"${text}"`, `'${text}'`]
      .map((quoted) => source.indexOf(quoted))
      .filter((place) => place >= 0);
    const before = source.slice(0, places.length > 0 ? Math.min(...places) + 1 : 0).split('\n');
    this.error(file, message, before.length, (before.at(-1)?.length ?? 0) + 1);
  }

  private add(
    severity: Diagnostic['severity'],
    file: string,
    message: string,
    line: number,
    column: number,
  ): void {
    const path = relative(this.root, file).split(sep).join('/');
    const found = { severity, file: path, line, column, message };
    // Each file that asks for a faulty one comes upon its faults again.
    if (!this.list.some((known) => isDeepStrictEqual(known, found))) this.list.push(found);
  }
}
