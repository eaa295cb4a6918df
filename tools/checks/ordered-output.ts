import type { Print } from './check';

/** The output of one check among several that run at the same time. */
export interface Section {
  print: Print;
  /** Tells that the check has ended. */
  end(): void;
}

/**
 * Keeps the output of checks apart that run side by side. Sections appear whole and in the order in which they were opened:
 * the first one that has not ended is printed as it comes, and later ones wait for it.
 */
export class OrderedOutput {
  private readonly sections: { text: string; hasEnded: boolean }[] = [];

  constructor(private readonly write: Print) {}

  open(): Section {
    const section = { text: '', hasEnded: false };
    this.sections.push(section);
    return {
      print: (text) => {
        section.text += text;
        this.flush();
      },
      end: () => {
        section.hasEnded = true;
        this.flush();
      },
    };
  }

  private flush(): void {
    for (let first = this.sections[0]; first; first = this.sections[0]) {
      if (first.text) this.write(first.text);
      first.text = '';
      if (!first.hasEnded) return;
      this.sections.shift();
    }
  }
}
