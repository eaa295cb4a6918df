import { makeAutoObservable, observable } from 'mobx-miniprogram';
import type { ModelId } from '../domain/content/pay-score-models';

/** The Pay Score models that were played until it was plain that nothing is paid beforehand; nothing takes one back. */
export class PlayedModels {
  ids: readonly ModelId[] = [];

  constructor() {
    makeAutoObservable(this, { ids: observable.ref });
  }

  add(id: ModelId): void {
    if (!this.ids.includes(id)) this.ids = [...this.ids, id];
  }
}
