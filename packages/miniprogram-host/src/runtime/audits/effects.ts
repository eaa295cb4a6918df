import type { Effect } from '../../audits/artifacts';
import type { Gestures } from '../gestures';
import type { PageStack } from '../page-stack';
import { accessibleNameOf, isHiddenFromReaders } from './accessible-name';
import { RecentList } from './recent-list';
import { pathOf } from './wxml-tree';

const MAX_EFFECTS = 1000;
const MAX_TEXT = 30;

/** What a visitor uses. */
const controls = 'button checkbox link menuitem option radio slider switch tab'
  .split(' ')
  .map((role) => `[role="${role}"]`)
  .join();
/** What a screen reader reads out by itself when its text changes; it goes to a modal by itself as well. */
const live =
  '[aria-live="polite"], [aria-live="assertive"], [role="alert"], [role="status"], [aria-modal="true"]';
/** What a screen reader says of the very control that is used. */
const states = ['aria-checked', 'aria-expanded', 'aria-pressed', 'aria-selected', 'aria-valuenow'];

/** A tap, or what is typed into one field, with what has come of it so far. */
interface Action {
  page: HTMLElement;
  path: string;
  control: Element;
  /** As a finding names it; the control may be gone by then. */
  name: string;
  isTyping: boolean;
  /** Nothing else has been touched since: the app may move the focus. */
  isLast: boolean;
  isSaid: boolean;
  changed: Set<Text>;
}

/** What a visitor's actions change on a page, and whether somebody who hears the page would notice. */
export class Effects {
  private readonly effects = new RecentList<Effect>(MAX_EFFECTS);
  private current: Action | null = null;

  constructor(
    private readonly stack: PageStack,
    { taps }: Gestures,
  ) {
    // To look takes time, which a run that nobody will audit need not spend.
    if (!window.isAudited) return;
    taps.on((target) => {
      if (target instanceof Element) this.begin(target.closest(controls) ?? target, false);
    });
    document.addEventListener(
      'input',
      ({ target }) => {
        const field = target instanceof Element ? target.closest('wx-input, wx-textarea') : null;
        if (field) this.begin(field, true);
      },
      { capture: true },
    );
    for (const type of ['pointerdown', 'keydown']) {
      const touch = () => this.current && (this.current.isLast = false);
      document.addEventListener(type, touch, { capture: true });
    }
    document.addEventListener('focusin', ({ target }) => {
      const { current } = this;
      if (!current?.isLast || !(target instanceof Node)) return;
      current.isSaid ||= !current.control.contains(target);
    });
    new MutationObserver((records) => this.take(records)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: states,
    });
  }

  /** null where nobody looked. */
  get newest(): Effect[] | null {
    if (!window.isAudited) return null;
    const { current } = this;
    return [...this.effects.newest, ...(current ? this.outcomeOf(current) : [])];
  }

  /** The page is about to be left. */
  end(): void {
    const { current } = this;
    this.current = null;
    if (current) this.outcomeOf(current).forEach((effect) => this.effects.add(effect));
  }

  private begin(control: Element, isTyping: boolean): void {
    const { current } = this;
    // Letter after letter is one action.
    if (isTyping && current?.isTyping && current.control === control) return;
    this.end();
    const record = this.stack.current;
    if (!record?.view.page.contains(control)) return;
    const name = control instanceof HTMLElement ? accessibleNameOf(control) : '';
    this.current = {
      page: record.view.page,
      path: record.path,
      control,
      name: pathOf(control) + (name ? ` “${name.slice(0, MAX_TEXT)}”` : ''),
      isTyping,
      isLast: true,
      isSaid: false,
      changed: new Set(),
    };
  }

  private take(records: MutationRecord[]): void {
    const { current } = this;
    if (!current) return;
    for (const { type, target, addedNodes } of records) {
      if (!current.page.contains(target)) continue;
      if (type === 'attributes') {
        current.isSaid ||= target.contains(current.control) || current.control.contains(target);
      } else {
        for (const node of type === 'childList' ? addedNodes : [target]) this.takeTexts(node);
      }
    }
  }

  private takeTexts(node: Node): void {
    if (node instanceof Text) this.current?.changed.add(node);
    else node.childNodes.forEach((child) => this.takeTexts(child));
  }

  /** What there is to judge: nothing of an action that has changed no text outside of what was used. */
  private outcomeOf({ path, control, name, isSaid, changed }: Action): Effect[] {
    const outside = [...changed].filter((text) => isRead(text) && !control.contains(text));
    const [first] = outside;
    if (!first) return [];
    const isAnnounced = outside.some((text) => text.parentElement?.closest(live));
    return [
      {
        page: path,
        element: name,
        text: first.data.replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT),
        isSaid: isSaid || isAnnounced,
      },
    ];
  }
}

/** Whether a text is there, and one that a screen reader comes to. */
function isRead({ data, parentElement }: Text): boolean {
  if (!parentElement?.isConnected || data.trim() === '') return false;
  return parentElement.checkVisibility() && !isHiddenFromReaders(parentElement);
}
