import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { Campaign, CampaignReport } from '../../domain/sharing/campaign';
import { longHash } from '../../domain/sharing/hash';
import type { Failure, Result } from '../../domain/cloud/result';
import { pageKeyOf } from '../../domain/pages/routes';
import { partOf } from '../../stores/part';
import type { RootServices } from '../../stores/root-store';
import { parseCampaign, parseCampaigns } from './parse-campaigns';
import type { CampaignDraft } from './studio-types';

type CampaignsServices = Pick<RootServices, 'askCampaigns'>;

/** How the list stands; what it had stays while it is asked for again. */
type CampaignsStatus =
  { status: 'idle' | 'loading' | 'ready' } | { status: 'failed'; error: Failure };

/** The marketer's campaigns, newest first, with what each brought. */
export class CampaignsStore {
  campaigns: CampaignReport[] = [];
  state: CampaignsStatus = { status: 'idle' };
  private loading: Promise<void> | null = null;

  constructor(private readonly services: CampaignsServices) {
    makeAutoObservable<this, 'services' | 'loading'>(this, {
      services: false,
      loading: false,
      campaigns: observable.ref,
    });
  }

  /** Asks the cloud for the list. Calls while one is under way wait for the same. */
  load(): Promise<void> {
    return (this.loading ??= this.askList().finally(() => (this.loading = null)));
  }

  private async askList(): Promise<void> {
    this.state = { status: 'loading' };
    const { campaigns: before } = this;
    const result = await this.services.askCampaigns({ action: 'list' });
    runInAction(() => {
      if (!result.ok) {
        this.state = { status: 'failed', error: result.error };
        return;
      }
      const listed = parseCampaigns(result.value);
      this.state = listed ? { status: 'ready' } : { status: 'failed', error: 'bad-answer' };
      if (!listed) return;
      // One that was made while the list was on its way may not be in it.
      const known = new Set([...before, ...listed].map(({ code }) => code));
      const newer = this.campaigns.filter(({ code }) => !known.has(code));
      this.campaigns = [...newer, ...listed];
    });
  }

  /** The campaign that a draft has led to; undefined where it hasn't yet. */
  of(draft: CampaignDraft): CampaignReport | undefined {
    const wanted = keyOf(draft);
    return this.campaigns.find((campaign) => keyOfCampaign(campaign) === wanted);
  }

  /**
   * The campaign of a draft: the one there is, else a new one. The request's id follows from the draft, so that the cloud
   * finds the campaign that an earlier request has made, even if its answer was lost and the list can't be had.
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
    runInAction(() => {
      const others = this.campaigns.filter(({ code }) => code !== campaign.code);
      this.campaigns = [{ ...campaign, views: 0, shares: 0, days: [] }, ...others];
    });
    return { ok: true, value: campaign };
  }
}

/** The marketer's campaigns in the app. */
export const campaignsIn = partOf(({ services }) => new CampaignsStore(services));

type CampaignKey = Pick<Campaign, 'name' | 'page' | 'language' | 'channel'>;

const keyOfCampaign = ({ name, page, language, channel }: CampaignKey) =>
  JSON.stringify([name, page, language, channel]);

const keyOf = ({ name, target, language, channel }: CampaignDraft) =>
  keyOfCampaign({ name: name.trim(), page: pageKeyOf(target), language, channel });
