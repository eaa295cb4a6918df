import type { CloudApi } from '../../miniprogram/domain/cloud/cloud-api';

/** What the cloud's timer sends. */
export interface TimerEvent {
  Type: 'Timer';
  TriggerName: string;
}

/** What the daily run did. */
export interface DailyRun {
  /** Pages that WeChat Search may know. */
  pages: number;
  /** Pages that WeChat has taken; 0 in a dry run. */
  submitted: number;
  isDryRun: boolean;
  /** Days whose counts have gone into the totals. */
  closedDays: number;
  /** Documents that had no further use. */
  cleaned: { salts: number; markers: number; rateWindows: number };
}

/** Every cloud function: those that the client calls, and those that only the cloud itself calls. */
export interface FunctionApi extends CloudApi {
  'submit-pages': { input: TimerEvent; data: DailyRun };
}

export type FunctionName = keyof FunctionApi;
