import { makeAutoObservable, observable } from 'mobx-miniprogram';
import type { ScenarioId } from '../domain/content/pay-score-scenarios';

/** The Pay Score scenarios that were played to the point where no deposit is due. They stay played. */
export class PlayedScenarios {
  ids: readonly ScenarioId[] = [];

  constructor() {
    makeAutoObservable(this, { ids: observable.ref });
  }

  add(id: ScenarioId): void {
    if (!this.ids.includes(id)) this.ids = [...this.ids, id];
  }
}
