import { makeAutoObservable, observable } from 'mobx-miniprogram';
import { scenarioIds, type ScenarioId } from '../../domain/content/pay-score-scenarios';
import type { PlayedScenarios } from '../../stores/played-scenarios';
import { isWaived, makeMove, parsePlay, pointOf, rewindTo, startPlay, type Play } from './play';

/** One page's walk-through of the four scenarios: which one is open, and how far each is played. */
export class WalkThroughStore {
  scenario: ScenarioId = scenarioIds[0];
  private plays: Partial<Record<ScenarioId, Play>> = {};

  /**
   * Opens what a link names: a scenario at a step.
   * @param id of the scenario; one that isn't there opens the first
   * @param steps as `movesText` wrote them; ones that can't be made are none
   */
  constructor(
    private readonly played: PlayedScenarios,
    id: string,
    steps: string,
  ) {
    makeAutoObservable<this, 'plays' | 'played'>(this, { plays: observable.ref, played: false });
    this.choose(id);
    this.go(parsePlay(this.scenario, this.scenario === id ? steps : ''));
  }

  /** The open scenario's play. */
  get play(): Play {
    return this.plays[this.scenario] ?? startPlay(this.scenario);
  }

  /** Turns to a scenario, where it was left. */
  choose(id: string): void {
    this.scenario = scenarioIds.find((known) => known === id) ?? scenarioIds[0];
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
    this.plays = { ...this.plays, [play.scenario]: play };
    if (isWaived(pointOf(play))) this.played.add(play.scenario);
  }
}
