import { wordsIn } from '../../miniprogram/pages/contact/words';
import { exportedEnquiries } from './enquiries';
import {
  connectSuite,
  field,
  find,
  findAll,
  goOffline,
  mini,
  open,
  page,
  plain,
  replaceCloud,
  restart,
  restoreCloud,
  tap,
  text,
  until,
  untilPage,
  untilText,
} from './mini-program';
import type { TestedApp } from './mini-program';

connectSuite({ isNewVisitor: true });

const { contact: words } = wordsIn('en');

const fieldOf = (name: string) => field(`#${name} ${name === 'message' ? 'textarea' : 'input'}`);
const fillIn = async (name: string, value: string) => (await fieldOf(name)).input(value);

/** Fills in all that an enquiry needs, and agrees. */
async function fillInAll(message: string): Promise<void> {
  await fillIn('name', 'Li Lei');
  await fillIn('contact', '+86 138 0013 8000');
  await fillIn('message', message);
  await tap('#consent .consent');
}

/** What stands there once an enquiry about a service is received. */
const receivedAbout = (service: string) =>
  `${words.received.title} Thanks for asking about ${service}.`;

const submit = () => tap('van-button button', words.submit);

/** The form as somebody finds it who has written nothing yet. */
async function openForm(service = 'smart-retail', language: 'en' | 'zh' = 'en'): Promise<void> {
  await mini.evaluate(() => getApp<TestedApp>().store.enquiry.startAnew());
  await open(`contact/index?service=${service}`, { language });
}

/** Waits until the form says that nobody has answered, and keeps the store from trying again by itself. */
async function untilUnanswered(): Promise<void> {
  await until('the enquiry is unanswered', () =>
    mini.evaluate(() => {
      const { enquiry } = getApp<TestedApp>().store;
      enquiry.cancelRetry();
      return enquiry.state.status === 'unanswered';
    }),
  );
  await untilText(words.unanswered.text);
}

/** Waits until the phone keeps a draft with a text in it. */
const untilStored = (wanted: string) =>
  until(`${wanted} is stored`, async () => {
    const kept: unknown = await mini.callWxMethod('getStorageSync', 'enquiry');
    return JSON.stringify(kept).includes(wanted);
  });

test('a merchant goes from a service to the form, and what is sent arrives once, however often it is tapped', async () => {
  await mini.evaluate(() => getApp<TestedApp>().store.enquiry.startAnew());
  await open('service/index?id=no-deposit-rental');
  await tap('van-button button', words.toContact);
  await untilPage('contact');
  expect((await page()).query).toEqual({ service: 'no-deposit-rental' });
  await untilText('No-deposit Rental');
  await fillIn('company', 'Example Trading');
  await fillInAll('How do we lend umbrellas?');
  const button = await find('van-button button', words.submit);
  await Promise.all([button.tap(), button.tap(), button.tap()]);
  await untilText(receivedAbout('No-deposit Rental'));
  const rows = await exportedEnquiries('How do we lend umbrellas?');
  expect(rows).toEqual([
    expect.objectContaining({
      status: 'accepted',
      service: 'no-deposit-rental',
      name: 'Li Lei',
      company: 'Example Trading',
      contactKind: 'phone',
      contact: '+86 138 0013 8000',
      language: 'en',
    }),
  ]);
  const [reference] = /\d{4} \d{4}/.exec(await text()) ?? [];
  expect(rows[0]?.reference).toBe(reference);
  await tap('van-button button', words.received.toService);
  await untilPage('service');
});

test('what has become of an enquiry is seen from its beginning, however long it is', async () => {
  await openForm();
  await goOffline();
  await fillInAll('We lend umbrellas. '.repeat(50));
  await mini.pageScrollTo(10_000);
  const top = async () => Number(await (await page()).scrollTop());
  await until('the form’s end is shown', async () => (await top()) > 100);
  await submit();
  await untilText(words.waiting.text);
  await until('its beginning is shown', async () => (await top()) === 0);
  await tap('van-button button', words.waiting.withdraw);
  await untilText(words.lede);
});

test('without network an enquiry waits, and is sent once when the app is started again', async () => {
  await openForm();
  await goOffline();
  await fillInAll('Sent later');
  await submit();
  await untilText(words.waiting.text);
  await tap('van-button button', words.waiting.resend);
  expect(await untilText(words.waiting.text)).toContain('Sent later');
  await restart('/pages/home/index');
  await until('it is received', () =>
    mini.evaluate(() => getApp<TestedApp>().store.enquiry.state.status === 'received'),
  );
  await open('contact/index');
  await untilText(receivedAbout('Smart Retail'));
  expect(await exportedEnquiries('Sent later')).toHaveLength(1);
});

test('an enquiry that nobody answers is sent again under its id, and arrives once', async () => {
  await openForm();
  await mini.evaluate(() => {
    const cloud = wx.cloud as unknown as Record<string, (call: object) => Promise<unknown>>;
    const original = cloud['callFunction'];
    if (!original) return;
    if (!('originalCall' in cloud)) cloud['originalCall'] = original;
    // The cloud receives each attempt, and its answer is lost: the store tries again by itself after a while.
    cloud['callFunction'] = async (call) => {
      await original.call(cloud, call);
      throw Object.assign(new Error('lost'), { errMsg: 'cloud.callFunction:fail timed out' });
    };
  });
  await fillInAll('Answered at the second attempt');
  await submit();
  await untilUnanswered();
  await restoreCloud();
  await tap('van-button button', words.unanswered.resend);
  await untilText(words.received.title);
  expect(await exportedEnquiries('Answered at the second attempt')).toHaveLength(1);
});

