import type { EnquiryData, EnquiryInput } from '../../../miniprogram/domain/enquiry/enquiry';
import type { KeptEnquiry } from '../../../miniprogram/domain/enquiry/enquiry-draft';
import type { Failure, Result } from '../../../miniprogram/domain/cloud/result';
import { EnquiryStore } from '../../../miniprogram/stores/enquiry-store';

type Answer = Result<EnquiryData>;

/** A phone whose storage outlives the app, and a cloud that answers when it is told to. */
class World {
  kept: KeptEnquiry | null = null;
  hasRoom = true;
  sent: EnquiryInput[] = [];
  ids = 0;
  private answers: ((answer: Answer) => void)[] = [];
  private timers: { run: () => void; milliseconds: number }[] = [];

  /** Starts the app: what it had in memory before is gone. */
  start(): EnquiryStore {
    this.timers = [];
    return new EnquiryStore(
      {
        sendEnquiry: (input) => {
          this.sent.push(input);
          return new Promise((resolve) => this.answers.push(resolve));
        },
        loadEnquiry: () => this.kept,
        saveEnquiry: (enquiry) => {
          if (!this.hasRoom) return false;
          this.kept = enquiry;
          return true;
        },
        newId: () => `request-${(this.ids += 1)}`,
        later: (run, milliseconds) => {
          const timer = { run, milliseconds };
          this.timers.push(timer);
          return () => {
            this.timers = this.timers.filter((other) => other !== timer);
          };
        },
      },
      {
        language: () => 'en',
        serviceIds: () => ['mini-games', 'smart-retail'],
      },
    );
  }

