/** What only the contact page says, in English: the keys that every language has. */
export const en = {
  contact: {
    lede: 'Ask the people behind this Mini Program about a service.',
    service: 'Service',
    chooseService: 'Choose a service',
    name: 'Your name',
    company: 'Company (optional)',
    reach: 'How to reach you',
    kinds: { phone: 'Phone', email: 'E-mail', wechat: 'WeChat' },
    contacts: { phone: 'Phone number', email: 'E-mail address', wechat: 'WeChat ID' },
    message: 'Your message',
    messageHint: 'What would you like to know?',
    consent: 'I agree that this enquiry is kept and read, so that it can be answered.',
    privacy: 'What is kept, and how to withdraw',
    submit: 'Send enquiry',
    busy: 'Sending…',
    kept: 'What you write stays on this phone until it is sent.',
    notKept: 'This phone’s storage is full: what you write is lost when the app closes.',
    notKeptPending: 'This phone’s storage is full. Leave the app open until it is sent.',
    faults: {
      required: {
        name: 'What should we call you?',
        contact: 'Where should the answer go?',
        message: 'Say what it is about.',
      },
      'too-long': 'At most {most} characters.',
      unreadable: 'Some characters can’t be read. Type it again.',
      'not-a-phone': 'A phone number has 5 to 15 digits.',
      'not-an-email': 'An e-mail address looks like name@example.com.',
      'not-a-wechat-id':
        'A WeChat ID has 6 to 20 letters, digits, _ or -, and begins with a letter.',
      'unknown-service': 'Choose what it is about.',
      'no-consent': 'Nothing is sent unless you agree.',
    },
    refusals: {
      'text-refused':
        'WeChat’s text check does not accept these words. Nothing is lost: write it differently, and send it again.',
      'rate-limited': 'That was a lot of enquiries. Nothing is lost: send it again {when}.',
      'identity-required':
        'WeChat doesn’t say who you are, so nothing was sent. Open the Mini Program while logged in to WeChat, and send it again.',
      'invalid-input': 'The cloud did not accept it. Check what you entered, and send it again.',
      other: 'This enquiry can’t be sent from here. Nothing is lost.',
    },
    when: {
      later: 'later',
      minute: 'in a minute',
      minutes: 'in {count} minutes',
      hour: 'in an hour',
      hours: 'in {count} hours',
    },
    sending: { title: 'Sending…', text: 'It is on its way.' },
    waiting: {
      title: 'Waiting for the network',
      text: 'It will be sent when you are online, even if you close the app.',
      resend: 'Send it now',
      withdraw: 'Take it back to edit',
    },
    unanswered: {
      title: 'No answer yet',
      text: 'It may have arrived. It is safe to send it again: it arrives once, however often it is sent.',
      resend: 'Send it again',
      withdraw: 'Stop, and edit it',
    },
    received: {
      title: 'It has arrived',
      text: 'Your enquiry about {service} has been received. The answer comes {kind}.',
      reference: 'Reference {id}',
      another: 'Write another',
      toService: 'Back to the service',
    },
    answeredBy: { phone: 'by phone', email: 'by e-mail', wechat: 'on WeChat' },
  },
};

/** What only the contact page says, in one language. */
export type ContactWords = typeof en;
