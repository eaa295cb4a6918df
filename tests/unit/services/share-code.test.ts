import { decodeScene } from '../../../miniprogram/domain/sharing/scene';
import { release } from '../../../miniprogram/content/release';
import { fetchShareCode } from '../../../miniprogram/services/share-code';

test('a code is asked for by page and scene, for the version that runs', async () => {
  const asked: { name: string; data: { page: string; scene: string; environment: string } }[] = [];
  const data = { url: 'https://example.com/code.png', expiresAt: 1 };
  Object.assign(globalThis, {
    wx: {
      getAccountInfoSync: () => ({ miniProgram: { envVersion: 'trial' } }),
      cloud: {
        callFunction(call: (typeof asked)[number]) {
          asked.push(call);
          return Promise.resolve({ result: { ok: true, data, requestId: 'r' } });
        },
      },
    },
  });
  const target = { path: 'pages/metric/index', id: 'pay-score-users', campaign: 'abc123' };
  expect(await fetchShareCode(target)).toEqual({ ok: true, value: data });
  const [call] = asked;
  expect(call).toMatchObject({
    name: 'share-code',
    data: { page: 'pages/metric/index', environment: 'trial' },
  });
  expect(decodeScene(call?.data.scene ?? '', release)).toEqual({ ok: true, target });
});
