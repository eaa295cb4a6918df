import { connectComponents } from '../components/index';
import type { SettingsScreen } from './chrome/settings-screen';
import type { Privacy } from './consent/privacy';
import type { Addresses } from './files/addresses';
import type { PageStack } from './page-stack';
import type { Sharing } from './sharing/sharing';

interface Surroundings {
  stack: PageStack;
  sharing: Sharing;
  addresses: Addresses;
  settings: SettingsScreen;
  privacy: Privacy;
  isSinglePage: boolean;
  refuse: (what: string) => void;
}

/** What a `<navigator>`'s `open-type` does to the stack. */
const navigations = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
} as const;

/** Connects the built-in components with the pages around them. */
export function connectToPages(surroundings: Surroundings): void {
  const { stack, sharing, addresses, settings, privacy, isSinglePage, refuse } = surroundings;
  connectComponents({
    isSinglePage,
    refuse,
    navigate: (openType, url, delta) => {
      if (openType === 'navigateBack') stack.back(delta);
      else if (openType in navigations)
        stack.navigate(navigations[openType as keyof typeof navigations], url);
      else
        throw new Error(
          `<navigator open-type="${openType}"> is not implemented by the browser host`,
        );
    },
    share: (target) => void sharing.share('shareAppMessage', { from: 'button', target }),
    openSetting: () => settings.open(),
    agreeToPrivacy: (buttonId) => privacy.agree(buttonId),
    addressOf: (name, from = stack.current?.path ?? '') => addresses.of(name, from),
  });
}
