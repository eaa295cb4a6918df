import type { AppPackage, WindowConfig } from '../app-package';

/** Toast that WeChat shows where a tap asks for what a page in Moments hasn't. */
const hint = {
  en: 'Open the Mini Program for the full service',
  zh: '请前往小程序使用完整服务',
};

/** Milliseconds after a tap within which a call counts as its consequence. */
const CONSEQUENCE = 1000;

/**
 * Whether WeChat's top bar lies on the page or pushes it down: as the page's JSON says, or the app's; else on a page that
 * has hidden its own bar.
 */
export function navigationBarFitOf(
  { appConfig }: AppPackage,
  config: WindowConfig,
): 'float' | 'squeezed' {
  return (
    config.singlePage?.navigationBarFit ??
    appConfig.singlePage?.navigationBarFit ??
    (config.navigationStyle === 'custom' ? 'float' : 'squeezed')
  );
}

export interface RefusalOptions {
  language: () => string;
  /** When the visitor has last tapped, in `performance.now()`'s milliseconds. */
  tappedAt: () => number;
  showToast: (text: string) => void;
  report: (error: Error) => void;
}

/**
 * Makes what is called where a page in Moments asks for what WeChat forbids there. Each refusal is reported, since what
 * a visitor sees of it, if anything, is a toast.
 */
export function createRefusal(options: RefusalOptions): (what: string) => void {
  return (what) => {
    options.report(new Error(`${what} is forbidden in single-page mode`));
    if (performance.now() - options.tappedAt() > CONSEQUENCE) return;
    options.showToast(options.language().startsWith('zh') ? hint.zh : hint.en);
  };
}
