import { makeAutoObservable } from 'mobx-miniprogram';
import {
  sendableCards,
  storyCardOf,
  storyCards,
  type StoryCardId,
} from '../../domain/pages/story-cards';

/** Where a visitor is in the story, and which figure they choose to send. */
export class StoryStore {
  card: StoryCardId;
  chosen: StoryCardId = sendableCards[0] ?? storyCards[0];

  /** @param id of the card that a link names; any other opens the first */
  constructor(id: string | undefined) {
    this.card = storyCardOf(id);
    makeAutoObservable(this);
  }

  next(): void {
    this.go(1);
  }

  back(): void {
    this.go(-1);
  }

  /** Chooses the figure to send. */
  choose(id: unknown): void {
    this.chosen = sendableCards.find((known) => known === id) ?? this.chosen;
  }

  private go(steps: number): void {
    this.card = storyCards[storyCards.indexOf(this.card) + steps] ?? this.card;
  }
}
