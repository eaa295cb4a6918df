import { asyncApi } from './api';
import { requireNetwork } from './network-access';

/** Characters of a code, as WeChat's have. */
const CODE_LENGTH = 32;

/** What WeChat tells of any visitor since 2022. */
const visitor = {
  nickName: '微信用户',
  avatarUrl: '',
  gender: 0,
  city: '',
  province: '',
  country: '',
  language: '',
};

/**
 * `wx.login` and what hangs on it. There is no account of WeChat's here: the code has a code's form, and no server of
 * WeChat's knows it. The app's own server is asked over the network, so the host has to have one.
 */
export function accountApis() {
  let isLoggedIn = false;
  const profile = () => ({
    userInfo: visitor,
    rawData: JSON.stringify(visitor),
    signature: '',
    encryptedData: '',
    iv: '',
  });
  return {
    login: asyncApi('login', () => {
      requireNetwork('login');
      isLoggedIn = true;
      return { code: createCode() };
    }),
    checkSession: asyncApi('checkSession', () => {
      requireNetwork('checkSession');
      if (!isLoggedIn) throw new Error('session is expired');
    }),
    getUserInfo: asyncApi('getUserInfo', profile),
    getUserProfile: asyncApi('getUserProfile', profile),
  };
}

function createCode(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const bytes = crypto.getRandomValues(new Uint8Array(CODE_LENGTH));
  return [...bytes].map((byte) => letters[byte % letters.length] ?? '').join('');
}
