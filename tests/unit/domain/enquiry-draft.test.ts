import { emptyDraft, parseKeptEnquiry } from '../../../miniprogram/domain/enquiry/enquiry-draft';

const kept = { draft: { ...emptyDraft, name: 'Li Lei' }, requestId: 'request-1', isPending: true };

test('a kept enquiry is read as it is', () => {
  expect(parseKeptEnquiry(kept)).toEqual(kept);
  expect(parseKeptEnquiry({ ...kept, requestId: '', isPending: false })).not.toBeNull();
});

test.each([
  null,
  'rubbish',
  {},
  { ...kept, draft: null },
  { ...kept, draft: { ...kept.draft, contactKind: 'pigeon' } },
  { ...kept, draft: { ...kept.draft, message: 7 } },
  { ...kept, isPending: 'yes' },
  { ...kept, requestId: '' },
])('a damaged one is none: %j', (stored) => {
  expect(parseKeptEnquiry(stored)).toBeNull();
});
