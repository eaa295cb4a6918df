import { makeAutoObservable, observable } from 'mobx-miniprogram';
import { modelIds, type ModelId } from '../../domain/content/pay-score-models';
import type { PlayedModels } from '../../stores/played-models';
import { isWaived, makeMove, parsePlay, pointOf, rewindTo, startPlay, type Play } from './play';

/** One page's walk-through of the four models: which one is open, and how far each is played. */
export class WalkThroughStore {
  model: ModelId = modelIds[0];
  private plays: Partial<Record<ModelId, Play>> = {};

  /**
   * Opens what a link names: a model at a step.
   * @param id of the model; one that isn't there opens the first
   * @param steps as `movesText` wrote them; ones that can't be made are none
   */
  constructor(
    private readonly played: PlayedModels,
    id: string,
    steps: string,
  ) {
    makeAutoObservable<this, 'plays' | 'played'>(this, { plays: observable.ref, played: false });
    this.choose(id);
    this.go(parsePlay(this.model, this.model === id ? steps : ''));
  }

  /** The open model's play. */
  get play(): Play {
    return this.plays[this.model] ?? startPlay(this.model);
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
    if (isWaived(pointOf(play))) this.played.add(play.model);
  }
}
