import type { Language } from '../../domain/words/language';
import { wordsIn } from './words';

/** One subject of the privacy page. */
interface PrivacySection {
  id: string;
  title: string;
  text: string;
  items: string[];
}

interface PrivacyView {
  sections: PrivacySection[];
}

/** What is kept and counted, in a language. */
export function privacyView(language: Language): PrivacyView {
  const { privacy: words } = wordsIn(language);
  const { preferences, queries, draft, release, events, campaign } = words.phoneItems;
  return {
    sections: [
      {
        id: 'phone',
        title: words.phone,
        text: '',
        items: [preferences, queries, draft, release, events, campaign],
      },
      { id: 'counted', title: words.counted, text: words.countedText, items: [] },
      { id: 'enquiry', title: words.enquiry, text: words.enquiryText, items: [] },
      { id: 'withdraw', title: words.withdraw, text: words.withdrawText, items: [] },
    ],
  };
}
