import { once } from './once';

/** The part of a query that the repositories use. */
export interface SdkQuery {
  where(condition: Record<string, unknown>): SdkQuery;
  orderBy(field: string, order: 'asc' | 'desc'): SdkQuery;
  limit(most: number): SdkQuery;
  field(fields: Record<string, true>): SdkQuery;
  get(): Promise<{ data: unknown[] }>;
  update(options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

interface SdkAggregate {
  match(condition: Record<string, unknown>): SdkAggregate;
  group(stage: Record<string, unknown>): SdkAggregate;
  sort(fields: Record<string, 1 | -1>): SdkAggregate;
  limit(most: number): SdkAggregate;
  end(): Promise<{ list: unknown[] }>;
}

interface SdkCollection extends SdkQuery {
  add(options: { data: Record<string, unknown> }): Promise<unknown>;
  aggregate(): SdkAggregate;
}

/** The operators that the repositories use in conditions and changes. */
export interface SdkCommand {
  in(values: readonly unknown[]): unknown;
  nin(values: readonly unknown[]): unknown;
  lt(value: unknown): unknown;
  gt(value: unknown): unknown;
  gte(value: unknown): unknown;
  inc(by: number): unknown;
  push(values: readonly unknown[]): unknown;
  remove(): unknown;
  exists(exists: boolean): unknown;
  /** A condition that holds where one of several does. */
  or(conditions: readonly Record<string, unknown>[]): Record<string, unknown>;
  aggregate: { sum(expression: string): unknown };
}

export interface SdkDatabase {
  command: SdkCommand;
  collection(name: string): SdkCollection;
}

/** The part of wx-server-sdk that the functions use; its own types leave every answer open. */
export interface Sdk {
  DYNAMIC_CURRENT_ENV: unknown;
  init(options: { env: unknown }): void;
  getWXContext(): Record<string, unknown>;
  database(): SdkDatabase;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  getTempFileURL(options: { fileList: { fileID: string; maxAge: number }[] }): Promise<unknown>;
  openapi: {
    wxacode: { getUnlimited(options: Record<string, unknown>): Promise<unknown> };
    security: { msgSecCheck(options: Record<string, unknown>): Promise<unknown> };
    search: { submitPages(options: Record<string, unknown>): Promise<unknown> };
  };
}

/**
 * The SDK, loaded when a call first needs it: it takes longer to load than all else that a function does, so a refused
 * input never pays for it.
 */
export const openCloud = once(async (): Promise<Sdk> => {
  const sdk = (await import('wx-server-sdk')) as unknown as Sdk;
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV });
  return sdk;
});
