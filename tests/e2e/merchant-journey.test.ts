import { exportedEnquiries } from './enquiries';
import {
  connectSuite,
  field,
  find,
  mini,
  open,
  page,
  plain,
  tap,
  text,
  typeQuery,
  until,
  untilPage,
  untilText,
} from './mini-program';
import type { TestedApp } from './mini-program';

connectSuite({ isNewVisitor: true });

/** The most that a merchant may have to tap, from the search to an enquiry that is sent. */
const MOST_TAPS = 9;

/** Counts what a finger does: taps, and the distance that the page has to be scrolled for the next one. */
class Finger {
  taps = 0;
  scrolled = 0;

  /** Taps what a selector finds, with a text in it. */
  async tap(selector: string, text?: string): Promise<void> {
    await this.reach(selector, text);
    await tap(selector, text);
    this.taps += 1;
  }

  /** Taps a field and types into it. */
  async fill(selector: string, value: string): Promise<void> {
    await this.reach(selector);
    await (await field(selector)).input(value);
    this.taps += 1;
  }

  /** Brings an element into the window, and remembers how far away it was. */
  private async reach(selector: string, text?: string): Promise<void> {
    const element = await find(selector, text);
    const { top } = (await element.offset()) as { top: unknown };
    const { height } = await element.size();
    const windowHeight = await windowHeightOf();
    const scrollTop = Number(await (await page()).scrollTop());
    const beyond = Number(top) + Number(height) - scrollTop - windowHeight;
    if (beyond <= 0) return;
    await mini.pageScrollTo(scrollTop + beyond);
    this.scrolled = Math.max(this.scrolled, beyond / windowHeight);
  }
}

const windowHeightOf = async (): Promise<number> =>
  Number(await mini.evaluate(() => wx.getWindowInfo().windowHeight));

test.each([
  ['straight from the hotel’s page', []],
  [
    'by way of the calculator',
    [
      ['link-list .item', '你的押金占用了多少资金'],
      ['van-button button', '带着这组数字咨询'],
    ],
  ],
] as const)(
  'a merchant gets from 免押金酒店 to a sent enquiry in at most nine taps (%s)',
  async (way, detour) => {
    await mini.evaluate(() => getApp<TestedApp>().store.enquiry.startAnew());
    await open('home/index', { language: 'zh' });
    const finger = new Finger();
    await finger.tap('.search');
    await untilPage('search');
    await typeQuery('免押金酒店');
    finger.taps += 1;
    await untilText('免押速住');
    await finger.tap('.hit', '免押速住');
    await untilPage('service');
    if (detour.length === 0) await finger.tap('van-button button', '联系我们');
    for (const [selector, wanted] of detour) await finger.tap(selector, wanted);
    await untilPage('contact');
    const name = `李雷 ${way}`;
    await finger.fill('#name input', name);
    await finger.fill('#contact input', '13800138000');
    await finger.tap('#consent .consent');
    const message = await (await field('#message textarea')).value();
    await finger.tap('van-button button', '发送咨询');
    await untilText('咨询已提交');
    expect(finger.taps).toBeLessThanOrEqual(MOST_TAPS);
    // The form's end lies below the window's, so what is measured can't be nothing.
    expect(finger.scrolled).toBeGreaterThan(0);
    expect(finger.scrolled).toBeLessThanOrEqual(1);
    const rows = (await exportedEnquiries(message)).filter((row) => row.name === name);
    expect(rows).toMatchObject([{ service: 'no-deposit-hotel' }]);
    expect(plain(await text())).toContain(rows[0]?.reference);
    if (detour.length > 0) expect(message).toContain('1200 单 × 1000 元 × 2 天');
    await until('the form is empty again', () =>
      mini.evaluate(() => getApp<TestedApp>().store.enquiry.state.status === 'received'),
    );
  },
);
