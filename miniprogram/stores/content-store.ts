import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { MetricsData, MetricsQuery } from '../domain/cloud/cloud-api';
import type { ContentRelease } from '../domain/content/content-types';
import { isContentRelease } from '../domain/content/parse-release';
import type { Refresh } from '../domain/content/refresh';
import type { Result } from '../domain/cloud/result';

/** The origin of the current release. */
type Origin = 'bundled' | 'saved' | 'cloud';

export interface ContentServices {
  /** The last release that came from the cloud. */
  loadRelease: () => ContentRelease | null;
  saveRelease: (release: ContentRelease) => void;
  /** Milliseconds since 1970. */
  now: () => number;
  fetchMetrics: (query: MetricsQuery) => Promise<Result<MetricsData>>;
}

/** The current content release: the newest of the bundled, the saved and the cloud's. */
export class ContentStore {
  release: ContentRelease;
  origin: Origin = 'bundled';
  refreshState: Refresh = { status: 'idle' };

  constructor(
    bundled: ContentRelease,
    private readonly services: ContentServices,
  ) {
    const saved = services.loadRelease();
    const isOlder = saved === null || saved.ordinal < bundled.ordinal;
    this.release = isOlder ? bundled : saved;
    if (this.release.version !== bundled.version) this.origin = 'saved';
    makeAutoObservable<this, 'services'>(this, {
      services: false,
      release: observable.ref,
    });
  }

  /** Whether a newer release may be loading. */
  get isRefreshing(): boolean {
    return this.refreshState.status === 'refreshing';
  }

  /** Asks the cloud for a newer release. On failure, the current release stays. Does nothing while a refresh is running. */
  async refresh(): Promise<void> {
    if (this.isRefreshing) return;
    this.refreshState = { status: 'refreshing' };
    const result = await this.services.fetchMetrics({
      scope: 'all',
      version: this.release.version,
    });
    runInAction(() => {
      this.refreshState = this.accept(result);
    });
  }

  private accept(result: Result<MetricsData>): Refresh {
    if (!result.ok) return { status: 'failed', error: result.error };
    const { value } = result;
    if (value.scope === 'not-modified') {
      this.origin = 'cloud';
      return { status: 'fresh', at: this.services.now() };
    }
    if (value.scope !== 'all' || !isContentRelease(value.release)) {
      return { status: 'failed', error: 'bad-answer' };
    }
    // The functions' deployment may be older than the app.
    if (value.release.ordinal >= this.release.ordinal) {
      this.release = value.release;
      this.origin = 'cloud';
      this.services.saveRelease(value.release);
    }
    return { status: 'fresh', at: this.services.now() };
  }
}
