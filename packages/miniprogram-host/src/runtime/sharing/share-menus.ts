import { Emitter } from '../events';
import type { PageRecord } from '../page-view';
import { shareFunctions, shareMenus, ShareError, type ShareMenu } from './share-content';

/** The entries that an app can show and hide. */
type Switchable = Exclude<ShareMenu, 'addToFavorites'>;

const switchable: readonly Switchable[] = ['shareAppMessage', 'shareTimeline'];

/** Which entries of WeChat's menu a page has: those whose function it defines, less those that it hides. */
export class ShareMenus {
  /** A page has shown or hidden entries. */
  readonly changes = new Emitter<PageRecord>();
  private readonly hidden = new WeakMap<PageRecord, ReadonlySet<Switchable>>();

  /** @param hasMoments whether WeChat shares into Moments on this device */
  constructor(private readonly hasMoments: boolean) {}

  of(record: PageRecord): ShareMenu[] {
    const hidden = this.hidden.get(record);
    return shareMenus.filter(
      (menu) =>
        (menu !== 'shareTimeline' || this.hasMoments) &&
        defines(record, menu) &&
        (menu === 'addToFavorites' || !hidden?.has(menu)),
    );
  }

  /**
   * `wx.showShareMenu` and `wx.hideShareMenu`. WeChat has no page that can be shared to Moments but not to chats.
   * @throws ShareError for an unknown entry, and for what would leave Moments alone
   */
  set(record: PageRecord, menus: readonly string[], isShown: boolean): void {
    const hidden = new Set(this.hidden.get(record));
    for (const name of menus) {
      const menu = switchable.find((known) => known === name);
      if (!menu) throw new ShareError(`there is no menu "${name}"`);
      if (isShown) hidden.delete(menu);
      else hidden.add(menu);
    }
    const isMomentsAlone = hidden.has('shareAppMessage') && !hidden.has('shareTimeline');
    if (isMomentsAlone && defines(record, 'shareTimeline')) {
      throw new ShareError('"shareTimeline" is shown only beside "shareAppMessage"');
    }
    this.hidden.set(record, hidden);
    this.changes.emit(record);
  }
}

/** A page is shared to Moments only where it can be sent to a chat as well. */
function defines({ caller }: PageRecord, menu: ShareMenu): boolean {
  const has = (name: ShareMenu) => typeof caller[shareFunctions[name]] === 'function';
  return has(menu) && (menu !== 'shareTimeline' || has('shareAppMessage'));
}
