import { PrivacyStore } from '../../../miniprogram/stores/privacy-store';

function open() {
  const privacy = new PrivacyStore();
  const heard: string[] = [];
  const ask = (name: string) => privacy.ask((answer) => heard.push(`${name} ${answer}`));
  return { privacy, heard, ask };
}

test('one answer is for every call that waits', () => {
  const { privacy, heard, ask } = open();
  expect(privacy.isAsked).toBe(false);
  ask('clipboard');
  ask('album');
  expect(privacy.isAsked).toBe(true);
  privacy.agree();
  expect(privacy.isAsked).toBe(false);
  expect(heard).toEqual(['clipboard shown', 'album shown', 'clipboard agreed', 'album agreed']);
});

test('a refusal is told, and a later call asks again', () => {
  const { privacy, heard, ask } = open();
  ask('album');
  privacy.refuse();
  privacy.refuse();
  ask('album');
  expect(privacy.isAsked).toBe(true);
  expect(heard).toEqual(['album shown', 'album refused', 'album shown']);
});

test('a call that asks again as it goes on is not lost', () => {
  const { privacy } = open();
  privacy.ask((answer) => {
    if (answer === 'agreed') privacy.ask(() => undefined);
  });
  privacy.agree();
  expect(privacy.isAsked).toBe(true);
});
