import { find } from 'mingo';
import { openCampaigns, type OwnedCampaign } from '../../../cloudfunctions/shared/campaigns';
import { openDatabase } from '../../../cloudfunctions/shared/database';
import type { SdkDatabase, SdkQuery } from '../../../cloudfunctions/shared/cloud-sdk';
import { sdk } from './fake-sdk';

const campaign = (code: string, createdAt: number, owner = 'me'): OwnedCampaign => ({
  code,
  name: 'Spring',
  page: 'pages/home/index',
  language: 'en',
  channel: 'moments',
  createdAt,
  owner,
  clientRequestId: 'request-1',
});

/** A database that answers queries as MongoDB does. */
function openWith(stored: OwnedCampaign[]) {
  const documents = stored.map(({ code, ...rest }) => ({ _id: code, ...rest }));
  const queried = (where: object, order: Record<string, number>, most: number): SdkQuery => ({
    ...sdk.database().collection('campaigns'),
    where: (condition) => queried(condition, order, most),
    orderBy: (field, direction) =>
      queried(where, { ...order, [field]: direction === 'asc' ? 1 : -1 }, most),
    limit: (limit) => queried(where, order, limit),
    get: () => Promise.resolve({ data: find(documents, where).sort(order).limit(most).all() }),
  });
  const database: SdkDatabase = {
    command: {
      ...sdk.database().command,
      lt: (value) => ({ $lt: value }),
      or: (conditions) => ({ $or: conditions }),
    },
    collection: () => ({
      ...sdk.database().collection('campaigns'),
      ...queried({}, {}, 1000),
    }),
  };
  return openCampaigns(openDatabase(database));
}

test('pages neither repeat nor lose campaigns, also those of the same millisecond', async () => {
  const campaigns = openWith([
    campaign('aaaaaa', 1),
    campaign('cccccc', 5),
    campaign('bbbbbb', 5),
    campaign('dddddd', 5),
    campaign('eeeeee', 9),
    campaign('other1', 5, 'another'),
  ]);
  const codes: string[] = [];
  let last: OwnedCampaign | undefined;
  for (;;) {
    const page = await campaigns.ofOwner('me', 2, last);
    last = page.at(-1);
    if (!last) break;
    codes.push(...page.map(({ code }) => code));
  }
  expect(codes).toEqual(['eeeeee', 'dddddd', 'cccccc', 'bbbbbb', 'aaaaaa']);
});
