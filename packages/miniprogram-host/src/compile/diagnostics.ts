import { relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '../app-package';

/** A fault as it is found: with the absolute path of its file. */
interface Found extends Omit<Diagnostic, 'pages'> {
  /** What has the fault, as `Uses` knows it, where that isn't the file. */
  subject?: string;
}

/** How a fault counts. */
export interface FaultOptions {
  /** An error unless given. */
  severity?: Diagnostic['severity'];
  subject?: string;
}

/** Where a compile finds its faults: collects them with paths that a reader can open. */
export class Diagnostics {
  private readonly found: Found[] = [];

  constructor(private readonly root: string) {}

  /** Adds an error. Lines and columns count from 1. */
  error(file: string, message: string, line = 1, column = 1): void {
    this.add({ severity: 'error', file, line, column, message });
  }

  /** Adds what a reader should know and what stops nothing. */
  warning(file: string, message: string, line = 1, column = 1): void {
    this.add({ severity: 'warning', file, line, column, message });
  }

  /** Adds a fault at the first place where a file quotes a text; at its start where it nowhere does. */
  addAt(
    file: string,
    source: string,
    text: string,
    message: string,
    { severity = 'error', subject }: FaultOptions = {},
  ): void {
    const places = [`"${text}"`, `'${text}'`]
      .map((quoted) => source.indexOf(quoted))
      .filter((place) => place >= 0);
    const before = source.slice(0, places.length > 0 ? Math.min(...places) + 1 : 0).split('\n');
    const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    this.add({ severity, file, ...position, message, ...(subject !== undefined && { subject }) });
  }

  /**
   * The faults, with paths below the project.
   * @param pagesOf the pages that need a file, by its absolute path, or a subject; undefined for what the whole app needs
   */
  list(pagesOf: (file: string) => string[] | undefined): Diagnostic[] {
    return this.found.map(({ file, subject = file, ...fault }) => {
      const pages = fault.severity === 'error' ? pagesOf(subject) : undefined;
      return {
        ...fault,
        file: relative(this.root, file).split(sep).join('/'),
        ...(pages && { pages }),
      };
    });
  }

  private add(fault: Found): void {
    // Each file that asks for a faulty one comes upon its faults again.
    if (!this.found.some((known) => isDeepStrictEqual(known, fault))) this.found.push(fault);
  }
}
