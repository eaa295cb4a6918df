import type { PrivacyWords } from './words-en';

/** What only the privacy page says, in Chinese. */
export const zh: PrivacyWords = {
  privacy: {
    lede: '无需账号，没有广告，不出售任何数据。',
    phone: '手机上保存的内容',
    phoneItems: {
      preferences: '你选择的语言、外观与文字大小',
      queries: '最近的搜索',
      draft: '正在填写的咨询，发送成功后即删除',
      release: '一份数据副本，没有网络时也能阅读',
      events: '尚未计入的打开与分享次数',
      campaign: '你最新推广活动的名称与打开次数',
    },
    counted: '我们统计的内容',
    countedText:
      '按日期与推广活动统计页面的打开与分享次数。为避免重复计数，云端会保存一个匿名的哈希标识，当日过后即删除。',
    enquiry: '咨询中保存的内容',
    enquiryText:
      '你在表单中填写的内容、所用语言与时间，并以哈希标识代替你的微信身份。内容经微信内容安全检测，只有运营方可以阅读；未通过检测的内容不会保存。',
    withdraw: '如何撤回咨询',
    withdrawText:
      '发送之前，可在咨询页面取消。发送之后，请另发一份咨询，说明撤回并注明原编号，运营方会将两份一并删除。',
    guide: '微信提供的本小程序隐私保护指引',
    delete: '删除保存在这部手机上的内容',
    deleteText:
      '包括设置、最近搜索、数据副本、尚未计入的打开与分享次数、推广活动摘要，以及尚未发送的咨询。已经发送的咨询仍由运营方保存，推广活动仍保存在云端。',
    confirm: '全部删除',
    keep: '保留',
    deleted: '已删除，小程序将跟随手机系统设置。',
    notDeleted: '无法访问手机存储，请重试。',
  },
};
