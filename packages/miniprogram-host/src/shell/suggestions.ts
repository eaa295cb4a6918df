import { plainLaunch, type Settings } from './settings';

/** A launch that the device panel offers. */
export interface Suggestion {
  text: string;
  /** What it sets: the scene, the network, the text size. */
  detail: string;
  launch: Partial<Settings> & Pick<Settings, 'path'>;
}

/** The suggestions that a Mini Program with these pages can follow, each a whole launch but for model, theme and language. */
export function suggestionsFor(
  suggestions: readonly Suggestion[],
  pages: readonly string[],
): Suggestion[] {
  return suggestions
    .filter(({ launch }) => pages.includes(launch.path))
    .map((suggestion) => ({ ...suggestion, launch: { ...plainLaunch, ...suggestion.launch } }));
}
