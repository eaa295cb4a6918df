import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { CloudApi } from '../domain/cloud/cloud-api';
import type { Result } from '../domain/cloud/result';
import { pageKeyOf } from '../domain/pages/routes';
import type {
  Campaign,
  CampaignDraft,
  CampaignQuery,
  CampaignReport,
  CampaignsStatus,
  CampaignSummary,
} from '../domain/sharing/campaign';
import { longHash } from '../domain/sharing/hash';
import { parseCampaign, parseCampaignPage } from '../domain/sharing/parse-campaigns';

export interface CampaignsServices {
  askCampaigns: (query: CampaignQuery) => Promise<Result<CloudApi['campaign']['data']>>;
  /** What this phone last knew of the marketer's newest campaign; null on a phone that has none. */
  loadCampaignSummary: () => CampaignSummary | null;
  saveCampaignSummary: (summary: CampaignSummary) => void;
}

/** The marketer's campaigns, newest first, with what each brought. The cloud gives them page by page. */
export class CampaignsStore {
  campaigns: readonly CampaignReport[] = [];
  state: CampaignsStatus = { status: 'idle' };
  /** How the latest request for older campaigns stands. */
  moreState: CampaignsStatus = { status: 'idle' };
  /** The campaign after which older ones follow; null where there are none. */
  private last: string | null = null;
  /** How many pages were asked for: a refresh asks for as many. */
  private pages = 1;
  private kept: CampaignSummary | null;
  private loading: Promise<void> | null = null;

  constructor(private readonly services: CampaignsServices) {
    this.kept = services.loadCampaignSummary();
    makeAutoObservable<this, 'services' | 'loading' | 'pages'>(this, {
      services: false,
      loading: false,
      pages: false,
      campaigns: observable.ref,
    });
  }

  /** Whether older campaigns can be asked for. */
  get hasMore(): boolean {
    return this.last !== null;
  }

  /** The newest campaign with its opens over all channels; null where this phone knows of none. */
  get summary(): CampaignSummary | null {
    const [newest] = this.campaigns;
    if (!newest) return this.kept;
    const same = this.campaigns.filter(({ name }) => name === newest.name);
    return { name: newest.name, opens: same.reduce((sum, { views }) => sum + views, 0) };
  }

  /** For Home and About: asks for the list only where this phone knows that there is one. */
  async recall(): Promise<void> {
    if (this.summary && this.state.status !== 'ready') await this.load();
  }

  /** Asks the cloud for the list. Calls while one is under way wait for the same. */
  load(): Promise<void> {
    return (this.loading ??= this.askPages().finally(() => (this.loading = null)));
  }

  /** Asks for the campaigns before the oldest known ones. Does nothing while one is under way. */
  async loadMore(): Promise<void> {
    const { last } = this;
    if (last === null || this.moreState.status === 'loading') return;
    this.moreState = { status: 'loading' };
    const page = await this.askPage(last);
    runInAction(() => {
      this.moreState = page.ok ? { status: 'ready' } : { status: 'failed', error: page.error };
      if (!page.ok) return;
      this.pages += 1;
      this.last = page.value.last;
      this.take(page.value.campaigns);
    });
  }

  /** The campaign that a draft has led to; undefined where it hasn't yet, or is older than what was listed. */
  of(draft: CampaignDraft): CampaignReport | undefined {
    const wanted = keyOf(draft);
    return this.campaigns.find((campaign) => keyOfCampaign(campaign) === wanted);
  }

  /**
   * The campaign of a draft: the one there is, else a new one. The request's id follows from the draft, so that the cloud
   * finds the campaign that an earlier request has made, even if its answer was lost or the list does not reach so far.
   */
  async create(draft: CampaignDraft): Promise<Result<Campaign>> {
    if (this.state.status !== 'ready') await this.load();
    const known = this.of(draft);
    if (known) return { ok: true, value: known };
    const clientRequestId = longHash(keyOf(draft));
    const { name, target, language, channel } = draft;
    const result = await this.services.askCampaigns({
      action: 'create',
      name: name.trim(),
      page: pageKeyOf(target),
      language,
      channel,
      clientRequestId,
    });
    if (!result.ok) return result;
    const campaign = parseCampaign(result.value);
    if (!campaign) return { ok: false, error: 'bad-answer' };
    runInAction(() => this.take([campaign]));
    return { ok: true, value: campaign };
  }

  /** Forgets what this phone knows. The cloud keeps the campaigns. */
  forget(): void {
    this.campaigns = [];
    this.state = { status: 'idle' };
    this.moreState = { status: 'idle' };
    this.last = null;
    this.pages = 1;
    this.kept = null;
  }

  private async askPages(): Promise<void> {
    this.state = { status: 'loading' };
    let last: string | null = null;
    let result: Result<CampaignPage>;
    let asked = 0;
    do {
      result = await this.askPage(last);
      asked += 1;
      if (result.ok) {
        const { campaigns } = result.value;
        ({ last } = result.value);
        runInAction(() => this.take(campaigns));
      }
    } while (result.ok && last !== null && asked < this.pages);
    runInAction(() => {
      this.state = result.ok ? { status: 'ready' } : { status: 'failed', error: result.error };
      if (result.ok) this.last = last;
    });
  }

  private async askPage(after: string | null): Promise<Result<CampaignPage>> {
    const query = { action: 'list' as const, ...(after !== null && { after }) };
    const result = await this.services.askCampaigns(query);
    if (!result.ok) return result;
    const page = parseCampaignPage(result.value);
    if (!page) return { ok: false, error: 'bad-answer' };
    const { campaigns, hasMore } = page;
    const oldest = campaigns[campaigns.length - 1];
    return { ok: true, value: { campaigns, last: hasMore && oldest ? oldest.code : null } };
  }

  /** Adds campaigns to those that are known, or renews them. */
  private take(campaigns: readonly CampaignReport[]): void {
    const fresh = new Set(campaigns.map(({ code }) => code));
    const others = this.campaigns.filter(({ code }) => !fresh.has(code));
    this.campaigns = [...campaigns, ...others].sort(
      (one, other) => other.createdAt - one.createdAt,
    );
    if (this.summary) this.services.saveCampaignSummary(this.summary);
  }
}

/** A page of the list, and the campaign after which the next page begins. */
interface CampaignPage {
  campaigns: CampaignReport[];
  last: string | null;
}

type CampaignKey = Pick<Campaign, 'name' | 'page' | 'language' | 'channel'>;

const keyOfCampaign = ({ name, page, language, channel }: CampaignKey) =>
  JSON.stringify([name, page, language, channel]);

const keyOf = ({ name, target, language, channel }: CampaignDraft) =>
  keyOfCampaign({ name: name.trim(), page: pageKeyOf(target), language, channel });
