import type { Print } from './check';

/** The output of one of several concurrent checks. */
export interface Section {
  print: Print;
  /** Ends the section. */
  end(): void;
}

/**
 * Separates the output of concurrent checks. Sections are printed whole and in the order of their opening. The first
 * unfinished section is printed immediately, and later ones wait for it.
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
