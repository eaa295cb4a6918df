import { asyncApi } from './api';

/** What WeChat's documentation of sharing to Moments lists as disabled on a page that was opened there. */
const forbidden = [
  // Pages, those of other Mini Programs included.
  ...['redirectTo', 'reLaunch', 'navigateTo', 'switchTab', 'navigateBack', 'restartMiniProgram'],
  ...['navigateToMiniProgram', 'navigateBackMiniProgram', 'openEmbeddedMiniProgram'],
  // The navigation bar.
  ...['setNavigationBarTitle', 'setNavigationBarColor', 'hideHomeButton'],
  ...['showNavigationBarLoading', 'hideNavigationBarLoading'],
  // The tab bar.
  ...['setTabBarItem', 'setTabBarStyle', 'setTabBarBadge', 'removeTabBarBadge'],
  ...['showTabBarRedDot', 'hideTabBarRedDot', 'showTabBar', 'hideTabBar'],
  // mDNS, UDP, and data that is fetched from time to time.
  ...['startLocalServiceDiscovery', 'stopLocalServiceDiscovery', 'createUDPSocket'],
  ...['setBackgroundFetchToken', 'getBackgroundFetchToken', 'getBackgroundFetchData'],
  // Media.
  ...['joinVoIPChat', 'exitVoIPChat', 'updateVoIPChatMuteConfig', 'subscribeVoIPVideoMembers'],
  ...['setEnable1v1Chat', 'join1v1Chat', 'chooseMedia', 'chooseImage', 'chooseVideo'],
  ...['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'getVideoInfo', 'compressVideo'],
  // Places.
  ...['openLocation', 'chooseLocation', 'startLocationUpdate', 'startLocationUpdateBackground'],
  // Sharing, by script: WeChat's own menu stays. The documentation names none that sends a picture: WeChat's sheets are
  // screens of its own, to which nothing leads from here; nor does anything to its privacy guide.
  ...['getShareInfo', 'showShareMenu', 'hideShareMenu', 'updateShareMenu'],
  ...['showShareImageMenu', 'openPrivacyContract'],
  // Files.
  'openDocument',
  // Login, user, authorisation, payment and what else belongs to an account.
  ...['login', 'pluginLogin', 'checkSession', 'getUserInfo', 'getUserProfile', 'authorize'],
  ...['authorizeForMiniProgram', 'getSetting', 'openSetting', 'chooseAddress', 'addCard'],
  ...['openCard', 'chooseInvoice', 'chooseInvoiceTitle', 'getWeRunData', 'shareToWeRun'],
  ...['showRedPackage', 'startSoterAuthentication', 'checkIsSupportSoterAuthentication'],
  ...['checkIsSoterEnrolledInDevice', 'requestPayment', 'requestOrderPayment'],
  ...['requestPluginPayment', 'requestVirtualPayment', 'requestCommonPayment'],
  // Devices: Bluetooth, iBeacon, Wi-Fi, NFC.
  ...['openBluetoothAdapter', 'closeBluetoothAdapter', 'getBluetoothAdapterState'],
  ...['startBluetoothDevicesDiscovery', 'stopBluetoothDevicesDiscovery', 'getBluetoothDevices'],
  ...['getConnectedBluetoothDevices', 'createBLEConnection', 'createBLEPeripheralServer'],
  ...['startBeaconDiscovery', 'stopBeaconDiscovery', 'getBeacons', 'startWifi', 'stopWifi'],
  ...['connectWifi', 'getConnectedWifi', 'getWifiList', 'setWifiList', 'getNFCAdapter'],
  ...['startHCE', 'stopHCE', 'getHCEState', 'sendHCEMessage'],
  // Contacts, clipboard, telephone, codes.
  ...['addPhoneContact', 'chooseContact', 'setClipboardData', 'getClipboardData'],
  ...['makePhoneCall', 'scanCode'],
  // Advertisements.
  ...['createRewardedVideoAd', 'createInterstitialAd'],
];

/** Those that hand out an object at once, and have no other way to fail than to throw. */
const immediate = /^create|^getNFCAdapter$/;

/**
 * The APIs that fail on a page that was opened in Moments, also those that the host hasn't otherwise. Why they fail is
 * said in the host's own words: WeChat's documentation keeps silent about its own.
 * @param refuse is told of each call
 */
export function forbiddenApis(refuse: (what: string) => void): Record<string, unknown> {
  return Object.fromEntries(
    forbidden.map((name) => {
      const run = () => {
        refuse(`wx.${name}`);
        throw new Error(`${name}:fail not allowed in single-page mode`);
      };
      return [name, immediate.test(name) ? run : asyncApi(name, run)];
    }),
  );
}
