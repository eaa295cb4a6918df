import { dayOf } from '../domain/content/days';

export interface EntranceServices {
  /** Milliseconds since 1970. */
  now: () => number;
  /** The day of the dots' last entrance; '' for none. */
  loadEntranceDay: () => string;
  saveEntranceDay: (day: string) => void;
}

/** Whether the dots play their entrance: once a day. */
export class Entrance {
  readonly isDue: boolean;

  constructor(private readonly services: EntranceServices) {
    this.isDue = services.loadEntranceDay() !== this.today;
  }

  /** Records today's entrance, when Home is shown. */
  begin(): void {
    if (this.isDue) this.services.saveEntranceDay(this.today);
  }

  private get today(): string {
    return dayOf(this.services.now());
  }
}
