import { release } from '../../../miniprogram/content/release';
import { pageKeyOf, targetsOf } from '../../../miniprogram/domain/pages/routes';
import { encodeScene } from '../../../miniprogram/domain/sharing/scene';
import type { Caller } from 'miniprogram-cloud';

/** A typical call of a function. */
export interface Case {
  name: string;
  /** @param call the call's number. Each call has another visitor, so that limits and repetitions don't shorten it. */
  make(call: number): { event: unknown; caller: Caller };
}

const visitor = (call: number): Caller => ({
  openId: `o-bench-${call}`,
  appId: 'wx0123456789abcdef',
  clientIp: '203.0.113.7',
  source: 'wx_client',
});
const requestId = (call: number) => `bench-request-${String(call).padStart(8, '0')}`;
const targets = targetsOf(release);
const [service] = release.services;

/** A typical call of every function. */
export const cases: Case[] = [
  { name: 'metrics', make: (call) => ({ event: { scope: 'all' }, caller: visitor(call) }) },
  {
    name: 'search',
    make: (call) => ({
      event: { q: call % 2 === 0 ? 'deposit' : '免押金', lang: 'en' },
      caller: visitor(call),
    }),
  },
  {
    name: 'engagement',
    make: (call) => ({
      event: {
        action: 'record',
        visit: requestId(call),
        events: [{ kind: 'view', page: pageKeyOf(targets[call % targets.length] ?? fail()) }],
      },
      caller: visitor(call),
    }),
  },
  {
    name: 'campaign',
    make: (call) => ({
      event: {
        action: 'create',
        name: 'Bench',
        page: 'pages/home/index',
        language: 'en',
        channel: 'moments',
        clientRequestId: requestId(call),
      },
      caller: visitor(call),
    }),
  },
  {
    name: 'share-code',
    make: (call) => ({
      event: {
        page: 'pages/home/index',
        scene: encodeScene({ path: 'pages/home/index', id: null, campaign: null }),
        // Without a Mini Program, the gateway knows no released pages.
        environment: 'develop',
      },
      caller: visitor(call),
    }),
  },
  {
    name: 'enquiry',
    make: (call) => ({
      event: {
        service: service?.id ?? fail(),
        name: 'Ada',
        company: '',
        contactKind: 'email',
        contact: 'ada@example.org',
        message: 'We would like to know more.',
        language: 'en',
        consent: true,
        clientRequestId: requestId(call),
      },
      caller: visitor(call),
    }),
  },
  {
    name: 'submit-pages',
    make: () => ({
      event: { Type: 'Timer', TriggerName: 'daily', Time: new Date().toISOString(), Message: '' },
      caller: { source: 'wx_trigger' },
    }),
  },
];

function fail(): never {
  throw new Error('the content release is empty');
}
