/** @jest-environment jsdom */
import { textField } from '../../../miniprogram/domain/pages/text-field';
import { loadComponents, textOf, type Rendered } from '../render-component';

let render: (data: Record<string, unknown>) => Rendered;

beforeAll(async () => {
  const load = await loadComponents();
  const { InputElement, TextareaElement } = await import('miniprogram-host/components/input');
  customElements.define('wx-input', InputElement);
  customElements.define('wx-textarea', TextareaElement);
  render = (data) => load('components/text-field', data);
}, 30_000);

const fieldOf = (value: string) => textField({ label: 'Name', value, fault: '' }, 'en');

function boxIn({ element }: Rendered): HTMLInputElement {
  const box = element.querySelector<HTMLInputElement>('input, textarea');
  if (!box) throw new Error('no field');
  return box;
}

/** A key is pressed, of which the app hears. */
function type(box: HTMLInputElement, text: string): void {
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

test.each([false, true])('an answer that comes late undoes no letter (long: %s)', (long) => {
  const rendered = render({ field: fieldOf(''), long });
  const box = boxIn(rendered);
  const typed = rendered.heard('type');
  type(box, 'a');
  // The phone shows the next letter before the app has heard of it.
  box.value = 'ab';
  rendered.setData({ field: fieldOf('a') });
  expect(box.value).toBe('ab');
  type(box, 'ab');
  rendered.setData({ field: fieldOf('ab') });
  expect(box.value).toBe('ab');
  expect(typed).toEqual([{ value: 'a' }, { value: 'ab' }]);
});

test('while one types nothing is written into the field', () => {
  const rendered = render({ field: fieldOf('') });
  const box = boxIn(rendered);
  let text = '';
  let writes = 0;
  Object.defineProperty(box, 'value', { get: () => text, set: () => (writes += 1) });
  for (const letter of 'typed') {
    text += letter;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    rendered.setData({ field: fieldOf(text) });
  }
  expect([text, writes]).toEqual(['typed', 0]);
});

test.each([false, true])('the field takes what the page puts there (long: %s)', (long) => {
  const rendered = render({ field: fieldOf('a draft'), long });
  const box = boxIn(rendered);
  expect(box.value).toBe('a draft');
  type(box, 'a draft, changed');
  rendered.setData({ field: fieldOf('a draft, changed') });
  for (const value of ['a draft', '', 'a draft']) {
    rendered.setData({ field: fieldOf(value) });
    expect(box.value).toBe(value);
  }
});

test('a field says what it is called, what it may be and, in its place, what is wrong', () => {
  const named = { label: 'Name', value: '', hint: 'Shown on the poster' };
  const { element, setData } = render({ field: textField({ ...named, fault: '' }, 'en') });
  expect(textOf(element)).toBe('NameShown on the poster');
  setData({ field: textField({ ...named, fault: 'Give it a name.' }, 'en') });
  expect(textOf(element)).toBe('NameGive it a name.');
  expect(element.querySelector('input')?.getAttribute('aria-label')).toBe('Name. Give it a name.');
});

test('without what it shows it is empty', () => {
  expect(textOf(render({}).element)).toBe('');
});
