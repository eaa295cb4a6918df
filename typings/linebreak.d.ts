/** Unicode's line breaking algorithm: the package has no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may break, or null after the last one. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
