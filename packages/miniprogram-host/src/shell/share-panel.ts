import cardStyles from '../runtime/chrome/share-card.css';
import { drawShareCard } from '../runtime/chrome/share-card';
import type { HostEvent, MiniProgramHost } from '../runtime/host-api';
import type { ShareMenu } from '../runtime/sharing/share-content';
import type { ShareEntry } from '../runtime/sharing/sharing';

/** Milliseconds for which a page rests before it is asked for its cards. */
const REST = 400;

/** The cards that are shown, and what stands in the place of one that the page doesn't offer. */
const places: { id: string; menu: ShareMenu; absent: string }[] = [
  { id: 'chat-card', menu: 'shareAppMessage', absent: 'This page can’t be sent to a chat.' },
  { id: 'moments-card', menu: 'shareTimeline', absent: 'This page can’t be shared to Moments.' },
];

/** WeChat's own ways to share, as the panel calls them. */
const entries: { entry: ShareEntry; name: string }[] = [
  { entry: 'shareAppMessage', name: 'Send to a chat' },
  { entry: 'shareTimeline', name: 'Share to Moments' },
  { entry: 'addToFavorites', name: 'Add to Favourites' },
  { entry: 'copyUrl', name: 'Copy link' },
  { entry: 'screenshot', name: 'Forward a screenshot' },
];

/** The part of the panel that shows what the current page would send, as WeChat would draw it. */
export class SharePanel {
  private host: MiniProgramHost | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private run = 0;
  /** The page is being asked: whatever it sets meanwhile is no reason to ask again. */
  private isAsking = false;

  /** @param find finds an element of the shell's page by its id */
  constructor(private readonly find: (id: string) => HTMLElement) {
    const style = document.createElement('style');
    style.textContent = cardStyles;
    document.head.append(style);
    find('share-entries').append(
      ...entries.map(({ entry, name }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = name;
        button.addEventListener('click', () => void this.host?.share(entry));
        return button;
      }),
    );
  }

  /** Follows the Mini Program that runs in the frame from now on. */
  follow(host: MiniProgramHost): void {
    this.host = host;
    host.onEvent((event) => this.hear(event));
    this.refreshSoon();
  }

  /** The phone looks otherwise: so do its cards. */
  refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), REST);
  }

  private hear({ type }: HostEvent): void {
    const isChange = type === 'page' || type === 'share-menu' || type === 'set-data';
    if (isChange && !this.isAsking) this.refreshSoon();
  }

  private async refresh(): Promise<void> {
    const { host } = this;
    this.run += 1;
    const { run } = this;
    // On a narrow window there is no panel to show them in.
    if (!host?.page || this.find('share').offsetParent === null) return;
    this.find('share').dataset.theme = host.device.theme;
    await Promise.all(
      places.map(async (place) => {
        const content = await this.ask(host, place);
        // The page has changed since.
        if (run === this.run) this.find(place.id).replaceChildren(...content);
      }),
    );
  }

  private async ask(
    host: MiniProgramHost,
    { menu, absent }: (typeof places)[number],
  ): Promise<HTMLElement[]> {
    this.isAsking = true;
    const asked = host.previewShare(menu);
    this.isAsking = false;
    const preview = await asked;
    switch (preview.status) {
      case 'absent':
        return [line('share-note', absent)];
      case 'failed':
        return [line('share-failed', preview.reason)];
      case 'ready':
        return [
          drawShareCard(preview.card, host.device.language),
          line('share-path', preview.card.path),
        ];
    }
  }
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}