test.each(['en', 'zh'] as const)(
  'what is filled in wrongly says so at its place, the first of it in view (%s)',
  async (language) => {
    const { contact } = wordsIn(language);
    await openForm('', language);
    await tap('van-button button', contact.submit);
    await untilText(contact.faults['unknown-service']);
    const faults = async () =>
      Promise.all((await findAll('.fault')).map(async (found) => plain(await found.text())));
    expect(await faults()).toEqual([
      contact.faults['unknown-service'],
      contact.faults.required.name,
      contact.faults.required.contact,
      contact.faults.required.message,
      contact.faults['no-consent'],
    ]);
    await (await find('picker')).trigger('change', { value: 13 });
    await fillInAll('Hello');
    await fillIn('contact', 'nobody');
    await until('one fault is left', async () => (await faults()).length === 1);
    await tap('van-button button', contact.submit);
    expect(await faults()).toEqual([contact.faults['not-a-phone']]);
    await tap('#contact .choice', contact.kinds.wechat);
    await until('no fault is left', async () => (await faults()).length === 0);
  },
);

test('a draft survives a restart of the app, but not its consent', async () => {
  await openForm();
  await fillInAll('A draft, "quoted" <b>and</b> 你好 🎉');
  await tap('#contact .choice', words.kinds.email);
  await fillIn('contact', 'li@example.com');
  await untilStored('li@example.com');
  await restart('/pages/contact/index');
  await untilPage('contact');
  await untilText('Smart Retail');
  expect(await (await fieldOf('message')).value()).toBe('A draft, "quoted" <b>and</b> 你好 🎉');
  expect(await (await fieldOf('contact')).value()).toBe('li@example.com');
  expect(await (await find('#consent .consent')).attribute('class')).not.toContain('agreed');
});

test('a text that WeChat refuses stays in the form, and reaches nobody', async () => {
  await openForm();
  await fillInAll('some risky-text');
  await submit();
  await untilText(words.refusals['text-refused']);
  expect(await (await fieldOf('message')).value()).toBe('some risky-text');
  expect(await exportedEnquiries('some risky-text')).toEqual([]);
  await fillIn('message', 'something else');
  await until('the notice is gone', async () => !(await text()).includes('Your text is saved'));
});

test.each([
  ['rate-limited', { retryAfter: 7200 }, 'Your text is saved: try again in 2 hours.'],
  ['identity-required', {}, words.refusals['identity-required']],
  ['invalid-input', {}, words.refusals['invalid-input']],
  ['forbidden', {}, words.refusals.other],
])('%s is said in one plain sentence, and nothing is lost', async (code, more, sentence) => {
  await openForm();
  await replaceCloud({ ok: false, code, message: '', requestId: 'r', ...more });
  await fillInAll('Kept');
  await submit();
  await untilText(sentence);
  expect(await (await fieldOf('message')).value()).toBe('Kept');
});

test.each(['timeout', 'upstream', 'busy', 'internal'])(
  'after %s the visitor may send it again, or stop',
  async (code) => {
    await openForm();
    await replaceCloud({ ok: false, code, message: '', requestId: 'r' });
    await fillInAll('Unanswered');
    await submit();
    await untilUnanswered();
    await tap('van-button button', words.unanswered.withdraw);
    await untilText(words.submit);
    expect(await (await fieldOf('message')).value()).toBe('Unanswered');
  },
);

test('what waits can be taken back before it is sent', async () => {
  await openForm();
  await goOffline();
  await fillInAll('Taken back');
  await submit();
  await tap('van-button button', words.waiting.withdraw);
  await untilText(words.submit);
  expect(await (await fieldOf('message')).value()).toBe('Taken back');
  await restart('/pages/contact/index');
  await untilText(words.submit);
  expect(await exportedEnquiries('Taken back')).toEqual([]);
});

test('a full storage is said, and keeps nothing from being sent', async () => {
  await openForm();
  await mini.evaluate(() => {
    for (let size = 500_000; size >= 1; size = Math.floor(size / 2)) {
      for (let index = 0; index < 40; index += 1) {
        try {
          wx.setStorageSync(`filler-${size}-${index}`, 'x'.repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  try {
    await goOffline();
    await fillInAll('x'.repeat(900));
    await untilText(words.notKept);
    await submit();
    await untilText(words.notKeptPending);
  } finally {
    await mini.evaluate(() => {
      for (const key of wx.getStorageInfoSync().keys)
        if (key.startsWith('filler-')) wx.removeStorageSync(key);
    });
  }
});

test('a visitor who has sent too many is told when to go on', async () => {
  await openForm();
  await mini.evaluate(async () => {
    for (let index = 0; index < 6; index += 1) {
      const data = {
        service: 'mini-games',
        name: 'Li Lei',
        company: '',
        contactKind: 'phone',
        contact: '13800138000',
        message: 'One of many',
        language: 'en',
        consent: true,
        clientRequestId: `one-of-many-${index}`,
      };
      await wx.cloud.callFunction({ name: 'enquiry', data });
    }
  });
  await fillInAll('One too many');
  await submit();
  await untilText(/Your text is saved: try again in (an hour|\d+ (hours|minutes))/);
  expect(await exportedEnquiries('One too many')).toEqual([]);
});
