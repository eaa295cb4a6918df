/** Spaces, joiners and fillers: what takes a place in a text and, alone, shows nothing. */
const BLANK =
  /^[\s\u034f\u115f\u1160\u17b4\u17b5\u200b-\u200f\u2060-\u2064\u2800\u3164\ufe00-\ufe0f\uffa0]*$/;

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}
