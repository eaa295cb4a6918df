import { main as campaign } from '../../../cloudfunctions/campaign/index';
import { main as engagement } from '../../../cloudfunctions/engagement/index';
import { main as enquiry } from '../../../cloudfunctions/enquiry/index';
import { main as metrics } from '../../../cloudfunctions/metrics/index';
import { main as search } from '../../../cloudfunctions/search/index';
import { main as shareCode } from '../../../cloudfunctions/share-code/index';
import type { CloudFunction } from '../../../cloudfunctions/shared/define-function';
import type { FunctionApi, FunctionName } from '../../../cloudfunctions/shared/function-api';
import { main as submitPages } from '../../../cloudfunctions/submit-pages/index';
import { encodeScene } from '../../../miniprogram/domain/sharing/scene';
import type { SearchQuery } from '../../../miniprogram/domain/search/search-types';

// Only bundles have the index file beside them. Here, the same index comes from the package.
jest.mock('../../../cloudfunctions/search/file-engine', () => {
  const { searchBundled } = jest.requireActual<{ searchBundled: (query: SearchQuery) => unknown }>(
    '../../../miniprogram/content/search/bundled-search',
  );
  return {
    openFileEngine: () => ({
      search: (query: SearchQuery) => new Promise((resolve) => resolve(searchBundled(query))),
    }),
  };
});

const page = 'pages/metric/index?id=pay-score-users';

/** Every function as the cloud calls it. */
export const mains: { [Name in FunctionName]: CloudFunction<Name> } = {
  metrics,
  search,
  engagement,
  campaign,
  enquiry,
  'share-code': shareCode,
  'submit-pages': submitPages,
};

/** Valid inputs of every function. */
export const inputs: { [Name in FunctionName]: FunctionApi[Name]['input'][] } = {
  metrics: [{ scope: 'all' }, { scope: 'metric', id: 'pay-score-users', version: 'v' }],
  search: [{ q: 'deposit', lang: 'en', filters: { kind: 'metric' }, limit: 3 }],
  engagement: [
    {
      action: 'record',
      visit: 'visit-0001',
      events: [{ kind: 'view', page, campaign: 'abc123', at: 1 }],
    },
    { action: 'pages', pages: [page] },
  ],
  campaign: [
    {
      action: 'create',
      name: 'Spring',
      page,
      language: 'en',
      channel: 'moments',
      clientRequestId: 'request-1',
    },
    { action: 'list' },
  ],
  enquiry: [
    {
      service: 'mini-games',
      name: 'Li Lei',
      company: '',
      contactKind: 'email',
      contact: 'a@b.cd',
      message: 'Hello',
      language: 'en',
      consent: true,
      clientRequestId: 'request-1',
    },
  ],
  'share-code': [
    {
      page: 'pages/metric/index',
      scene: encodeScene({ path: 'pages/metric/index', id: 'pay-score-users', campaign: null }),
      environment: 'release',
    },
  ],
  'submit-pages': [{ Type: 'Timer', TriggerName: 'daily' }],
};
