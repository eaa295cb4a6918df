import { dayOf } from '../domain/content/days';

export interface EntranceServices {
  /** Milliseconds since 1970. */
  now: () => number;
  /** The day on which the dots last entered; '' for none. */
  loadEntranceDay: () => string;
  saveEntranceDay: (day: string) => void;
}

/** Whether the dots enter: once a day, so that they delight and don't delay. */
export class Entrance {
  readonly isDue: boolean;

  constructor(private readonly services: EntranceServices) {
    this.isDue = services.loadEntranceDay() !== this.today;
  }

  /** Home is shown: the dots have entered today. */
  begin(): void {
    if (this.isDue) this.services.saveEntranceDay(this.today);
  }

  private get today(): string {
    return dayOf(this.services.now());
  }
}
