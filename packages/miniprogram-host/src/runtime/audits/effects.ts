import type { Effect } from '../../audits/artifacts';
import type { Gestures } from '../gestures';
import type { PageStack } from '../page-stack';
import { accessibleNameOf, isHiddenFromReaders } from './accessible-name';
import { RecentList } from './recent-list';
import { pathOf } from './wxml-tree';

const MAX_EFFECTS = 1000;
const MAX_TEXT = 30;

/** Elements that a visitor uses. */
const controls = 'button checkbox link menuitem option radio slider switch tab'
  .split(' ')
  .map((role) => `[role="${role}"]`)
  .join();
/** Elements that screen readers announce when their text changes. They also move to a modal. */
const live =
  '[aria-live="polite"], [aria-live="assertive"], [role="alert"], [role="status"], [aria-modal="true"]';
/** Attributes of the used control whose changes screen readers say. */
const states = ['aria-checked', 'aria-expanded', 'aria-pressed', 'aria-selected', 'aria-valuenow'];

/** A tap or the input into one field, with its effects so far. */
interface Action {
  page: HTMLElement;
  path: string;
  control: Element;
  /** Its description for a finding, because the control may be removed later. */
  name: string;
  isTyping: boolean;
  /** Whether nothing else has been touched since, so that a focus change comes from the app. */
  isLast: boolean;
  isSaid: boolean;
  changed: Set<Text>;
}

/** Records what a visitor's actions change on a page, and whether screen readers announce it. */
export class Effects {
  private readonly effects = new RecentList<Effect>(MAX_EFFECTS);
  private current: Action | null = null;

  constructor(
    private readonly stack: PageStack,
    { taps }: Gestures,
  ) {
    // Only for audits, because the inspection takes time.
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

  /** null if the run isn't audited. */
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
    // Consecutive letters are one action.
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

  /** The effects to judge. An action that changes no text outside of the used control has none. */
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

/** Whether a text exists and is accessible. */
function isRead({ data, parentElement }: Text): boolean {
  if (!parentElement?.isConnected || data.trim() === '') return false;
  return parentElement.checkVisibility() && !isHiddenFromReaders(parentElement);
}
