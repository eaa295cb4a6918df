/** What only the contact page says, in English: the keys that every language has. */
export const en = {
  contact: {
    lede: 'Ask us about a service or about your WeChat marketing.',
    service: 'Service',
    chooseService: 'Choose a service',
    name: 'Your name',
    company: 'Company (optional)',
    reach: 'How to reach you',
    kinds: { phone: 'Phone', email: 'Email', wechat: 'WeChat' },
    contacts: { phone: 'Phone number', email: 'Email address', wechat: 'WeChat ID' },
    message: 'Your message',
    messageHint: 'What would you like to know?',
    /** The first sentence of an enquiry, by where it was begun. */
    beginnings: {
      service: 'How would this work for us, and what do we need to start?',
      calculator:
        'Our numbers: {orders} orders a month × {deposit} × {days} days, so {held} tied up in deposits. What do we need to start?',
      calculatorOneDay:
        'Our numbers: {orders} orders a month × {deposit} × {days} day, so {held} tied up in deposits. What do we need to start?',
      'walk-through': 'We tried it step by step. What do we need to start?',
      search: 'We looked for “{query}” and found nothing. Can you help?',
      sector: 'Our business: {name}. Which services suit us?',
      article: 'We read “{name}”. What does it mean for our business?',
      pillar: 'What can {name} do for our business?',
    },
    consent: 'I agree that you store and read this enquiry so you can answer it.',
    privacy: 'What we store, and how to withdraw',
    submit: 'Send enquiry',
    busy: 'Sending…',
    kept: 'Your text stays on this phone until you send it.',
    notKept: 'This phone’s storage is full. Your text will be lost when you close the app.',
    notKeptPending: 'This phone’s storage is full. Keep the app open until it’s sent.',
    faults: {
      required: {
        name: 'Enter your name.',
        contact: 'Enter how we can reach you.',
        message: 'Enter a message.',
      },
      'too-long': 'At most {most} characters.',
      unreadable: 'Some characters can’t be read. Type it again.',
      'not-a-phone': 'A phone number has 5 to 15 digits.',
      'not-an-email': 'An email address looks like name@example.com.',
      'not-a-wechat-id':
        'A WeChat ID has 6 to 20 letters, digits, _ or -, and begins with a letter.',
      'unknown-service': 'Choose a service.',
      'no-consent': 'Tick the box to agree before sending.',
    },
    refusals: {
      'text-refused':
        'WeChat’s content check didn’t accept this text. Your text is saved: reword it and send it again.',
      'rate-limited': 'You’ve sent several enquiries. Your text is saved: try again {when}.',
      'identity-required':
        'WeChat couldn’t confirm who you are, so nothing was sent. Log in to WeChat, open the Mini Program and send it again.',
      'invalid-input': 'The server didn’t accept it. Check what you entered and send it again.',
      other: 'You can’t send an enquiry from here. Your text is saved.',
    },
    when: {
      later: 'later',
      minute: 'in a minute',
      minutes: 'in {count} minutes',
      hour: 'in an hour',
      hours: 'in {count} hours',
    },
    sending: { title: 'Sending…', text: 'This takes a moment.' },
    waiting: {
      title: 'Waiting for the network',
      text: 'We’ll send it when you’re online, even if you close the app.',
      resend: 'Send it now',
      withdraw: 'Cancel and edit',
    },
    unanswered: {
      title: 'No reply yet',
      text: 'It may have gone through. You can safely resend: we’ll only receive it once.',
      resend: 'Send it again',
      withdraw: 'Cancel and edit',
    },
    received: {
      title: 'Enquiry received',
      text: 'Thanks for asking about {service}. We’ll reply {kind}.',
      textWithin:
        'Thanks for asking about {service}. We’ll reply {kind} within {days} working days.',
      textWithinOne:
        'Thanks for asking about {service}. We’ll reply {kind} by the next working day.',
      reference: 'Your reference',
      referenceHint: 'Give this number when you ask about your enquiry.',
      another: 'Send another',
      toService: 'Back to the service',
    },
    answeredBy: { phone: 'by phone', email: 'by email', wechat: 'on WeChat' },
  },
};

/** What only the contact page says, in one language. */
export type ContactWords = typeof en;
