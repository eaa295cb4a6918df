import { scopes } from '../runtime/consent/consents';
import { consentWordsIn } from '../runtime/chrome/consent-words';
import type { PrivacyListener } from '../runtime/consent/privacy';
import { ApiError, asyncApi } from './api';
import type { WxContext } from './context';

/** Permissions, WeChat's settings of them, and the privacy guide. */
export function consentApis(context: WxContext) {
  const { consents, privacy, settings, appName, device } = context;
  const words = () => consentWordsIn(device.current.language);
  return {
    authorize: asyncApi<{ scope: string }>('authorize', async ({ scope }) => {
      if (!(scope in scopes)) {
        throw new Error(`${scope} is not implemented by the browser host`);
      }
      await privacy.require('authorize');
      await requireAlbum(context, 'auth deny');
    }),
    getSetting: asyncApi<{ withSubscriptions?: boolean }>(
      'getSetting',
      ({ withSubscriptions = false }) => ({
        authSetting: consents.authSetting,
        ...(withSubscriptions && { subscriptionsSetting: { mainSwitch: true, itemSettings: {} } }),
      }),
    ),
    openSetting: asyncApi('openSetting', async () => {
      if (!context.hasJustActed()) throw new Error('can only be invoked by user TAP gesture.');
      return { authSetting: await settings.open() };
    }),
    getPrivacySetting: asyncApi('getPrivacySetting', () => ({
      needAuthorization: privacy.needsAuthorization,
      privacyContractName: words().contract(appName),
    })),
    requirePrivacyAuthorize: asyncApi('requirePrivacyAuthorize', () =>
      privacy.require('requirePrivacyAuthorize'),
    ),
    onNeedPrivacyAuthorization: (listener: PrivacyListener) => privacy.listen(listener),
    openPrivacyContract: asyncApi('openPrivacyContract', () => openContract(context)),
  };
}

/**
 * Asks for the album where the visitor hasn't been asked yet.
 * @param known what the call fails with where the visitor has refused before
 * @throws ApiError where the visitor refuses
 */
export async function requireAlbum(
  { consents, consentDialogs }: Pick<WxContext, 'consents' | 'consentDialogs'>,
  known: string,
): Promise<void> {
  const { album } = consents.current;
  if (album === 'refused') throw new ApiError(known);
  if (album === 'allowed') return;
  const isAllowed = await consentDialogs.askAlbum();
  consents.set({ album: isAllowed ? 'allowed' : 'refused' });
  if (!isAllowed) throw new ApiError('auth deny');
}

/** Shows where a phone shows the privacy guide. */
export function openContract({
  screens,
  appName,
  device,
}: Pick<WxContext, 'screens' | 'appName' | 'device'>): void {
  const words = consentWordsIn(device.current.language);
  const content = document.createElement('div');
  content.className = 'host-contract';
  const text = document.createElement('p');
  text.textContent = words.contractText;
  content.append(text);
  const title = words.contract(appName);
  screens.show({
    title,
    label: title,
    back: words.back,
    className: 'host-screen-contract',
    content,
  });
}
