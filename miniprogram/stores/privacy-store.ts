import { makeAutoObservable, observable } from 'mobx-miniprogram';
import type { AnswerPrivacy } from '../domain/settings/privacy-answer';

/** Calls that wait for the visitor's consent to the privacy guide. One answer applies to all of them. */
export class PrivacyStore {
  private waiting: AnswerPrivacy[] = [];

  constructor() {
    makeAutoObservable<this, 'waiting'>(this, { waiting: observable.shallow });
  }

  /** Whether the visitor is being asked. */
  get isAsked(): boolean {
    return this.waiting.length > 0;
  }

  /** A call waits: shows the sheet. */
  ask(answer: AnswerPrivacy): void {
    this.waiting.push(answer);
    answer('shown');
  }

  agree(): void {
    this.settle('agreed');
  }

  /** The visitor refuses, or leaves without an answer. */
  refuse(): void {
    this.settle('refused');
  }

  private settle(answer: 'agreed' | 'refused'): void {
    // Cleared first, because a continued call may ask again.
    for (const settle of this.waiting.splice(0)) settle(answer);
  }
}
