import * as glassEasel from 'glass-easel';
import type { PageStack } from '../page-stack';
import type { PageRecord } from '../page-view';
import { tagOf } from './wxml-tree';

/** An element as the protocol names it. `nodeId` says that it is a custom component. */
export interface ElementHandle {
  elementId: string;
  tagName: string;
  nodeId?: string;
  videoId?: string;
}

/** The numbers under which the SDK knows pages and elements; a page's go with it. */
export class Handles {
  private readonly pages = new Map<number, PageRecord>();
  private readonly pageIds = new WeakMap<PageRecord, number>();
  private readonly elements = new Map<string, WeakRef<glassEasel.Element>>();
  private readonly elementIds = new WeakMap<glassEasel.Element, string>();
  /** The SDK remembers pages over a restart of the Mini Program: no launch gives the ids of an earlier one again. */
  private last = Math.floor(performance.timeOrigin);

  constructor(private readonly stack: PageStack) {
    stack.changes.on(() => this.forgetTheGone());
  }

  /** A page instance's id: another instance of the same page has another one. */
  idOf(record: PageRecord): number {
    let id = this.pageIds.get(record);
    if (id === undefined) {
      id = this.last += 1;
      this.pageIds.set(record, id);
      this.pages.set(id, record);
    }
    return id;
  }

  /** @throws Error for a page that is closed */
  page(id: number): PageRecord {
    const record = this.pages.get(id);
    if (!record || !this.stack.alive.has(record)) throw new Error(`page ${id} is not open`);
    return record;
  }

  describe(element: glassEasel.Element): ElementHandle {
    let elementId = this.elementIds.get(element);
    if (elementId === undefined) {
      elementId = String((this.last += 1));
      this.elementIds.set(element, elementId);
      this.elements.set(elementId, new WeakRef(element));
    }
    const tagName = tagOf(element);
    const isCustom = element.ownerShadowRoot !== null && element.asGeneralComponent() !== null;
    return {
      elementId,
      tagName,
      ...(isCustom && { nodeId: elementId }),
      ...(tagName === 'video' && { videoId: element.id || elementId }),
    };
  }

  /** @throws Error for an element that has left its page */
  element(id: string): glassEasel.Element {
    const element = this.elements.get(id)?.deref();
    if (!element || !glassEasel.Element.isAttached(element)) {
      throw new Error(`element ${id} is no longer in the page`);
    }
    return element;
  }

  private forgetTheGone(): void {
    for (const [id, record] of this.pages) {
      if (!this.stack.alive.has(record)) this.pages.delete(id);
    }
    for (const [id, reference] of this.elements) {
      const element = reference.deref();
      if (!element || !glassEasel.Element.isAttached(element)) this.elements.delete(id);
    }
  }
}
