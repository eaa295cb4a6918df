import type { CloudApi } from '../../miniprogram/domain/cloud/cloud-api';

/** The event of the cloud's timer. */
export interface TimerEvent {
  Type: 'Timer';
  TriggerName: string;
}

/** The result of the daily run. */
export interface DailyRun {
  /** Pages that WeChat Search may know. */
  pages: number;
  /** Pages that WeChat has accepted; 0 in a dry run. */
  submitted: number;
  isDryRun: boolean;
  /** Days whose counts were added to the totals. */
  closedDays: number;
  /** Numbers of deleted or cleared documents. */
  cleaned: { salts: number; markers: number; rateWindows: number };
}

/** Every cloud function: those for clients, and those for the cloud itself. */
export interface FunctionApi extends CloudApi {
  'submit-pages': { input: TimerEvent; data: DailyRun };
}

export type FunctionName = keyof FunctionApi;
