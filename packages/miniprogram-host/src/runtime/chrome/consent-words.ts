/** What WeChat says where it asks for consent, in the phone's language. */
const words = {
  en: {
    wants: 'wants to',
    album: 'Save pictures and videos to your album',
    refuse: 'Reject',
    allow: 'Allow',
    privacy: 'Privacy notice',
    privacyText: (contract: string) =>
      `Before you use this feature, please read and agree to ${contract}.`,
    disagree: 'Disagree',
    agree: 'Agree',
    settings: 'Settings',
    settingsText: (name: string) => `Allow ${name} to use`,
    nothingAsked: (name: string) => `${name} has asked for no permission so far`,
    albumSetting: 'Save to album',
    contract: (name: string) => `《${name} Mini Program Privacy Protection Guide》`,
    contractText:
      'The guide that the Mini Program’s account declares stands here on a phone. A folder of files has no account, and no guide.',
    back: 'Back',
  },
  zh: {
    wants: '申请',
    album: '保存图片或视频到你的相册',
    refuse: '拒绝',
    allow: '允许',
    privacy: '用户隐私保护提示',
    privacyText: (contract: string) => `使用该功能前，请阅读并同意${contract}。`,
    disagree: '拒绝',
    agree: '同意',
    settings: '设置',
    settingsText: (name: string) => `允许“${name}”使用`,
    nothingAsked: (name: string) => `“${name}”尚未申请任何权限`,
    albumSetting: '添加到相册',
    contract: (name: string) => `《${name}小程序隐私保护指引》`,
    contractText:
      '在手机上，这里显示小程序账号所声明的隐私保护指引。浏览器中没有账号，也就没有指引。',
    back: '返回',
  },
} as const;

/** What WeChat says, in one language. */
export type ConsentWords = (typeof words)['en' | 'zh'];

/** @param language as WeChat names it: `zh_CN`, `en`, … */
export function consentWordsIn(language: string): ConsentWords {
  return language.startsWith('zh') ? words.zh : words.en;
}
