import type { Caller } from '../../../cloudfunctions/shared/caller';
import type { Campaigns, OwnedCampaign } from '../../../cloudfunctions/shared/campaigns';
import type { Enquiries, KnownEnquiry } from '../../../cloudfunctions/shared/enquiries';
import type { EngagementCounters } from '../../../cloudfunctions/shared/engagement-counters';
import type { Countable } from '../../../cloudfunctions/shared/engagement-records';
import type { RateLimits } from '../../../cloudfunctions/shared/rate-limits';
import type { Salts } from '../../../cloudfunctions/shared/salts';
import type { ShareCodes } from '../../../cloudfunctions/shared/share-codes';
import type { TextCheck, TextJudgement } from '../../../cloudfunctions/shared/text-check';

export const visitor: Caller = {
  openid: 'o-visitor',
  address: '1.2.3.4',
  source: 'wx_client',
  trigger: '',
};
export const nobody: Caller = { ...visitor, openid: null };
export const timer: Caller = {
  openid: null,
  address: null,
  source: 'wx_trigger',
  trigger: 'timer',
};

/** Counters in memory; `events` are the recorded events. */
export function fakeCounters(): EngagementCounters & { events: Countable[]; closed: string[] } {
  const events: Countable[] = [];
  const closed: string[] = [];
  const counted = () => [
    ...new Map(events.map((event) => [JSON.stringify(event), event])).values(),
  ];
  const sum = (chosen: Countable[]) => ({
    views: chosen.filter(({ kind }) => kind === 'view').length,
    shares: chosen.filter(({ kind }) => kind === 'share').length,
  });
  return {
    events,
    closed,
    record(event) {
      const before = counted().length;
      events.push(event);
      return Promise.resolve(counted().length > before ? 'counted' : 'repeated');
    },
    ofPages: (pages) =>
      Promise.resolve(
        pages.flatMap((page) => {
          const chosen = counted().filter((event) => event.page === page);
          return chosen.length > 0 ? [{ page, ...sum(chosen) }] : [];
        }),
      ),
    ofCampaigns(codes, sinceDay) {
      const rows = codes.map((code) => {
        const chosen = counted().filter(({ campaign }) => campaign === code);
        const days = [...new Set(chosen.map(({ day }) => day))].filter((day) => day >= sinceDay);
        const count = {
          ...sum(chosen),
          days: days
            .sort()
            .map((day) => ({ day, ...sum(chosen.filter((event) => event.day === day)) })),
        };
        return [code, count] as const;
      });
      return Promise.resolve(new Map(rows.filter(([, { days }]) => days.length > 0)));
    },
    closeDays(beforeDay) {
      closed.push(beforeDay);
      return Promise.resolve({ days: 1, forgotten: 2 });
    },
  };
}

/** Limits in memory, in one window; `subjects` has the subject of each admitted call. */
export function fakeLimits(): RateLimits & { subjects: string[] } {
  const subjects: string[] = [];
  const requests = new Set<string>();
  return {
    subjects,
    admit({ subject, most, cost = 1 }, request) {
      if (request !== undefined && requests.has(`${subject} ${request}`)) {
        return Promise.resolve(true);
      }
      if (subjects.filter((other) => other === subject).length + cost > most) {
        return Promise.resolve(false);
      }
      for (let taken = 0; taken < cost; taken += 1) subjects.push(subject);
      if (request !== undefined) requests.add(`${subject} ${request}`);
      return Promise.resolve(true);
    },
    forget: () => Promise.resolve(3),
  };
}

/** Campaigns in memory. @param known codes of other marketers' campaigns */
export function fakeCampaigns(
  ...known: string[]
): Campaigns & { stored: Map<string, OwnedCampaign> } {
  const stored = new Map<string, OwnedCampaign>(known.map((code) => [code, ofSomebody(code)]));
  return {
    stored,
    add(campaign) {
      if (stored.has(campaign.code)) return Promise.resolve(false);
      stored.set(campaign.code, campaign);
      return Promise.resolve(true);
    },
    find: (code) => Promise.resolve(stored.get(code) ?? null),
    ofOwner(owner, limit, after) {
      const owned = [...stored.values()].filter((campaign) => campaign.owner === owner).reverse();
      const start = after ? owned.findIndex(({ code }) => code === after.code) + 1 : 0;
      return Promise.resolve(owned.slice(start, start + limit));
    },
  };
}

const ofSomebody = (code: string): OwnedCampaign => ({
  code,
  name: 'Spring',
  page: 'pages/home/index',
  language: 'en',
  channel: 'moments',
  createdAt: 0,
  owner: 'somebody',
  clientRequestId: 'request-1',
});

export function fakeSalts(): Salts & { forgotten: string[] } {
  const forgotten: string[] = [];
  return {
    forgotten,
    ofDay: (day) => Promise.resolve(`salt of ${day}`),
    forget(beforeDay) {
      forgotten.push(beforeDay);
      return Promise.resolve(1);
    },
  };
}

export function fakeEnquiries(): Enquiries & {
  stored: Map<string, KnownEnquiry>;
} {
  const stored = new Map<string, KnownEnquiry>();
  return {
    stored,
    find: (id) => Promise.resolve(stored.get(id) ?? null),
    add(id, { name, company, message }) {
      const known = stored.get(id) ?? { status: 'unjudged', name, company, message };
      stored.set(id, known);
      return Promise.resolve(known);
    },
    settle(id, status) {
      const found = stored.get(id);
      if (!found) return Promise.reject(new Error(`no enquiry ${id}`));
      if (found.status === 'unjudged') found.status = status;
      return Promise.resolve(found.status);
    },
  };
}

/** WeChat's text check; `judged` has the texts and their authors. */
export function fakeTextCheck(
  judge: () => Promise<TextJudgement>,
): TextCheck & { judged: string[] } {
  const judged: string[] = [];
  return {
    judged,
    judge(text, openid) {
      judged.push(`${openid} ${text}`);
      return judge();
    },
  };
}

export function fakeShareCodes(): ShareCodes & { stored: Map<string, string> } {
  const stored = new Map<string, string>();
  return {
    stored,
    find: (id) => Promise.resolve(stored.get(id) ?? null),
    keep(id, fileId) {
      stored.set(id, fileId);
      return Promise.resolve();
    },
  };
}
