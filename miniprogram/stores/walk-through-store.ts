import { makeAutoObservable, observable } from 'mobx-miniprogram';
import { modelIds, type ModelId } from '../domain/pay-score/model';
import {
  isWaived,
  makeMove,
  parsePlay,
  pointOf,
  rewindTo,
  startPlay,
  type Play,
} from '../domain/pay-score/play';

/** The walk-through of the four models: which one is open, how far each is played, and which were played to the end. */
export class WalkThroughStore {
  model: ModelId = modelIds[0];
  /** The models that were played until it was plain that nothing is paid beforehand; a rewind takes none back. */
  played: ModelId[] = [];
  private plays: Partial<Record<ModelId, Play>> = {};

  constructor() {
    makeAutoObservable<this, 'plays'>(this, { plays: observable.ref, played: observable.ref });
  }

  /** The open model's play. */
  get play(): Play {
    return this.plays[this.model] ?? startPlay(this.model);
  }

  /**
   * Opens what a link names: a model at a step.
   * @param id of the model; one that isn't there opens the first
   * @param steps as `movesText` wrote them; ones that can't be made are none
   */
  open(id: string, steps: string): void {
    this.choose(id);
    this.go(parsePlay(this.model, this.model === id ? steps : ''));
  }

  /** Turns to a model, where it was left. */
  choose(id: string): void {
    this.model = modelIds.find((known) => known === id) ?? modelIds[0];
  }

  /** Lets something happen. */
  move(id: string): void {
    this.go(makeMove(this.play, id));
  }

  /** Goes back to an earlier point. @param point how many moves remain */
  rewind(point: number): void {
    this.go(rewindTo(this.play, point));
  }

  private go(play: Play): void {
    this.plays = { ...this.plays, [play.model]: play };
    const isNew = !this.played.includes(play.model);
    if (isNew && isWaived(pointOf(play))) this.played = [...this.played, play.model];
  }
}
