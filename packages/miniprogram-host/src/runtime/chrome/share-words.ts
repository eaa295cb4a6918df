/** What WeChat says around a share, in the phone's language. */
const shareWords = {
  en: {
    shareAppMessage: 'Share to chat',
    shareTimeline: 'Share to Moments',
    addToFavorites: 'Favourite',
    cancel: 'Cancel',
    send: 'Send',
    post: 'Post',
    sent: 'Sent',
    posted: 'Posted',
    kept: 'Added to Favourites',
    miniProgram: 'Mini Program',
    picture: 'Share picture',
    copyUrl: 'Copy link',
    copied: 'Link copied',
    translate: 'Translate',
    original: 'Show original',
    publish: 'Publish to Official Account',
    published: 'Published',
  },
  zh: {
    shareAppMessage: '发送给朋友',
    shareTimeline: '分享到朋友圈',
    addToFavorites: '收藏',
    cancel: '取消',
    send: '发送',
    post: '发表',
    sent: '已发送',
    posted: '已发表',
    kept: '已收藏',
    miniProgram: '小程序',
    picture: '分享图片',
    copyUrl: '复制链接',
    copied: '链接已复制',
    translate: '翻译',
    original: '取消翻译',
    publish: '发表到公众号',
    published: '已发表',
  },
} as const;

/** @param language as WeChat names it: `zh_CN`, `en`, … */
export function shareWordsIn(language: string): (typeof shareWords)['en' | 'zh'] {
  return language.startsWith('zh') ? shareWords.zh : shareWords.en;
}
