/** What only the privacy page says, in English: the keys that every language has. */
export const en = {
  privacy: {
    lede: 'No account, no advertising, nothing sold.',
    phone: 'What stays on this phone',
    phoneItems: {
      preferences: 'The language, appearance and text size that you chose',
      queries: 'Your recent searches',
      draft: 'The enquiry that you are writing, until it is received',
      release: 'A copy of the figures, to be read without network',
      events: 'Views and shares not yet counted',
    },
    counted: 'What is counted',
    countedText:
      'How often a page is opened and shared, by day and campaign. So that nobody is counted twice, the cloud keeps a scrambled mark of the visit that can’t be traced back, and deletes it after that day.',
    enquiry: 'What an enquiry keeps',
    enquiryText:
      'What you write in the form, the language and the time, under a scrambled mark instead of your WeChat identity. WeChat checks the text, and only the operator can read it. The text of what WeChat refuses is not kept.',
    withdraw: 'How to withdraw one',
    withdrawText:
      'Before it is sent, take it back on its page. After that, send another one that says so and names the reference of the first: the operator then deletes both.',
    guide: 'WeChat’s privacy guide for this Mini Program',
    delete: 'Delete what is stored on this phone',
    deleteText:
      'Settings, recent searches, the copy of the figures, views and shares not yet counted, and an enquiry that has not been sent. What has been sent stays with the operator.',
    confirm: 'Delete it all',
    keep: 'Keep it',
    deleted: 'Deleted. The app follows the phone’s settings again.',
    notDeleted: 'The phone’s storage can’t be reached. Try again.',
  },
};

/** What only the privacy page says, in one language. */
export type PrivacyWords = typeof en;