  /** Answers the oldest call that waits. */
  async answer(answer: Answer): Promise<void> {
    this.answers.shift()?.(answer);
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets the time pass for which something was put off. @returns how long that was */
  pass(): number | undefined {
    const timer = this.timers.shift();
    timer?.run();
    return timer?.milliseconds;
  }
}

const received: Answer = { ok: true, value: { outcome: 'received' } };
const failed = (error: Failure): Answer => ({ ok: false, error });

function fillIn(store: EnquiryStore): void {
  store.open('mini-games');
  store.edit({ name: ' Li Lei ', contact: '13800138000', message: 'Hello' });
  store.agree(true);
}

/** An app in which an enquiry has been sent, and answered like this. */
async function sendAndAnswer(answer: Answer): Promise<{ world: World; store: EnquiryStore }> {
  const world = new World();
  const store = world.start();
  fillIn(store);
  store.submit();
  await world.answer(answer);
  return { world, store };
}

test('a service’s page fills in the service, and an unknown one fills in nothing', () => {
  const store = new World().start();
  store.open('teleport');
  expect(store.draft.service).toBe('');
  store.open('smart-retail');
  expect(store.draft.service).toBe('smart-retail');
  store.open('');
  expect(store.draft.service).toBe('smart-retail');
});

test('a page begins the message, and another page’s beginning replaces it while it is untouched', () => {
  const world = new World();
  const store = world.start();
  store.open('mini-games', 'How does it work?');
  expect(store.draft).toMatchObject({ service: 'mini-games', message: 'How does it work?' });
  store.open('smart-retail', 'Our numbers');
  expect(store.draft.message).toBe('Our numbers');
  world.pass();
  const later = world.start();
  later.open('smart-retail', 'What do we need?');
  expect(later.draft.message).toBe('What do we need?');
});

test('what the visitor has written stays, wherever the form is opened from', () => {
  const store = new World().start();
  store.open('mini-games', 'How does it work?');
  store.edit({ message: 'How does it work? We have 3 shops.' });
  store.open('smart-retail', 'Our numbers');
  expect(store.draft.message).toBe('How does it work? We have 3 shops.');
});

test('the receipt has the time of the answer where the operator has said it', async () => {
  const { store } = await sendAndAnswer({
    ok: true,
    value: { outcome: 'received', answerDays: 2 },
  });
  expect(store.state).toMatchObject({ receipt: { answerDays: 2 } });
});

test('a text that is too long is said to be at once, and is kept whole', () => {
  const store = new World().start();
  const name = `${'x'.repeat(35)}👨‍👩‍👧`;
  store.edit({ name });
  expect(store.faults).toEqual([{ field: 'name', code: 'too-long' }]);
  expect(store.draft.name).toBe(name);
  store.edit({ name: name.slice(1) });
  expect(store.faults).toEqual([{ field: 'name', code: 'too-long' }]);
  store.edit({ name: name.slice(3) });
  expect(store.faults).toEqual([]);
});

test('what is sent is plain, and what the visitor typed stays in the form', async () => {
  const world = new World();
  const store = world.start();
  fillIn(store);
  store.edit({ contact: '＋８６ １３８００１３８０００' });
  store.submit();
  expect(world.sent).toMatchObject([{ contact: '+86 13800138000' }]);
  await world.answer(failed('text-refused'));
  expect(store.draft.contact).toBe('＋８６ １３８００１３８０００');
});

test('faults are shown from the first attempt to send, and go as they are mended', () => {
  const world = new World();
  const store = world.start();
  expect(store.faults).toEqual([]);
  expect(store.submit()).toEqual({ field: 'service', code: 'unknown-service' });
  fillIn(store);
  store.edit({ contact: 'x' });
  expect(store.faults).toEqual([{ field: 'contact', code: 'not-a-phone' }]);
  expect(store.submit()).toEqual({ field: 'contact', code: 'not-a-phone' });
  store.edit({ contactKind: 'email', contact: 'li@example.com' });
  expect(store.faults).toEqual([]);
  expect(world.sent).toEqual([]);
});

test('an enquiry is sent trimmed, received, and gone from the phone', async () => {
  const { world, store } = await sendAndAnswer(received);
  expect(world.sent).toEqual([
    {
      service: 'mini-games',
      name: 'Li Lei',
      company: '',
      contactKind: 'phone',
      contact: '13800138000',
      message: 'Hello',
      language: 'en',
      consent: true,
      clientRequestId: 'request-1',
    },
  ]);
  expect(store.state).toEqual({
    status: 'received',
    receipt: { service: 'mini-games', contactKind: 'phone', requestId: 'request-1' },
  });
  expect([store.draft.message, store.consent, world.kept]).toEqual(['', false, null]);
});

test('a second tap sends nothing, and what is under way can’t be changed', async () => {
  const world = new World();
  const store = world.start();
  fillIn(store);
  store.submit();
  expect(store.submit()).toBeNull();
  store.edit({ message: 'Other' });
  store.agree(false);
  expect([world.sent.length, store.draft.message, store.consent]).toEqual([1, 'Hello', true]);
  await world.answer(received);
});

test('a draft survives the end of the app, and its consent does not', () => {
  const world = new World();
  const before = world.start();
  fillIn(before);
  expect(world.pass()).toBe(200);
  const store = world.start();
  expect(store.draft).toMatchObject({ service: 'mini-games', name: ' Li Lei ', message: 'Hello' });
  expect([store.state.status, store.consent]).toEqual(['editing', false]);
});

test('without network an enquiry waits, over a restart as well, and is sent once under its id', async () => {
  const { world, store: before } = await sendAndAnswer(failed('offline'));
  expect(before.state).toEqual({ status: 'waiting' });
  const store = world.start();
  expect(store.state).toEqual({ status: 'waiting' });
  void store.resume();
  void store.resume();
  expect(store.state).toEqual({ status: 'sending', isResent: true });
  await world.answer(received);
  expect(world.sent.map(({ clientRequestId }) => clientRequestId)).toEqual([
    'request-1',
    'request-1',
  ]);
  expect([store.state.status, world.kept]).toEqual(['received', null]);
  await store.resume();
  expect(world.sent).toHaveLength(2);
});

test('an app that is ended while it sends, sends the same again', async () => {
  const world = new World();
  const before = world.start();
  fillIn(before);
  before.submit();
  const store = world.start();
  void store.resume();
  expect(world.sent[1]).toEqual(world.sent[0]);
  await world.answer(received);
});

test('what waits can be taken back, and is another enquiry once it is changed', async () => {
  const { world, store } = await sendAndAnswer(failed('offline'));
  store.withdraw();
  expect([store.state.status, world.kept?.isPending]).toEqual(['editing', false]);
  await store.resume();
  expect(world.sent).toHaveLength(1);
  store.submit();
  await world.answer(failed('offline'));
  store.withdraw();
  store.edit({ message: 'Hello again' });
  store.submit();
  expect(world.sent.map(({ clientRequestId }) => clientRequestId)).toEqual([
    'request-1',
    'request-1',
    'request-2',
  ]);
});

test.each(['timeout', 'upstream', 'busy', 'internal', 'bad-answer'] as const)(
  'after %s the same is sent again by itself, twice, and then when the visitor asks',
  async (error) => {
    const { world, store } = await sendAndAnswer(failed(error));
    expect(store.state).toEqual({ status: 'unanswered' });
    expect(world.pass()).toBe(3000);
    await world.answer(failed(error));
    expect(world.pass()).toBe(12_000);
    await world.answer(failed(error));
    expect(world.pass()).toBeUndefined();
    void store.resume();
    await world.answer(received);
    expect(store.state.status).toBe('received');
    expect(new Set(world.sent.map(({ clientRequestId }) => clientRequestId)).size).toBe(1);
    expect(world.sent).toHaveLength(4);
  },
);

test('whoever stops an enquiry that nobody answers gets it back to edit', async () => {
  const { world, store } = await sendAndAnswer(failed('timeout'));
  store.withdraw();
  expect([store.state.status, store.draft.message]).toEqual(['editing', 'Hello']);
  expect(world.pass()).toBeUndefined();
});

test.each([
  ['text-refused', {}, 0],
  ['rate-limited', { retryAfter: 90 }, 90],
  ['identity-required', {}, 0],
  ['invalid-input', {}, 0],
  ['forbidden', {}, 0],
] as const)(
  '%s loses nothing, and is over with the next letter',
  async (error, more, retryAfter) => {
    const { world, store } = await sendAndAnswer({ ok: false, error, ...more });
    expect(store.state).toEqual({ status: 'refused', error, retryAfter });
    expect([store.draft.message, store.consent]).toEqual(['Hello', true]);
    expect(world.kept).toMatchObject({ isPending: false, draft: { message: 'Hello' } });
    store.edit({ message: 'Hello!' });
    expect(store.state).toEqual({ status: 'editing' });
    store.submit();
    expect(world.sent[1]?.clientRequestId).toBe('request-2');
  },
);

test('a full storage is said, and keeps nothing from being sent', async () => {
  const world = new World();
  world.hasRoom = false;
  const store = world.start();
  fillIn(store);
  world.pass();
  expect(store.isKept).toBe(false);
  store.submit();
  await world.answer(failed('offline'));
  expect([store.state.status, store.isKept]).toEqual(['waiting', false]);
  void store.resume();
  await world.answer(received);
  expect([store.state.status, store.isKept]).toEqual(['received', true]);
});

test('what was received stays in view, unless the form is opened for another service', async () => {
  const { store } = await sendAndAnswer(received);
  store.open('mini-games');
  store.open('');
  expect(store.state.status).toBe('received');
  store.open('smart-retail');
  expect([store.state.status, store.draft.service]).toEqual(['editing', 'smart-retail']);
});

test('another service opened meanwhile changes nothing of what is under way', async () => {
  const { store } = await sendAndAnswer(failed('offline'));
  store.open('smart-retail');
  expect([store.state.status, store.draft.service]).toEqual(['waiting', 'mini-games']);
});

test('an answer that comes after everything was deleted is passed over', async () => {
  const world = new World();
  const store = world.start();
  fillIn(store);
  store.submit();
  store.startAnew();
  await world.answer(failed('timeout'));
  expect([store.state.status, world.kept]).toEqual(['editing', null]);
});
