import type { Page } from 'playwright-core';
import { closeBrowser, closeFixtures, openPage } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

/** The keys of an input method, as the browser itself hears them. */
async function openKeyboard(page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    compose: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    commit: (text: string) => session.send('Input.insertText', { text }),
  };
}

test.each(['input', 'textarea'])('an input method tells <%s> of its steps', async (tag) => {
  const { page, errors } = await openPage({
    wxml: `<${tag} class="field" bind:input="hear" bind:keyboardcompositionstart="hear" bind:keyboardcompositionupdate="hear" bind:keyboardcompositionend="hear"/><view class="heard">{{heard}}</view>`,
    js: `Page({ data: { heard: '' }, hear({ type, detail }) { this.setData({ heard: this.data.heard + type.replace('keyboardcomposition', '') + ' ' + (detail.data ?? detail.value) + '|' }) } })`,
  });
  await page.locator(`.field ${tag}`).focus();
  const { compose, commit } = await openKeyboard(page);
  await compose('m');
  await compose('mian');
  await commit('免');
  await page.getByText('end 免').waitFor();
  const heard = (await page.locator('.heard').innerText()).split('|');
  expect(heard.slice(0, 5)).toEqual(['start ', 'update m', 'input m', 'update mian', 'input mian']);
  expect(heard.slice(5).filter((step) => step === 'end 免')).toHaveLength(1);
  expect(await page.locator(`.field ${tag}`).inputValue()).toBe('免');
  expect(errors).toEqual([]);
});
