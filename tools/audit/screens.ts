import type { Page } from 'playwright-core';
import type { Rgb } from 'miniprogram-host/audits';

/** A page's share card. */
interface Card {
  title: string;
  /** The target: `/pages/…?…`. */
  path: string;
}

/** A page as a visitor sees it. */
export interface Screen {
  /** The opened page without the campaign: `pages/metric/index?id=…`. */
  opened: string;
  language: 'en' | 'zh';
  theme: 'light' | 'dark';
  scene: 'normal' | 'search' | 'crawler' | 'moments';
  /** The current page. */
  path: string;
  /** The title in the navigation bar. */
  title: string;
  /** The text, with collapsed white space. */
  text: string;
  /** The class of the page's root element. */
  className: string;
  color: Rgb;
  /** The number of dialogs over the page. */
  dialogs: number;
  /** null if the page can't be shared. */
  cards: { chat: Card | null; moments: Card | null };
}

/** How the page was opened. */
export type Opened = Pick<Screen, 'opened' | 'language' | 'theme' | 'scene'>;

/** Reads the current page. */
export async function takeScreen(page: Page, opened: Opened): Promise<Screen> {
  const seen = await page.evaluate(async () => {
    const host = window.miniProgramHost;
    const shown = document.querySelector<HTMLElement>('.host-page:not([hidden]) wx-page');
    const root = shown?.querySelector<HTMLElement>('[class*=theme-]');
    const titles = document.querySelectorAll<HTMLElement>('.host-navigation-bar h1');
    const [red = 0, green = 0, blue = 0] =
      root?.computedStyleMap().get('color')?.toString().match(/\d+/g)?.map(Number) ?? [];
    const [chat, moments] = await Promise.all(
      (['shareAppMessage', 'shareTimeline'] as const).map(async (menu) => {
        const preview = await host.previewShare(menu);
        if (preview.status !== 'ready') return null;
        return { title: preview.card.title, path: preview.card.path };
      }),
    );
    return {
      path: host.page?.path ?? '',
      title: titles[titles.length - 1]?.innerText.trim() ?? '',
      text: (shown?.innerText ?? '').replace(/\s+/g, ' '),
      className: root?.className ?? '',
      color: [red, green, blue] satisfies [number, number, number],
      dialogs: document.querySelectorAll('[role=dialog]').length,
      cards: { chat: chat ?? null, moments: moments ?? null },
    };
  });
  return { ...opened, ...seen };
}
