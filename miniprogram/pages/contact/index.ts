import { contactKinds } from '../../domain/enquiry/enquiry';
import { scrollTo } from '../../services/chrome';
import { openPrivacy, returnToService } from '../../services/navigation';
import { definePage } from '../define-page';
import { openers } from '../openers';
import type { PageEvent } from '../page-events';
import { beginningOf } from './context';
import { contactView } from './view';
import { wordsIn } from './words';

/** Of a text field that has been typed into: which one, and what stands in it now. */
function typed({ currentTarget, detail }: PageEvent): Record<string, string> {
  return { [String(currentTarget.dataset['field'])]: (detail as { value: string }).value };
}

definePage({
  words: wordsIn,
  reads: ['contact'],
  data: { focused: '' },
  opened({ content, enquiry, preferences }, query) {
    const { service, message } = beginningOf(content.release, query, preferences.language);
    enquiry.open(service, message);
  },
  view: ({ content, enquiry, preferences }) =>
    contactView(content.release, enquiry, preferences.language),
  // What has become of it takes the form's place, at whose end the button was tapped.
  whole: ({ outcome }) => outcome === null,
  // What the visitor has written since is nobody else's.
  sharedQuery: ({ form }, { service }) =>
    service && service === form.service ? `service=${service}` : '',
  handlers: {
    ...openers,
    openPrivacy,
    type: (event, { store }) => store.enquiry.edit(typed(event)),
    chooseService({ detail }, { store }) {
      const service = store.content.release.services[Number((detail as { value: unknown }).value)];
      if (service) store.enquiry.edit({ service: service.id });
    },
    chooseKind({ detail }, { store }) {
      const { value } = detail as { value: unknown };
      const contactKind = contactKinds.find((kind) => kind === value);
      if (contactKind) store.enquiry.edit({ contactKind });
    },
    toggleConsent: (_event, { store }) => store.enquiry.agree(!store.enquiry.consent),
    submit(_event, { store, setData }) {
      const fault = store.enquiry.submit();
      if (!fault) return;
      // The keyboard comes up only where the property changes.
      setData({ focused: '' });
      setData({ focused: fault.field });
      scrollTo(`#${fault.field}`);
    },
    resend: (_event, { store }) => void store.enquiry.resume(),
    withdraw: (_event, { store }) => store.enquiry.withdraw(),
    writeAnother: (_event, { store }) => store.enquiry.startAnew(),
    backToService(_event, { view }) {
      if (view.outcome) returnToService(view.outcome.service);
    },
  },
});
