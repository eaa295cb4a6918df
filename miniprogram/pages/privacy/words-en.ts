/** What only the privacy page says, in English: the keys that every language has. */
export const en = {
  privacy: {
    lede: 'No account, no advertising, nothing sold.',
    phone: 'What we store on this phone',
    phoneItems: {
      preferences: 'Your language, appearance and text size',
      queries: 'Your recent searches',
      draft: 'The enquiry you are writing, until we receive it',
      release: 'A copy of the figures, to read offline',
      events: 'Views and shares not yet counted',
      campaign: 'The name and opens of your newest campaign',
    },
    counted: 'What we count',
    countedText:
      'How often a page is opened and shared, by day and campaign. To count you only once, the cloud keeps an anonymous, hashed ID for the day and then deletes it.',
    enquiry: 'What an enquiry stores',
    enquiryText:
      'What you write in the form, your language and the time, under a hashed ID instead of your WeChat identity. WeChat checks the text, and only the operator can read it. We don’t keep text that WeChat rejects.',
    withdraw: 'How to withdraw an enquiry',
    withdrawText:
      'Before it is sent, cancel it on its page. After that, send another enquiry that says so and gives the reference of the first. The operator then deletes both.',
    guide: 'WeChat’s privacy guide for this Mini Program',
    delete: 'Delete what is stored on this phone',
    deleteText:
      'This deletes settings, recent searches, the copy of the figures, views and shares not yet counted, the summary of your newest campaign, and any unsent enquiry. Enquiries you have sent stay with the operator. Your campaigns stay in the cloud.',
    confirm: 'Delete all',
    keep: 'Keep',
    deleted: 'Deleted. The app now follows your phone’s settings.',
    notDeleted: 'We couldn’t reach the phone’s storage. Try again.',
  },
};

/** What only the privacy page says, in one language. */
export type PrivacyWords = typeof en;
