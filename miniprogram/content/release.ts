// Compiled from cloudfunctions/content/ by `npm run content`: edit there.
import type { ContentRelease } from '../domain/content/content-types';

/** The content that this build of the app brings along. */
export const release: ContentRelease = {
 "version": "9f6a1334e24f",
 "ordinal": 3,
 "event": {
  "name": {
   "en": "WeChat Open Class PRO",
   "zh": "微信公开课 PRO"
  },
  "place": {
   "en": "Guangzhou",
   "zh": "广州"
  },
  "date": "2021-01-19",
  "source": "lanjinger"
 },
 "overview": {
  "leadMetric": "wechat-daily-users",
  "reachMetrics": [
   "moments-daily-users",
   "mini-program-daily-users",
   "official-account-readers"
  ],
  "furtherMetrics": [
   "moments-video-items",
   "daily-video-callers",
   "moments-daily-posters",
   "moments-daily-photos",
   "moments-three-day-users",
   "video-message-growth",
   "wechat-monthly-users",
   "wecom-connected-users"
  ]
 },
 "pillars": [
  {
   "id": "mini-programs",
   "name": {
    "en": "Mini Programs",
    "zh": "小程序"
   },
   "thesis": {
    "en": "Services that open inside WeChat, on demand, boost business growth.",
    "zh": "在微信内随用随开的服务，助力生意增长。"
   },
   "leadMetric": "mini-program-average-dau",
   "metrics": [
    "mini-program-gmv-growth",
    "active-mini-programs-growth",
    "transacting-mini-programs-growth",
    "average-transaction-value-growth",
    "mini-programs-per-user-growth",
    "mini-program-leading-sectors",
    "mini-program-launch-year",
    "mini-program-operating-year",
    "mini-program-daily-users"
   ],
   "furtherMetrics": [
    "fashion-gmv-growth",
    "department-store-purchases",
    "fresh-produce-buyers",
    "mini-games-monthly-users",
    "mini-games-female-share",
    "developer-revenue-growth",
    "health-code-users",
    "health-code-displays",
    "travel-card-users",
    "travel-card-visits",
    "social-insurance-users",
    "mini-program-dau-2019",
    "mini-program-gmv-2019"
   ],
   "services": [
    "food-ordering",
    "ride-hailing",
    "ticket-purchasing",
    "mini-program-commerce"
   ],
   "events": [
    "first-mini-programs",
    "channels-testing",
    "channels-live",
    "open-class-2021",
    "plan-channels-link"
   ]
  },
  {
   "id": "pay-score",
   "name": {
    "en": "WeChat Pay Score",
    "zh": "微信支付分"
   },
   "thesis": {
    "en": "Trust is the keyword: with enough of it, you may not need a deposit.",
    "zh": "关键词是信任：有信任，就有机会免押金。"
   },
   "leadMetric": "pay-score-users",
   "metrics": [
    "pay-score-deposits-saved",
    "ship-first-users",
    "pay-score-brands",
    "pay-score-categories",
    "pay-score-models",
    "cross-border-markets"
   ],
   "furtherMetrics": [],
   "services": [
    "no-deposit-rental",
    "no-deposit-hotel",
    "enjoy-first-pay-later",
    "smart-retail"
   ],
   "events": [
    "wechat-pay-launch",
    "pay-score-soft-launch",
    "pay-score-open",
    "open-class-2021"
   ]
  },
  {
   "id": "search",
   "name": {
    "en": "WeChat Search",
    "zh": "微信搜一搜"
   },
   "thesis": {
    "en": "WeChat wants search to become a habit, with more content, services and brand features.",
    "zh": "整合更多内容、服务与品牌功能，让搜索成为习惯。"
   },
   "leadMetric": "search-integration-areas",
   "metrics": [],
   "furtherMetrics": [
    "search-monthly-users"
   ],
   "services": [
    "search-content",
    "search-services",
    "search-brand",
    "search-mini-programs"
   ],
   "events": [
    "search-entry",
    "search-renamed",
    "open-class-2021",
    "plan-search-direct"
   ]
  }
 ],
 "metrics": [
  {
   "id": "wechat-daily-users",
   "topic": "ecosystem",
   "label": {
    "en": "People opening WeChat each day",
    "zh": "每天打开微信的用户"
   },
   "value": 1090000000,
   "unit": "people/day",
   "qualifier": "about",
   "isGrowth": false,
   "period": {
    "en": "Each day, January 2021",
    "zh": "2021 年 1 月，每天"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "some 1.09 billion users open the WeChat app on a daily basis"
    },
    {
     "source": "daoinsights",
     "text": "1.09 billion users open WeChat"
    },
    {
     "source": "pygbw",
     "text": "每天有10.9亿用户打开微信"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": []
  },
  {
   "id": "moments-daily-users",
   "topic": "ecosystem",
   "label": {
    "en": "People using Moments each day",
    "zh": "每天进入朋友圈的用户"
   },
   "value": 780000000,
   "unit": "people/day",
   "qualifier": "exactly",
   "isGrowth": false,
   "partOf": "wechat-daily-users",
   "period": {
    "en": "Each day, January 2021",
    "zh": "2021 年 1 月，每天"
   },
   "note": {
    "en": "Counts people who open Moments. People who post are counted separately.",
    "zh": "指进入（浏览）朋友圈的人数，发表朋友圈的人数另行统计。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "Among the 780 million people using the Moments functionality"
    },
    {
     "source": "daoinsights",
     "text": "780 million users browse WeChat Moments"
    },
    {
     "source": "pygbw",
     "text": "7.8亿用户进入朋友圈"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "moments"
   ]
  },
  {
   "id": "moments-video-items",
   "topic": "ecosystem",
   "label": {
    "en": "Short videos posted to Moments each day",
    "zh": "朋友圈每天发表的短视频"
   },
   "value": 100000000,
   "unit": "items/day",
   "qualifier": "about",
   "isGrowth": false,
   "period": {
    "en": "Each day, January 2021",
    "zh": "2021 年 1 月，每天"
   },
   "note": {
    "en": "The media update gives no time unit. Two other reports list these as short videos posted to Moments each day.",
    "zh": "原报道未写明时间单位，另两篇报道将其列为朋友圈每天发表的短视频数。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "some 100 million items now appear as video content"
    },
    {
     "source": "daoinsights",
     "text": "120 million users post on their moments, including 670 million photos and 100 million short videos"
    },
    {
     "source": "pygbw",
     "text": "1.2亿用户发表朋友圈，其中照片6.7亿张，短视频1亿条"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "moments"
   ]
  },
  {
   "id": "official-account-readers",
   "topic": "ecosystem",
   "label": {
    "en": "People reading Official Account articles each day",
    "zh": "每天阅读公众号文章的用户"
   },
   "value": 360000000,
   "unit": "people/day",
   "qualifier": "exactly",
   "isGrowth": false,
   "partOf": "wechat-daily-users",
   "period": {
    "en": "Each day, January 2021",
    "zh": "2021 年 1 月，每天"
   },
   "note": {
    "en": "The media update says “of them”. Other reports count these readers separately, not as a share of Moments users.",
    "zh": "原报道写作“of them”（其中）；其他报道均为独立的每日用户数，并非朋友圈用户的一部分。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "360 million of them read articles from Official Account"
    },
    {
     "source": "daoinsights",
     "text": "360 million users read articles from WeChat official accounts"
    },
    {
     "source": "pygbw",
     "text": "3.6亿用户读公众号文章"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "official-accounts"
   ]
  },
  {
   "id": "mini-program-daily-users",
   "topic": "ecosystem",
   "label": {
    "en": "People using Mini Programs each day",
    "zh": "每天使用小程序的用户"
   },
   "value": 400000000,
   "unit": "people/day",
   "qualifier": "exactly",
   "isGrowth": false,
   "partOf": "wechat-daily-users",
   "period": {
    "en": "Each day, January 2021",
    "zh": "2021 年 1 月，每天"
   },
   "note": {
    "en": "The media update says “of them”. Other reports count Mini Program users separately. The Mini Program team’s own figure is an average for 2020.",
    "zh": "原报道写作“of them”（其中）；其他报道均为独立的每日用户数。小程序团队公布的是 2020 年年均值。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "400 million of them use Mini Programs on a daily basis"
    },
    {
     "source": "daoinsights",
     "text": "400 million users use mini-programs"
    },
    {
     "source": "pygbw",
     "text": "4亿用户使用小程序"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "moments-daily-posters",
   "topic": "ecosystem",
   "label": {
    "en": "People posting to Moments each day",
    "zh": "每天发表朋友圈的用户"
   },
   "value": 120000000,
   "unit": "people/day",
   "qualifier": "exactly",
   "isGrowth": false,
   "partOf": "wechat-daily-users",
   "period": {
    "en": "Each day, January 2021",
    "zh": "2021 年 1 月，每天"
   },
   "note": {
    "en": "Counts people who post. People who open Moments are counted separately.",
    "zh": "指发表朋友圈的人数，进入朋友圈的人数另行统计。"
   },
   "quotations": [
    {
     "source": "daoinsights",
     "text": "120 million users post on their moments"
    },
    {
     "source": "pygbw",
     "text": "1.2亿用户发表朋友圈"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "moments"
   ]
  },
  {
   "id": "moments-daily-photos",
   "topic": "ecosystem",
   "label": {
    "en": "Photos posted to Moments each day",
    "zh": "朋友圈每天发表的照片"
   },
   "value": 670000000,
   "unit": "items/day",
   "qualifier": "exactly",
   "isGrowth": false,
   "period": {
    "en": "Each day, January 2021",
    "zh": "2021 年 1 月，每天"
   },
   "quotations": [
    {
     "source": "daoinsights",
     "text": "120 million users post on their moments, including 670 million photos and 100 million short videos"
    },
    {
     "source": "pygbw",
     "text": "1.2亿用户发表朋友圈，其中照片6.7亿张，短视频1亿条"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "moments"
   ]
  },
  {
   "id": "daily-video-callers",
   "topic": "ecosystem",
   "label": {
    "en": "People making video calls each day",
    "zh": "每天进行视频通话的用户"
   },
   "value": 330000000,
   "unit": "people/day",
   "qualifier": "exactly",
   "isGrowth": false,
   "partOf": "wechat-daily-users",
   "period": {
    "en": "Each day, January 2021",
    "zh": "2021 年 1 月，每天"
   },
   "quotations": [
    {
     "source": "daoinsights",
     "text": "330 million users have a video call"
    },
    {
     "source": "pygbw",
     "text": "每天有3.3亿用户进行了视频通话"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": []
  },
  {
   "id": "moments-three-day-users",
   "topic": "ecosystem",
   "label": {
    "en": "People showing only three days of Moments",
    "zh": "设置朋友圈三天可见的用户"
   },
   "value": 200000000,
   "unit": "people",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "January 2021",
    "zh": "2021 年 1 月"
   },
   "quotations": [
    {
     "source": "daoinsights",
     "text": "more than 200 million users have chosen to set their Moments to be visible for only three days"
    },
    {
     "source": "pygbw",
     "text": "2亿以上用户设置三天可见"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "moments"
   ]
  },
  {
   "id": "video-message-growth",
   "topic": "ecosystem",
   "label": {
    "en": "More videos sent each day than five years earlier",
    "zh": "每天发送的视频数量，五年增长"
   },
   "value": 33,
   "unit": "times",
   "qualifier": "about",
   "isGrowth": false,
   "period": {
    "en": "Five years to January 2021",
    "zh": "截至 2021 年 1 月的五年"
   },
   "note": {
    "en": "One report says “rose 33 times”, the other “33x more”.",
    "zh": "中文报道写作“上升了33倍”，英文报道写作“33x more”。"
   },
   "quotations": [
    {
     "source": "pygbw",
     "text": "最近五年，微信每天发送视频数量上升了33倍"
    },
    {
     "source": "buzz-ruima",
     "text": "In last 5 years, users are sending 33x more video msgs in chat"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": []
  },
  {
   "id": "wechat-monthly-users",
   "topic": "ecosystem",
   "label": {
    "en": "People using WeChat each month, worldwide",
    "zh": "微信全球月活跃用户"
   },
   "value": 1200000000,
   "unit": "people/month",
   "qualifier": "about",
   "isGrowth": false,
   "period": {
    "en": "December 2020",
    "zh": "2020 年 12 月"
   },
   "note": {
    "en": "Counts a month, so it can’t be compared with daily figures.",
    "zh": "这是月活数据，不能与日活数据直接比较。"
   },
   "quotations": [
    {
     "source": "campaign-asia",
     "text": "now counts 1.2 billion monthly active users globally, as of December 2020"
    },
    {
     "source": "zhiyan-2022",
     "text": "微信的月活躍用戶數已經超過12億"
    }
   ],
   "inRoadmap": false,
   "occasion": "other",
   "isCrossChecked": true,
   "services": []
  },
  {
   "id": "wecom-connected-users",
   "topic": "ecosystem",
   "label": {
    "en": "WeChat users connected and served via WeCom",
    "zh": "企业微信连接和服务的微信用户"
   },
   "value": 400000000,
   "unit": "people",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "January 2021",
    "zh": "2021 年 1 月"
   },
   "note": {
    "en": "First announced on 23 December 2020, at WeCom’s own conference.",
    "zh": "最早于 2020 年 12 月 23 日在企业微信年度大会上公布。"
   },
   "quotations": [
    {
     "source": "pygbw",
     "text": "企业微信连接和服务的微信用户超过了4亿"
    },
    {
     "source": "iresearch-wecom",
     "text": "企业通过企业微信连接及服务的微信用户数已经达4亿"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "wecom"
   ]
  },
  {
   "id": "mini-program-launch-year",
   "topic": "mini-programs",
   "label": {
    "en": "Year Mini Programs launched",
    "zh": "小程序上线年份"
   },
   "value": 2017,
   "unit": "year",
   "qualifier": "exactly",
   "isGrowth": false,
   "period": {
    "en": "2017",
    "zh": "2017 年"
   },
   "note": {
    "en": "Launch day was 9 January 2017.",
    "zh": "上线日期为 2017 年 1 月 9 日。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "Mini programs were first pioneered by Tencent in 2017"
    },
    {
     "source": "people-2020",
     "text": "The first mini program was released on social media platform WeChat on Jan. 9, 2017"
    },
    {
     "source": "cdcxhl",
     "text": "2017年1月9日，张小龙在2017微信公开课Pro上发布的小程序正式上线"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "mini-program-operating-year",
   "topic": "mini-programs",
   "label": {
    "en": "Mini Programs’ year of operation",
    "zh": "小程序运营年份"
   },
   "value": 4,
   "unit": "ordinal-year",
   "qualifier": "exactly",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "note": {
    "en": "Counted from the launch in January 2017.",
    "zh": "自 2017 年 1 月上线起计。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "WeChat Mini Programs, which allows users instant access to enterprise services while creating tremendous value to merchants and service providers, has maintained strong momentum in its fourth year of operations."
    },
    {
     "source": "fabernovel",
     "text": "the four-year-old feature of WeChat"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": false,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "active-mini-programs-growth",
   "topic": "mini-programs",
   "label": {
    "en": "Growth in active Mini Programs",
    "zh": "活跃小程序数同比增长"
   },
   "subject": {
    "en": "Active Mini Programs",
    "zh": "活跃小程序数"
   },
   "value": 75,
   "unit": "percent",
   "qualifier": "exactly",
   "isGrowth": true,
   "period": {
    "en": "2020 vs 2019",
    "zh": "2020 年较 2019 年"
   },
   "note": {
    "en": "No source says how many Mini Programs there are.",
    "zh": "来源只给出增幅，未给出小程序数量。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "The number of active mini-program and mini-programs with transactions increased by 75% and 68% respectively last year"
    },
    {
     "source": "nvmoo",
     "text": "整体活跃小程序数同比增长75%"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "transacting-mini-programs-growth",
   "topic": "mini-programs",
   "label": {
    "en": "Growth in Mini Programs with transactions",
    "zh": "有交易的小程序数同比增长"
   },
   "subject": {
    "en": "Mini Programs with transactions",
    "zh": "有交易的小程序数"
   },
   "value": 68,
   "unit": "percent",
   "qualifier": "exactly",
   "isGrowth": true,
   "period": {
    "en": "2020 vs 2019",
    "zh": "2020 年较 2019 年"
   },
   "note": {
    "en": "No source says how many Mini Programs there are.",
    "zh": "来源只给出增幅，未给出小程序数量。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "The number of active mini-program and mini-programs with transactions increased by 75% and 68% respectively last year"
    },
    {
     "source": "nvmoo",
     "text": "有交易的小程序数同比增长68%"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "mini-program-commerce"
   ]
  },
  {
   "id": "mini-program-average-dau",
   "topic": "mini-programs",
   "label": {
    "en": "Average daily active users of Mini Programs",
    "zh": "小程序年均日活跃用户（DAU）"
   },
   "value": 400000000,
   "unit": "people/day",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "2020 average",
    "zh": "2020 年年均"
   },
   "note": {
    "en": "Chinese reports call this the average for 2020. Campaign Asia writes “as of December 2020”.",
    "zh": "中文报道为 2020 年年均；Campaign Asia 写作“截至 2020 年 12 月”。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "Mini Programs’ average daily active users exceeded 400 million"
    },
    {
     "source": "sheiry",
     "text": "2020年，小程序年均DAU超过4亿"
    },
    {
     "source": "campaign-asia",
     "text": "average daily active users exceeded 400 million (as of December 2020)"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "mini-program-gmv-growth",
   "topic": "mini-programs",
   "label": {
    "en": "Total Mini Program sales (GMV)",
    "zh": "小程序全年交易额（GMV）同比增长"
   },
   "subject": {
    "en": "Total Mini Program sales (GMV)",
    "zh": "小程序全年交易额（GMV）"
   },
   "value": 100,
   "unit": "percent",
   "qualifier": "more-than-doubled",
   "isGrowth": true,
   "period": {
    "en": "2020 vs 2019",
    "zh": "2020 年较 2019 年"
   },
   "note": {
    "en": "The sources say that sales more than doubled, not by how much.",
    "zh": "来源只说增长超过 100%，未给出具体增幅。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "Total sales (GMV) more than doubled over last year"
    },
    {
     "source": "seed",
     "text": "400M+ DAU & 100%+ Increased Annual GMV"
    },
    {
     "source": "sheiry",
     "text": "全年交易额同比增长超过100%"
    },
    {
     "source": "campaign-asia",
     "text": "more than double the value of transactions in 2019"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "mini-program-commerce"
   ]
  },
  {
   "id": "mini-programs-per-user-growth",
   "topic": "mini-programs",
   "label": {
    "en": "Growth in Mini Programs used per user",
    "zh": "人均使用小程序个数同比增长"
   },
   "subject": {
    "en": "Mini Programs used per user",
    "zh": "人均使用小程序个数"
   },
   "value": 25,
   "unit": "percent",
   "qualifier": "exactly",
   "isGrowth": true,
   "period": {
    "en": "2020 vs 2019",
    "zh": "2020 年较 2019 年"
   },
   "note": {
    "en": "No source says how many each person uses.",
    "zh": "来源只给出增幅，未给出人均使用个数。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "the number of Mini Programs used per user and the average transaction value increased by 25% and 67% year-on-year respectively"
    },
    {
     "source": "sheiry",
     "text": "人均使用小程序个数同比增长25%"
    },
    {
     "source": "campaign-asia",
     "text": "the number of Mini Programs used per user increased by 25% in the year"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "average-transaction-value-growth",
   "topic": "mini-programs",
   "label": {
    "en": "Growth in average transaction value",
    "zh": "小程序人均交易金额同比增长"
   },
   "subject": {
    "en": "Average transaction value",
    "zh": "小程序人均交易金额"
   },
   "value": 67,
   "unit": "percent",
   "qualifier": "exactly",
   "isGrowth": true,
   "period": {
    "en": "2020 vs 2019",
    "zh": "2020 年较 2019 年"
   },
   "note": {
    "en": "Chinese reports count spending per user (人均交易金额), not per order.",
    "zh": "中文报道为“人均交易金额”，按每位用户计，而非每笔订单。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "the number of Mini Programs used per user and the average transaction value increased by 25% and 67% year-on-year respectively"
    },
    {
     "source": "lanjinger",
     "text": "人均小程序交易金额较2019上涨67%"
    },
    {
     "source": "campaign-asia",
     "text": "the average transaction value increased by 67% year-on-year"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "mini-program-commerce"
   ]
  },
  {
   "id": "mini-program-leading-sectors",
   "topic": "mini-programs",
   "label": {
    "en": "Sectors leading the growth",
    "zh": "领跑增长的行业"
   },
   "value": 4,
   "unit": "sectors",
   "qualifier": "exactly",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "note": {
    "en": "Transportation, department stores, apparel and sporting goods.",
    "zh": "交通出行、百货、服饰、体育用品。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "transportation, department stores, apparel, and sporting goods leading the growth"
    },
    {
     "source": "campaign-asia",
     "text": "transportation, department stores, apparel, and sporting goods leading the growth"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": false,
   "services": [
    "mini-program-commerce"
   ]
  },
  {
   "id": "mini-program-gmv-2019",
   "topic": "mini-programs",
   "label": {
    "en": "Mini Program sales (GMV), 2019 baseline",
    "zh": "2019 年小程序交易额（对比基数）"
   },
   "value": 800000000000,
   "unit": "CNY",
   "qualifier": "about",
   "isGrowth": false,
   "period": {
    "en": "2019",
    "zh": "2019 年"
   },
   "note": {
    "en": "Shown for comparison. Announced at the January 2020 conference.",
    "zh": "供对比，2020 年 1 月的公开课公布。"
   },
   "quotations": [
    {
     "source": "scmp-2020",
     "text": "users spent 800 billion yuan (US$115 billion) through its various mini programs in 2019"
    },
    {
     "source": "rehub-2020",
     "text": "In 2019, 800 billion RMB (116 billion USD) of sales took place through Wechat mini-programs"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2020",
   "isCrossChecked": true,
   "services": [
    "mini-program-commerce"
   ]
  },
  {
   "id": "mini-program-dau-2019",
   "topic": "mini-programs",
   "label": {
    "en": "Mini Program daily users, 2019 baseline",
    "zh": "2019 年小程序日活（对比基数）"
   },
   "value": 300000000,
   "unit": "people/day",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "2019",
    "zh": "2019 年"
   },
   "note": {
    "en": "Shown for comparison. Announced at the January 2020 conference.",
    "zh": "供对比，2020 年 1 月的公开课公布。"
   },
   "quotations": [
    {
     "source": "scmp-2020",
     "text": "mini programs have over 300 million daily active users"
    },
    {
     "source": "warc",
     "text": "up from 300 million the year before"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2020",
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "fashion-gmv-growth",
   "topic": "mini-programs",
   "label": {
    "en": "Growth in fashion brands’ sales (GMV)",
    "zh": "时尚品牌行业交易额（GMV）同比增长"
   },
   "subject": {
    "en": "Fashion brands’ sales (GMV)",
    "zh": "时尚品牌行业交易额（GMV）"
   },
   "value": 216,
   "unit": "percent",
   "qualifier": "exactly",
   "isGrowth": true,
   "period": {
    "en": "2020 vs 2019",
    "zh": "2020 年较 2019 年"
   },
   "quotations": [
    {
     "source": "sheiry",
     "text": "GMV增长率达216%"
    },
    {
     "source": "fabernovel",
     "text": "a 216% annual growth rate in the fashion industry"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-program-commerce"
   ]
  },
  {
   "id": "department-store-purchases",
   "topic": "mini-programs",
   "label": {
    "en": "Purchases in mall and department-store Mini Programs",
    "zh": "购物中心与百货小程序下单人次"
   },
   "value": 100000000,
   "unit": "person-times",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "note": {
    "en": "Counts visits that ended in an order, not different people.",
    "zh": "单位为人次，同一用户可重复计入。"
   },
   "quotations": [
    {
     "source": "sheiry",
     "text": "累计超过1亿人次购物中心、百货小程序产生下单购物行为"
    },
    {
     "source": "leiphone-mirror",
     "text": "2020 年累計有超過 1 億人次在購物中心和百貨小程序購物"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-program-commerce"
   ]
  },
  {
   "id": "fresh-produce-buyers",
   "topic": "mini-programs",
   "label": {
    "en": "People buying fresh produce inside WeChat",
    "zh": "在微信内购买生鲜蔬果的用户"
   },
   "value": 300000000,
   "unit": "people",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "quotations": [
    {
     "source": "sheiry",
     "text": "累计超过3亿用户在微信内购买生鲜、蔬果"
    },
    {
     "source": "leiphone-mirror",
     "text": "累計超過 3 億用戶在微信內購買生鮮蔬果"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-program-commerce"
   ]
  },
  {
   "id": "health-code-users",
   "topic": "mini-programs",
   "label": {
    "en": "People served by health-code Mini Programs",
    "zh": "健康码累计服务用户"
   },
   "value": 800000000,
   "unit": "people",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "note": {
    "en": "Some reports count visits (人次) instead of people.",
    "zh": "另有报道写作“人次”，而非用户数。"
   },
   "quotations": [
    {
     "source": "sheiry",
     "text": "健康码累计服务用户超8亿"
    },
    {
     "source": "leiphone-mirror",
     "text": "小程序健康碼服務了超過 8 億用戶"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "health-code-displays",
   "topic": "mini-programs",
   "label": {
    "en": "Health-code displays",
    "zh": "健康码累计展码量"
   },
   "value": 20000000000,
   "unit": "displays",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "quotations": [
    {
     "source": "sheiry",
     "text": "累计展码量超200亿次"
    },
    {
     "source": "leiphone-mirror",
     "text": "健康碼展示超過 200 億次"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "travel-card-users",
   "topic": "mini-programs",
   "label": {
    "en": "People using the epidemic travel card",
    "zh": "防疫行程卡累计访问用户"
   },
   "value": 550000000,
   "unit": "people",
   "qualifier": "about",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "quotations": [
    {
     "source": "sheiry",
     "text": "防疫行程卡累计访问用户达5.5亿"
    },
    {
     "source": "leiphone-mirror",
     "text": "行程卡服務超過 5.5 億用戶"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "travel-card-visits",
   "topic": "mini-programs",
   "label": {
    "en": "Epidemic travel card visits",
    "zh": "防疫行程卡累计访问次数"
   },
   "value": 1940000000,
   "unit": "visits",
   "qualifier": "about",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "quotations": [
    {
     "source": "sheiry",
     "text": "累计访问次数达19.4亿"
    },
    {
     "source": "lanjinger",
     "text": "访问次数突破19.4亿次"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "social-insurance-users",
   "topic": "mini-programs",
   "label": {
    "en": "People enrolling in social insurance online",
    "zh": "社保缴费小程序在线参保人数"
   },
   "value": 160000000,
   "unit": "people",
   "qualifier": "about",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "note": {
    "en": "Reports differ: “160 million”, “over 160 million”, “nearly 160 million”.",
    "zh": "各报道说法不一：“1.6 亿”“超过 1.6 亿”“将近 1.6 亿”。"
   },
   "quotations": [
    {
     "source": "sheiry",
     "text": "社保缴费小程序在过去一年共帮助1.6亿用户实现足不出户在线参保"
    },
    {
     "source": "lanjinger",
     "text": "在线参保人数达1.6亿"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "developer-revenue-growth",
   "topic": "mini-programs",
   "label": {
    "en": "Growth in developers’ revenue share (non-game)",
    "zh": "小程序（非游戏）开发者分成收益增长"
   },
   "subject": {
    "en": "Developers’ revenue share (non-game)",
    "zh": "小程序（非游戏）开发者分成收益"
   },
   "value": 25,
   "unit": "percent",
   "qualifier": "exactly",
   "isGrowth": true,
   "period": {
    "en": "2020 vs 2019",
    "zh": "2020 年较 2019 年"
   },
   "note": {
    "en": "Not the growth in Mini Programs used per user, which is also 25%.",
    "zh": "与同为 25% 的“人均使用小程序个数”增幅是两项不同的数据。"
   },
   "quotations": [
    {
     "source": "newchanges-2021",
     "text": "小程序（非遊戲）開發者分成收益增長 25%"
    },
    {
     "source": "bbt-mirror",
     "text": "開發者分成收益（非遊戲）增長25%"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-programs"
   ]
  },
  {
   "id": "mini-games-monthly-users",
   "topic": "mini-programs",
   "label": {
    "en": "Mini Games monthly active users",
    "zh": "小游戏月活跃用户"
   },
   "value": 500000000,
   "unit": "people/month",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "quotations": [
    {
     "source": "campaign-asia",
     "text": "surpassed 500 million monthly active users in 2020"
    },
    {
     "source": "rayradar-games",
     "text": "broke through 500 million Mau for the first time in 2020"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-games"
   ]
  },
  {
   "id": "mini-games-female-share",
   "topic": "mini-programs",
   "label": {
    "en": "Share of women among Mini Games users",
    "zh": "小游戏女性用户占比"
   },
   "value": 50,
   "unit": "percent",
   "qualifier": "about",
   "isGrowth": false,
   "period": {
    "en": "2020",
    "zh": "2020 年"
   },
   "quotations": [
    {
     "source": "campaign-asia",
     "text": "half of which are women"
    },
    {
     "source": "rayradar-games",
     "text": "the ratio of men to women will still be 5:5 in 2020"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "mini-games"
   ]
  },
  {
   "id": "pay-score-users",
   "topic": "pay-score",
   "label": {
    "en": "People using WeChat Pay Score",
    "zh": "微信支付分用户数"
   },
   "value": 240000000,
   "unit": "people",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "January 2021",
    "zh": "2021 年 1 月"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "The number of users on WeChat Pay Score has exceeded 240 million"
    },
    {
     "source": "cqcb",
     "text": "微信支付分使用用户数超2.4亿"
    },
    {
     "source": "pygbw",
     "text": "微信支付分用户数突破2.4亿"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "wechat-pay-score"
   ]
  },
  {
   "id": "pay-score-deposits-saved",
   "topic": "pay-score",
   "label": {
    "en": "Deposits users didn’t have to pay",
    "zh": "为用户节省的押金"
   },
   "value": 200000000000,
   "unit": "CNY",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "Cumulative to January 2021",
    "zh": "截至 2021 年 1 月累计"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "The number of users on WeChat Pay Score has exceeded 240 million, saving users over 200 billion RMB in deposits"
    },
    {
     "source": "cqcb",
     "text": "为用户节省超过2000亿元押金"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "wechat-pay-score"
   ]
  },
  {
   "id": "ship-first-users",
   "topic": "pay-score",
   "label": {
    "en": "People who used shipment before payment",
    "zh": "使用过先寄后付的用户"
   },
   "value": 10000000,
   "unit": "people",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "Cumulative to January 2021",
    "zh": "截至 2021 年 1 月累计"
   },
   "note": {
    "en": "Counts express parcels only.",
    "zh": "仅指快递寄件。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "more than 10 million users have used the shipment-before-payment service when ordering express delivery"
    },
    {
     "source": "cqcb",
     "text": "超过1000万名用户使用过快递的先寄后付服务"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "shipment-before-payment"
   ]
  },
  {
   "id": "pay-score-brands",
   "topic": "pay-score",
   "label": {
    "en": "Brands covered by Pay Score, in five categories",
    "zh": "微信支付分在五大类覆盖的品牌"
   },
   "value": 1995,
   "unit": "brands",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "January 2021",
    "zh": "2021 年 1 月"
   },
   "note": {
    "en": "The media update says brands. The Chinese report says merchants (商户).",
    "zh": "原报道写作“brands”（品牌），中文报道写作“商户”。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "WeChat Pay Scoring Model has covered more than 1,995 brands in five major categories"
    },
    {
     "source": "cqcb",
     "text": "5个行业大类超1995个商户"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "wechat-pay-score"
   ]
  },
  {
   "id": "pay-score-categories",
   "topic": "pay-score",
   "label": {
    "en": "Major categories covered",
    "zh": "覆盖的行业大类"
   },
   "value": 5,
   "unit": "categories",
   "qualifier": "exactly",
   "isGrowth": false,
   "period": {
    "en": "January 2021",
    "zh": "2021 年 1 月"
   },
   "note": {
    "en": "Shared rentals, shopping & entertainment, transportation, lifestyle services, accommodation booking.",
    "zh": "共享租物、购物娱乐、交通出行、生活服务、住宿预订。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "WeChat Pay Scoring Model has covered more than 1,995 brands in five major categories, including shared rentals, shopping & entertainment, transportation, lifestyle services, and accommodation booking"
    },
    {
     "source": "cqcb",
     "text": "包括共享租物、购物娱乐、交通出行、生活服务和住宿预订等5个行业大类"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": true,
   "services": [
    "wechat-pay-score"
   ]
  },
  {
   "id": "pay-score-models",
   "topic": "pay-score",
   "label": {
    "en": "Pay Score services that the media update names",
    "zh": "原报道列举的支付分场景"
   },
   "value": 4,
   "unit": "models",
   "qualifier": "exactly",
   "isGrowth": false,
   "period": {
    "en": "January 2021",
    "zh": "2021 年 1 月"
   },
   "note": {
    "en": "The media update says “including”, so there may be others.",
    "zh": "原报道以“including”（包括）列举，可能还有其他场景。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "WeChat Pay Scoring Model offers new opportunities, including No-deposit Rental, No-deposit Hotel, Enjoy First & Pay Later and Smart Retail"
    },
    {
     "source": "csdn-score",
     "text": "用于免押租借、免押速住、先享后付和智慧零售等场景"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": false,
   "services": [
    "no-deposit-rental",
    "no-deposit-hotel",
    "enjoy-first-pay-later",
    "smart-retail"
   ]
  },
  {
   "id": "cross-border-markets",
   "topic": "pay-score",
   "label": {
    "en": "Markets with cross-border payment",
    "zh": "跨境支付覆盖的国家和地区"
   },
   "value": 60,
   "unit": "markets",
   "qualifier": "over",
   "isGrowth": false,
   "period": {
    "en": "January 2021",
    "zh": "2021 年 1 月"
   },
   "note": {
    "en": "Markets are countries and regions. A 2019 release already said more than 60.",
    "zh": "“markets”指国家和地区；2019 年的新闻稿已称超过 60 个。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "cross-border payment services now offered in over 60 markets"
    },
    {
     "source": "mgbf-2019",
     "text": "its cross-border payment business has officially entered more than 60 overseas countries and regions"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": false,
   "services": [
    "cross-border-payment"
   ]
  },
  {
   "id": "search-monthly-users",
   "topic": "search",
   "label": {
    "en": "WeChat Search monthly active users",
    "zh": "搜一搜月活跃用户"
   },
   "value": 500000000,
   "unit": "people/month",
   "qualifier": "about",
   "isGrowth": false,
   "period": {
    "en": "January 2021",
    "zh": "2021 年 1 月"
   },
   "quotations": [
    {
     "source": "ozabc",
     "text": "月活用户已达到5亿"
    },
    {
     "source": "xfvh",
     "text": "月活用戶已達5億"
    }
   ],
   "inRoadmap": false,
   "occasion": "conference-2021",
   "isCrossChecked": true,
   "services": [
    "wechat-search"
   ]
  },
  {
   "id": "search-integration-areas",
   "topic": "search",
   "label": {
    "en": "Areas to be expanded in WeChat Search",
    "zh": "搜一搜将加强整合的方向"
   },
   "value": 3,
   "unit": "areas",
   "qualifier": "exactly",
   "isGrowth": false,
   "period": {
    "en": "Plan for 2021",
    "zh": "2021 年计划"
   },
   "note": {
    "en": "More content, services and brand-related functions. Mini Programs in the results are planned as well.",
    "zh": "内容、服务、品牌相关功能；此外还计划在结果中直接展示小程序。"
   },
   "quotations": [
    {
     "source": "seed",
     "text": "will continue to improve the user experience this year, integrating more content, services, and brand-related functions"
    },
    {
     "source": "ozabc",
     "text": "让内容、服务和品牌连接更优质广泛"
    }
   ],
   "inRoadmap": true,
   "isCrossChecked": false,
   "services": [
    "search-content",
    "search-services",
    "search-brand"
   ]
  }
 ],
 "services": [
  {
   "id": "mini-programs",
   "topic": "mini-programs",
   "name": {
    "en": "Mini Programs",
    "zh": "小程序"
   },
   "summary": {
    "en": "Services that open inside WeChat, with nothing to install. Customers get instant access; you can sell, take bookings and serve them.",
    "zh": "在微信内即开即用、无需安装。用户即刻触达服务，商家可售卖商品、接受预约、提供服务。"
   },
   "audience": {
    "en": [
     "All merchants",
     "Retail",
     "Transportation"
    ],
    "zh": [
     "各类商家",
     "零售",
     "交通出行"
    ]
   },
   "keywords": {
    "en": [
     "mini program",
     "mini app",
     "store"
    ],
    "zh": [
     "小程序",
     "微信商城",
     "线上门店"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "You offer your service inside WeChat.",
      "zh": "你在微信里提供服务。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "Your customer opens it when needed, with nothing to install.",
      "zh": "用户需要时随即打开，无需安装。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You sell, take bookings and serve customers there.",
      "zh": "你在其中售卖商品、接受预约、服务用户。"
     }
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "sheiry"
   ]
  },
  {
   "id": "food-ordering",
   "topic": "mini-programs",
   "name": {
    "en": "Food ordering",
    "zh": "点餐"
   },
   "summary": {
    "en": "Customers order food in a Mini Program, without a restaurant’s app.",
    "zh": "用户在小程序里点餐，无需另装餐厅 App。"
   },
   "audience": {
    "en": [
     "Restaurants",
     "Lifestyle services"
    ],
    "zh": [
     "餐饮",
     "生活服务"
    ]
   },
   "keywords": {
    "en": [
     "food",
     "order",
     "restaurant"
    ],
    "zh": [
     "点餐",
     "外卖",
     "餐饮"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "Your customer opens your Mini Program in WeChat.",
      "zh": "用户在微信里打开你的小程序。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "They order food there, without a restaurant’s app.",
      "zh": "在小程序里点餐，无需另装餐厅 App。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You receive the order without an app of your own.",
      "zh": "你无需自建 App，就能接到订单。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed"
   ]
  },
  {
   "id": "ride-hailing",
   "topic": "mini-programs",
   "name": {
    "en": "Ride-hailing",
    "zh": "打车"
   },
   "summary": {
    "en": "Riders hail a ride in a Mini Program. With Pay Score, approved riders may pay after the trip.",
    "zh": "在小程序里叫车；通过支付分评估的用户，有机会先乘车、后付款。"
   },
   "audience": {
    "en": [
     "Transportation"
    ],
    "zh": [
     "交通出行"
    ]
   },
   "keywords": {
    "en": [
     "taxi",
     "ride",
     "car"
    ],
    "zh": [
     "打车",
     "网约车",
     "叫车"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "A rider hails a ride in your Mini Program.",
      "zh": "乘客在你的小程序里叫车。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "With Pay Score, an approved rider may pay after the trip.",
      "zh": "通过支付分评估的乘客，有机会先乘车、后付款。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You drive approved riders before they pay.",
      "zh": "对通过评估的乘客，你先服务、后收款。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "cnsmart-2019"
   ]
  },
  {
   "id": "ticket-purchasing",
   "topic": "mini-programs",
   "name": {
    "en": "Ticket purchasing",
    "zh": "购票"
   },
   "summary": {
    "en": "Customers buy tickets in a Mini Program, without leaving WeChat.",
    "zh": "不离开微信，在小程序里随时购票。"
   },
   "audience": {
    "en": [
     "Transportation",
     "Shopping & entertainment"
    ],
    "zh": [
     "交通出行",
     "购物娱乐"
    ]
   },
   "keywords": {
    "en": [
     "ticket",
     "booking"
    ],
    "zh": [
     "购票",
     "门票",
     "车票"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "Your customer opens your Mini Program in WeChat.",
      "zh": "用户在微信里打开你的小程序。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "They buy a ticket there, without leaving WeChat.",
      "zh": "不离开微信，直接购票。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You sell tickets without an app of your own.",
      "zh": "你无需自建 App，就能售票。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed"
   ]
  },
  {
   "id": "mini-program-commerce",
   "topic": "mini-programs",
   "name": {
    "en": "Mini Program retail",
    "zh": "小程序零售"
   },
   "summary": {
    "en": "Run your own shop inside WeChat. Department stores, apparel and sporting goods are among the sectors that lead the growth.",
    "zh": "商家在微信内经营自己的商城。百货、服饰、体育用品是领跑增长的行业。"
   },
   "audience": {
    "en": [
     "Department stores",
     "Apparel",
     "Sporting goods"
    ],
    "zh": [
     "百货",
     "服饰",
     "体育用品"
    ]
   },
   "keywords": {
    "en": [
     "retail",
     "e-commerce",
     "shop"
    ],
    "zh": [
     "零售",
     "电商",
     "商城"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "You run your own shop inside WeChat.",
      "zh": "你在微信里经营自己的商城。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "Your customer gets instant access to it.",
      "zh": "用户即刻进入你的商城。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You keep in contact with customers there.",
      "zh": "你在其中与用户互动。"
     }
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "sheiry"
   ]
  },
  {
   "id": "channels-mini-program-link",
   "topic": "mini-programs",
   "name": {
    "en": "Cross-promotion with Weixin Channels",
    "zh": "视频号与小程序互通"
   },
   "summary": {
    "en": "A plan for the future: Mini Programs and Weixin Channels will send each other traffic more smoothly, to offer more value to businesses and consumers.",
    "zh": "未来规划：小程序与视频号之间的流量互通将更加顺畅，为商家和消费者带来更大价值。"
   },
   "audience": {
    "en": [
     "Brands",
     "Retail",
     "Creators"
    ],
    "zh": [
     "品牌",
     "零售",
     "创作者"
    ]
   },
   "keywords": {
    "en": [
     "channels",
     "traffic",
     "cross-promotion"
    ],
    "zh": [
     "视频号",
     "流量",
     "互通"
    ]
   },
   "steps": [
    {
     "by": "wechat",
     "text": {
      "en": "WeChat plans smoother traffic between Mini Programs and Weixin Channels.",
      "zh": "微信计划让小程序与视频号的流量互通更顺畅。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "A viewer of your channel comes to your Mini Program more easily.",
      "zh": "视频号的观众更容易进入你的小程序。"
     },
     "isDerived": true
    },
    {
     "by": "you",
     "text": {
      "en": "You gain visitors in both places.",
      "zh": "两处都能为你带来访客。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "lanjinger",
    "wx-channels-doc"
   ]
  },
  {
   "id": "transaction-component",
   "topic": "mini-programs",
   "name": {
    "en": "Transaction Component",
    "zh": "交易组件"
   },
   "summary": {
    "en": "A ready-made selling component for Mini Programs, so you build less of the order flow yourself.",
    "zh": "小程序现成的交易组件，减少自建下单流程的工作量。"
   },
   "audience": {
    "en": [
     "Small merchants",
     "Developers"
    ],
    "zh": [
     "中小商家",
     "开发者"
    ]
   },
   "keywords": {
    "en": [
     "component",
     "checkout",
     "store module"
    ],
    "zh": [
     "交易组件",
     "下单"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "You add a ready-made selling component to your Mini Program.",
      "zh": "你在小程序里接入现成的交易组件。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You build less of the order flow yourself.",
      "zh": "自建下单流程的工作随之减少。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "Your customer orders through it.",
      "zh": "用户通过它下单。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": false,
   "sources": [
    "sheiry",
    "lanjinger"
   ]
  },
  {
   "id": "cloud-development",
   "topic": "mini-programs",
   "name": {
    "en": "Cloud Development",
    "zh": "云开发"
   },
   "summary": {
    "en": "Back-end tools hosted by WeChat, so small teams can build and run a Mini Program without their own servers.",
    "zh": "官方托管的后端工具，小团队无需自建服务器，也能开发和运营小程序。"
   },
   "audience": {
    "en": [
     "Small merchants",
     "Developers"
    ],
    "zh": [
     "中小商家",
     "开发者"
    ]
   },
   "keywords": {
    "en": [
     "cloud",
     "backend",
     "developer"
    ],
    "zh": [
     "云开发",
     "后端",
     "开发"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "You use back-end tools that WeChat hosts.",
      "zh": "你使用官方托管的后端工具。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You build and run a Mini Program without your own servers.",
      "zh": "无需自建服务器，也能开发和运营小程序。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "Your customer uses a Mini Program like any other.",
      "zh": "用户使用起来，与其他小程序没有区别。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": false,
   "sources": [
    "fabernovel",
    "lanjinger"
   ]
  },
  {
   "id": "mini-games",
   "topic": "mini-programs",
   "name": {
    "en": "Mini Games",
    "zh": "小游戏"
   },
   "summary": {
    "en": "Games that open instantly inside WeChat.",
    "zh": "微信内点开即玩的游戏。"
   },
   "audience": {
    "en": [
     "Game developers",
     "Advertisers"
    ],
    "zh": [
     "游戏开发者",
     "广告主"
    ]
   },
   "keywords": {
    "en": [
     "game",
     "mini game"
    ],
    "zh": [
     "小游戏",
     "游戏"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "A player opens your game inside WeChat, at once.",
      "zh": "玩家在微信里点开就玩。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You reach players without an installation.",
      "zh": "无需安装，你就能触达玩家。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": false,
   "sources": [
    "campaign-asia",
    "rayradar-games"
   ]
  },
  {
   "id": "wechat-pay-score",
   "topic": "pay-score",
   "name": {
    "en": "WeChat Pay Score",
    "zh": "微信支付分"
   },
   "summary": {
    "en": "A score based on identity, payment behaviour and track record. Approved users may skip deposits or pay after the service.",
    "zh": "综合身份特质、支付行为和使用历史得出的分值，通过评估的用户有机会免押金或先享后付。"
   },
   "audience": {
    "en": [
     "Rentals",
     "Hotels",
     "Transport",
     "Retail"
    ],
    "zh": [
     "租借",
     "酒店",
     "出行",
     "零售"
    ]
   },
   "keywords": {
    "en": [
     "score",
     "trust",
     "deposit"
    ],
    "zh": [
     "支付分",
     "信任",
     "免押金"
    ]
   },
   "steps": [
    {
     "by": "wechat",
     "text": {
      "en": "The score weighs identity, payment behaviour and track record.",
      "zh": "综合身份特质、支付行为和使用历史，得出分值。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "With a high enough score, your customer may need no deposit, or may pay after the service.",
      "zh": "分值达到要求的用户，有机会免押金，或先享受服务、后付款。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You serve these customers without taking money first.",
      "zh": "对这些用户，你无需先收钱再服务。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "cqcb",
    "wxpay-score-doc"
   ]
  },
  {
   "id": "no-deposit-rental",
   "topic": "pay-score",
   "name": {
    "en": "No-deposit Rental",
    "zh": "免押租借"
   },
   "summary": {
    "en": "Users who reach the merchant’s score threshold may rent items such as power banks or umbrellas without a deposit.",
    "zh": "支付分达到商户门槛，有机会免押金租借充电宝、雨伞等物品。"
   },
   "audience": {
    "en": [
     "Shared rentals"
    ],
    "zh": [
     "共享租物"
    ]
   },
   "keywords": {
    "en": [
     "deposit free",
     "rental",
     "power bank"
    ],
    "zh": [
     "免押",
     "租借",
     "充电宝"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "You set the score that a customer must reach.",
      "zh": "你设定用户需要达到的分值。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "If their score reaches it, they may take the item without a deposit.",
      "zh": "达到门槛的用户，有机会免押金借走物品。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You take no deposit and have none to return.",
      "zh": "你不必收押金，也不必退押金。"
     },
     "isDerived": true
    },
    {
     "by": "you",
     "text": {
      "en": "You lend without that security.",
      "zh": "出借物品时，少了押金这层保障。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "wxpay-score-doc"
   ]
  },
  {
   "id": "no-deposit-hotel",
   "topic": "pay-score",
   "name": {
    "en": "No-deposit Hotel",
    "zh": "免押速住"
   },
   "summary": {
    "en": "Guests with a qualifying score may check in without paying a room deposit or prepaying the room.",
    "zh": "支付分达标的用户有机会免住宿押金、免预付房费入住。"
   },
   "audience": {
    "en": [
     "Accommodation booking"
    ],
    "zh": [
     "住宿预订"
    ]
   },
   "keywords": {
    "en": [
     "hotel",
     "check-in",
     "deposit free"
    ],
    "zh": [
     "免押速住",
     "酒店",
     "住宿"
    ]
   },
   "steps": [
    {
     "by": "wechat",
     "text": {
      "en": "Pay Score decides whether a guest qualifies.",
      "zh": "由支付分判断住客是否达标。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "A qualifying guest may check in without a room deposit or prepaying the room.",
      "zh": "达标的住客，有机会免住宿押金、免预付房费入住。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You take no deposit at the desk and return none at check-out.",
      "zh": "前台不必收押金，退房时也不必退。"
     },
     "isDerived": true
    },
    {
     "by": "you",
     "text": {
      "en": "You host these guests without that security.",
      "zh": "接待这些住客时，少了押金这层保障。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "csdn-score"
   ]
  },
  {
   "id": "enjoy-first-pay-later",
   "topic": "pay-score",
   "name": {
    "en": "Enjoy First & Pay Later",
    "zh": "先享后付"
   },
   "summary": {
    "en": "Use the service first and pay when it ends: online shopping, rides, parcels, charging.",
    "zh": "先享受服务，结束后再扣款；适用于电商、网约车、寄快递、充电等场景。"
   },
   "audience": {
    "en": [
     "E-commerce",
     "Transportation",
     "Lifestyle services"
    ],
    "zh": [
     "电商",
     "交通出行",
     "生活服务"
    ]
   },
   "keywords": {
    "en": [
     "pay later",
     "postpaid"
    ],
    "zh": [
     "先享后付",
     "后付款"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "Your customer uses the service first.",
      "zh": "用户先使用服务。"
     }
    },
    {
     "by": "wechat",
     "text": {
      "en": "WeChat Pay charges them when it ends.",
      "zh": "服务结束后，微信支付再扣款。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You are paid after the service.",
      "zh": "服务之后，你收到款项。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "wxpay-score-doc"
   ]
  },
  {
   "id": "smart-retail",
   "topic": "pay-score",
   "name": {
    "en": "Smart Retail",
    "zh": "智慧零售"
   },
   "summary": {
    "en": "In Pay Score, Smart Retail means unattended cabinets: an approved shopper opens the door, takes goods and pays automatically.",
    "zh": "支付分中的智慧零售指无人零售柜：达标用户开柜取货，自动结算。"
   },
   "audience": {
    "en": [
     "Shopping & entertainment",
     "Vending"
    ],
    "zh": [
     "购物娱乐",
     "无人零售"
    ]
   },
   "keywords": {
    "en": [
     "unmanned retail",
     "vending",
     "cabinet"
    ],
    "zh": [
     "智慧零售",
     "无人零售柜",
     "自动售货"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "A shopper with a qualifying score opens your cabinet.",
      "zh": "支付分达标的用户打开你的零售柜。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "They take the goods.",
      "zh": "取走商品。"
     }
    },
    {
     "by": "wechat",
     "text": {
      "en": "Payment is automatic.",
      "zh": "系统自动结算。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You sell without staff at the cabinet.",
      "zh": "零售柜无人值守，你照常售货。"
     }
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "wxpay-score-doc"
   ]
  },
  {
   "id": "shipment-before-payment",
   "topic": "pay-score",
   "name": {
    "en": "Shipment before payment",
    "zh": "先寄后付"
   },
   "summary": {
    "en": "Send a parcel first and pay the courier later.",
    "zh": "先寄快递，后付运费。"
   },
   "audience": {
    "en": [
     "Express delivery",
     "Lifestyle services"
    ],
    "zh": [
     "快递",
     "生活服务"
    ]
   },
   "keywords": {
    "en": [
     "express",
     "courier",
     "parcel"
    ],
    "zh": [
     "先寄后付",
     "快递",
     "寄件"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "Your customer hands over the parcel.",
      "zh": "用户先寄出快递。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "They pay the courier later.",
      "zh": "之后再付运费。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You deliver the parcel and are paid afterwards.",
      "zh": "你先运送，后收运费。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "cqcb"
   ]
  },
  {
   "id": "ride-first-pay-later",
   "topic": "pay-score",
   "name": {
    "en": "Ride first, pay later",
    "zh": "先乘后付"
   },
   "summary": {
    "en": "Ride first; the fare is deducted at the end. Bike rides work the same way.",
    "zh": "先乘车，到达后自动扣费；骑行对应“先骑后付”。"
   },
   "audience": {
    "en": [
     "Transportation"
    ],
    "zh": [
     "交通出行"
    ]
   },
   "keywords": {
    "en": [
     "ride",
     "taxi",
     "bike"
    ],
    "zh": [
     "先乘后付",
     "先骑后付",
     "网约车"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "A passenger takes the ride.",
      "zh": "乘客先乘车。"
     }
    },
    {
     "by": "wechat",
     "text": {
      "en": "The fare is deducted at the end.",
      "zh": "到达后自动扣费。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You collect no fare before the ride.",
      "zh": "你不必在乘车前收费。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": false,
   "sources": [
    "cqcb",
    "cnsmart-2019"
   ]
  },
  {
   "id": "use-first-pay-later",
   "topic": "pay-score",
   "name": {
    "en": "Try first, pay later (e-commerce)",
    "zh": "先用后付"
   },
   "summary": {
    "en": "Shoppers order with nothing upfront and pay after confirming receipt. Qualifying users may also get faster refunds.",
    "zh": "0 元下单，确认收货后再付款；达标用户还有机会优先退款。"
   },
   "audience": {
    "en": [
     "E-commerce"
    ],
    "zh": [
     "电商"
    ]
   },
   "keywords": {
    "en": [
     "e-commerce",
     "pay later",
     "refund"
    ],
    "zh": [
     "先用后付",
     "0元下单",
     "优先退款"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "A shopper orders with nothing upfront.",
      "zh": "用户 0 元下单。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "They pay after they confirm receipt.",
      "zh": "确认收货后再付款。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You send the goods and are paid afterwards.",
      "zh": "你先发货，后收款。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": false,
   "sources": [
    "cqcb"
   ]
  },
  {
   "id": "cross-border-payment",
   "topic": "pay-score",
   "name": {
    "en": "Cross-border payment",
    "zh": "跨境支付"
   },
   "summary": {
    "en": "Chinese travellers can pay merchants abroad with WeChat Pay.",
    "zh": "出境游客可在境外商户使用微信支付付款。"
   },
   "audience": {
    "en": [
     "Overseas merchants",
     "Tourism"
    ],
    "zh": [
     "境外商户",
     "旅游"
    ]
   },
   "keywords": {
    "en": [
     "cross-border",
     "overseas",
     "tourism"
    ],
    "zh": [
     "跨境支付",
     "境外",
     "出境游"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "You accept WeChat Pay outside mainland China.",
      "zh": "你在境外接受微信支付。"
     },
     "isDerived": true
    },
    {
     "by": "customer",
     "text": {
      "en": "A Chinese traveller pays you with WeChat Pay.",
      "zh": "出境游客用微信支付向你付款。"
     }
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "mgbf-2019"
   ]
  },
  {
   "id": "wechat-pay",
   "topic": "pay-score",
   "name": {
    "en": "WeChat Pay",
    "zh": "微信支付"
   },
   "summary": {
    "en": "WeChat’s payment service. Trust was its keyword for 2020.",
    "zh": "微信的支付服务，2020 年的关键词是“信任”。"
   },
   "audience": {
    "en": [
     "All merchants"
    ],
    "zh": [
     "各类商家"
    ]
   },
   "keywords": {
    "en": [
     "payment",
     "wallet"
    ],
    "zh": [
     "微信支付",
     "付款"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "Your customer pays with WeChat Pay.",
      "zh": "用户用微信支付付款。"
     },
     "isDerived": true
    },
    {
     "by": "customer",
     "text": {
      "en": "With Pay Score, they may save the deposit.",
      "zh": "借助支付分，用户有机会省去押金。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You can also be paid in other markets.",
      "zh": "在境外市场，你也能收款。"
     }
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed"
   ]
  },
  {
   "id": "wechat-search",
   "topic": "search",
   "name": {
    "en": "WeChat Search",
    "zh": "搜一搜"
   },
   "summary": {
    "en": "Search built into WeChat. It improved in 2020 to help you find your way around, and more is planned for 2021.",
    "zh": "微信内置搜索。2020 年的改进让用户更容易找到所需，2021 年将继续提升体验。"
   },
   "audience": {
    "en": [
     "All merchants",
     "Marketers"
    ],
    "zh": [
     "各类商家",
     "营销人员"
    ]
   },
   "keywords": {
    "en": [
     "search",
     "discovery"
    ],
    "zh": [
     "搜一搜",
     "微信搜索"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "Your customer searches inside WeChat.",
      "zh": "用户在微信里搜索。"
     }
    },
    {
     "by": "wechat",
     "text": {
      "en": "WeChat plans to include more content, services and brand functions.",
      "zh": "微信计划整合更多内容、服务和品牌功能。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You can be found by more than your name.",
      "zh": "用户不只凭名字，也能找到你。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "ozabc",
    "36dianping"
   ]
  },
  {
   "id": "search-content",
   "topic": "search",
   "name": {
    "en": "Content in search",
    "zh": "内容搜索"
   },
   "summary": {
    "en": "More content is planned for WeChat Search.",
    "zh": "搜一搜计划整合更多内容。"
   },
   "audience": {
    "en": [
     "Publishers",
     "Creators"
    ],
    "zh": [
     "媒体",
     "创作者"
    ]
   },
   "keywords": {
    "en": [
     "content",
     "articles"
    ],
    "zh": [
     "内容",
     "文章"
    ]
   },
   "steps": [
    {
     "by": "wechat",
     "text": {
      "en": "WeChat plans to bring more content into its search.",
      "zh": "搜一搜计划整合更多内容。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "People find it when they search.",
      "zh": "用户搜索时就能看到。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You publish, and readers can find you by a topic.",
      "zh": "你发布内容，读者按主题就能找到你。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "ozabc"
   ]
  },
  {
   "id": "search-services",
   "topic": "search",
   "name": {
    "en": "Services in search",
    "zh": "服务搜索"
   },
   "summary": {
    "en": "More services are planned for WeChat Search. A connected service may appear when someone searches for a related need.",
    "zh": "搜一搜计划整合更多服务；接入后的服务，有机会在用户搜索相关需求时展示。"
   },
   "audience": {
    "en": [
     "Service providers",
     "Merchants"
    ],
    "zh": [
     "服务商",
     "商家"
    ]
   },
   "keywords": {
    "en": [
     "service",
     "search"
    ],
    "zh": [
     "服务搜索",
     "服务"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "You connect your service to WeChat Search.",
      "zh": "你将服务接入微信搜一搜。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "Someone searches for a related need.",
      "zh": "用户搜索相关需求。"
     }
    },
    {
     "by": "wechat",
     "text": {
      "en": "Your service may appear in the results.",
      "zh": "你的服务有机会展示在结果中。"
     }
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "wxsearch-doc"
   ]
  },
  {
   "id": "search-brand",
   "topic": "search",
   "name": {
    "en": "Brand features in search",
    "zh": "品牌搜索（品牌官方区）"
   },
   "summary": {
    "en": "More brand-related functions are planned for WeChat Search. Brands provide official information for people who search their name.",
    "zh": "搜一搜计划整合更多品牌相关功能；品牌提供官方信息，用户搜索品牌名即可直达。"
   },
   "audience": {
    "en": [
     "Brands",
     "Marketers"
    ],
    "zh": [
     "品牌",
     "营销人员"
    ]
   },
   "keywords": {
    "en": [
     "brand zone",
     "official"
    ],
    "zh": [
     "品牌官方区",
     "品牌搜索"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "You provide official information about your brand.",
      "zh": "你提供品牌的官方信息。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "People who search your name reach it directly.",
      "zh": "用户搜索品牌名，即可直达。"
     }
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "wxsearch-doc",
    "36dianping"
   ]
  },
  {
   "id": "search-mini-programs",
   "topic": "search",
   "name": {
    "en": "Mini Programs in search results",
    "zh": "小程序搜索直达"
   },
   "summary": {
    "en": "Services and content of Mini Programs will be shown directly in search results.",
    "zh": "小程序的服务和内容将直接展示在搜索结果中。"
   },
   "audience": {
    "en": [
     "Mini Program merchants"
    ],
    "zh": [
     "小程序商家"
    ]
   },
   "keywords": {
    "en": [
     "mini program",
     "search result"
    ],
    "zh": [
     "小程序",
     "搜索结果"
    ]
   },
   "steps": [
    {
     "by": "wechat",
     "text": {
      "en": "WeChat plans to show services and content of Mini Programs directly in search results.",
      "zh": "微信计划将小程序的服务和内容直接展示在搜索结果中。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "Your customer reaches them straight from the results.",
      "zh": "用户从搜索结果直达服务和内容。"
     },
     "isDerived": true
    },
    {
     "by": "you",
     "text": {
      "en": "You can be found without people knowing your Mini Program.",
      "zh": "用户不知道你的小程序，也能找到你。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "wxsearch-doc"
   ]
  },
  {
   "id": "moments",
   "topic": "ecosystem",
   "name": {
    "en": "Moments",
    "zh": "朋友圈"
   },
   "summary": {
    "en": "A space to share daily updates with friends.",
    "zh": "与好友分享日常动态的空间。"
   },
   "audience": {
    "en": [
     "Marketers",
     "Brands"
    ],
    "zh": [
     "营销人员",
     "品牌"
    ]
   },
   "keywords": {
    "en": [
     "feed",
     "social",
     "moments"
    ],
    "zh": [
     "朋友圈",
     "动态"
    ]
   },
   "steps": [
    {
     "by": "customer",
     "text": {
      "en": "People share daily updates with friends.",
      "zh": "用户与好友分享日常动态。"
     }
    },
    {
     "by": "you",
     "text": {
      "en": "You are seen when customers share your page.",
      "zh": "用户分享你的页面时，好友就能看到你。"
     },
     "isDerived": true
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed"
   ]
  },
  {
   "id": "official-accounts",
   "topic": "ecosystem",
   "name": {
    "en": "Official Accounts",
    "zh": "公众号"
   },
   "summary": {
    "en": "Accounts that publish articles to followers.",
    "zh": "向关注者发布文章的账号。"
   },
   "audience": {
    "en": [
     "Publishers",
     "Brands"
    ],
    "zh": [
     "媒体",
     "品牌"
    ]
   },
   "keywords": {
    "en": [
     "articles",
     "followers"
    ],
    "zh": [
     "公众号",
     "文章"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "You publish articles to your followers.",
      "zh": "你向关注者发布文章。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "They read them in WeChat.",
      "zh": "用户在微信里阅读。"
     }
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "wx-oa-doc"
   ]
  },
  {
   "id": "channels",
   "topic": "ecosystem",
   "name": {
    "en": "Weixin Channels",
    "zh": "视频号"
   },
   "summary": {
    "en": "WeChat’s public platform for short videos and live streams. Internal testing began in January 2020.",
    "zh": "微信内的公开短视频与直播平台，2020 年 1 月开始内测。"
   },
   "audience": {
    "en": [
     "Creators",
     "Brands",
     "Merchants"
    ],
    "zh": [
     "创作者",
     "品牌",
     "商家"
    ]
   },
   "keywords": {
    "en": [
     "channels",
     "video",
     "live"
    ],
    "zh": [
     "视频号",
     "短视频",
     "直播"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "You publish short videos or go live.",
      "zh": "你发布短视频，或进行直播。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "People watch you inside WeChat.",
      "zh": "用户在微信里观看。"
     }
    }
   ],
   "inRoadmap": true,
   "sources": [
    "seed",
    "bbt-mirror"
   ]
  },
  {
   "id": "wecom",
   "topic": "ecosystem",
   "name": {
    "en": "WeCom",
    "zh": "企业微信"
   },
   "summary": {
    "en": "A workplace tool that connects your staff with customers on WeChat.",
    "zh": "企业办公与客户连接工具，员工可在微信上服务客户。"
   },
   "audience": {
    "en": [
     "Enterprises",
     "Retail"
    ],
    "zh": [
     "企业",
     "零售"
    ]
   },
   "keywords": {
    "en": [
     "wecom",
     "customer service"
    ],
    "zh": [
     "企业微信",
     "客户服务"
    ]
   },
   "steps": [
    {
     "by": "you",
     "text": {
      "en": "Your staff use it at work and connect with customers.",
      "zh": "你的员工用它办公，并与客户建立联系。"
     }
    },
    {
     "by": "customer",
     "text": {
      "en": "Your customer is served on WeChat.",
      "zh": "客户在微信上就能得到服务。"
     }
    }
   ],
   "inRoadmap": false,
   "sources": [
    "lanjinger",
    "pygbw"
   ]
  }
 ],
 "sectors": [
  {
   "id": "transportation",
   "name": {
    "en": "Transportation",
    "zh": "交通出行"
   },
   "role": {
    "en": "Leads Mini Program growth",
    "zh": "领跑小程序增长"
   },
   "isLeading": true,
   "metrics": [
    "mini-program-leading-sectors"
   ],
   "sources": [
    "seed",
    "campaign-asia"
   ]
  },
  {
   "id": "department-stores",
   "name": {
    "en": "Department stores",
    "zh": "百货"
   },
   "role": {
    "en": "Leads Mini Program growth",
    "zh": "领跑小程序增长"
   },
   "isLeading": true,
   "metrics": [
    "department-store-purchases",
    "mini-program-leading-sectors"
   ],
   "sources": [
    "seed",
    "campaign-asia"
   ]
  },
  {
   "id": "apparel",
   "name": {
    "en": "Apparel",
    "zh": "服饰"
   },
   "role": {
    "en": "Leads Mini Program growth",
    "zh": "领跑小程序增长"
   },
   "isLeading": true,
   "metrics": [
    "mini-program-leading-sectors"
   ],
   "sources": [
    "seed",
    "campaign-asia"
   ]
  },
  {
   "id": "sporting-goods",
   "name": {
    "en": "Sporting goods",
    "zh": "体育用品"
   },
   "role": {
    "en": "Leads Mini Program growth",
    "zh": "领跑小程序增长"
   },
   "isLeading": true,
   "metrics": [
    "mini-program-leading-sectors"
   ],
   "sources": [
    "seed",
    "campaign-asia"
   ]
  },
  {
   "id": "fresh-produce",
   "name": {
    "en": "Fresh produce",
    "zh": "生鲜蔬果"
   },
   "role": {
    "en": "Over 300 million people bought it inside WeChat in 2020",
    "zh": "2020 年超 3 亿用户在微信内购买"
   },
   "isLeading": false,
   "metrics": [
    "fresh-produce-buyers"
   ],
   "sources": [
    "sheiry",
    "leiphone-mirror"
   ]
  },
  {
   "id": "fashion-brands",
   "name": {
    "en": "Fashion brands",
    "zh": "时尚品牌"
   },
   "role": {
    "en": "Sales (GMV) grew by 216% in 2020",
    "zh": "2020 年交易额（GMV）增长 216%"
   },
   "isLeading": false,
   "metrics": [
    "fashion-gmv-growth"
   ],
   "sources": [
    "sheiry",
    "fabernovel"
   ]
  }
 ],
 "categories": [
  {
   "id": "shared-rentals",
   "name": {
    "en": "Shared rentals",
    "zh": "共享租物"
   },
   "typicalUse": {
    "en": "Rent a power bank or umbrella without a deposit",
    "zh": "免押金租借充电宝、雨伞"
   },
   "models": [
    "no-deposit-rental"
   ],
   "metrics": [
    "pay-score-brands",
    "pay-score-categories"
   ],
   "sources": [
    "seed",
    "cqcb",
    "wxpay-score-doc"
   ]
  },
  {
   "id": "shopping-entertainment",
   "name": {
    "en": "Shopping & entertainment",
    "zh": "购物娱乐"
   },
   "typicalUse": {
    "en": "Order first and pay on receipt; take goods from an unattended cabinet",
    "zh": "先用后付购物，无人零售柜开柜取货"
   },
   "models": [
    "enjoy-first-pay-later",
    "smart-retail"
   ],
   "metrics": [
    "pay-score-brands",
    "pay-score-categories"
   ],
   "sources": [
    "seed",
    "cqcb",
    "wxpay-score-doc"
   ]
  },
  {
   "id": "transportation",
   "name": {
    "en": "Transportation",
    "zh": "交通出行"
   },
   "typicalUse": {
    "en": "Ride a car or bike first, pay at the end",
    "zh": "先乘后付、先骑后付"
   },
   "models": [
    "enjoy-first-pay-later"
   ],
   "metrics": [
    "pay-score-brands",
    "pay-score-categories"
   ],
   "sources": [
    "seed",
    "cqcb",
    "cnsmart-2019"
   ]
  },
  {
   "id": "lifestyle-services",
   "name": {
    "en": "Lifestyle services",
    "zh": "生活服务"
   },
   "typicalUse": {
    "en": "Send a parcel first, pay later",
    "zh": "先寄快递，后付运费"
   },
   "models": [
    "enjoy-first-pay-later"
   ],
   "metrics": [
    "pay-score-brands",
    "pay-score-categories"
   ],
   "sources": [
    "seed",
    "cqcb",
    "wxpay-score-doc"
   ]
  },
  {
   "id": "accommodation-booking",
   "name": {
    "en": "Accommodation booking",
    "zh": "住宿预订"
   },
   "typicalUse": {
    "en": "Check in without a room deposit",
    "zh": "免押金入住酒店"
   },
   "models": [
    "no-deposit-hotel"
   ],
   "metrics": [
    "pay-score-brands",
    "pay-score-categories"
   ],
   "sources": [
    "seed",
    "cqcb",
    "csdn-score"
   ]
  }
 ],
 "events": [
  {
   "id": "wechat-1",
   "topic": "ecosystem",
   "date": "2011-01-21",
   "isPlan": false,
   "title": {
    "en": "WeChat 1.0 released",
    "zh": "微信 1.0 发布"
   },
   "services": [],
   "sources": [
    "newchanges-2021",
    "zhiyan-2022"
   ]
  },
  {
   "id": "moments-launch",
   "topic": "ecosystem",
   "date": "2012-04",
   "isPlan": false,
   "title": {
    "en": "Moments launches",
    "zh": "朋友圈上线"
   },
   "services": [
    "moments"
   ],
   "sources": [
    "zhiyan-2022"
   ]
  },
  {
   "id": "wechat-pay-launch",
   "topic": "pay-score",
   "date": "2013-08",
   "isPlan": false,
   "title": {
    "en": "WeChat Pay launches",
    "zh": "微信支付上线"
   },
   "services": [
    "wechat-pay"
   ],
   "sources": [
    "zhiyan-2022"
   ]
  },
  {
   "id": "first-mini-programs",
   "topic": "mini-programs",
   "date": "2017-01-09",
   "isPlan": false,
   "title": {
    "en": "First Mini Programs go live",
    "zh": "首批小程序上线"
   },
   "services": [
    "mini-programs"
   ],
   "sources": [
    "people-2020",
    "cdcxhl"
   ]
  },
  {
   "id": "search-entry",
   "topic": "search",
   "date": "2017-05",
   "isPlan": false,
   "title": {
    "en": "WeChat adds an entry for search (搜一搜)",
    "zh": "微信新增“搜一搜”入口"
   },
   "services": [
    "wechat-search"
   ],
   "sources": [
    "36dianping"
   ]
  },
  {
   "id": "pay-score-soft-launch",
   "topic": "pay-score",
   "date": "2018-11",
   "isPlan": false,
   "title": {
    "en": "Pay Score soft-launches in eight cities",
    "zh": "微信支付分在八个城市试运行"
   },
   "services": [
    "wechat-pay-score"
   ],
   "sources": [
    "pymnts-2019",
    "builtin-2019"
   ]
  },
  {
   "id": "pay-score-open",
   "topic": "pay-score",
   "date": "2019-01",
   "isPlan": false,
   "title": {
    "en": "Pay Score opens fully, according to the 2021 conference",
    "zh": "微信支付分全量开放（据 2021 年公开课）"
   },
   "services": [
    "wechat-pay-score"
   ],
   "sources": [
    "cqcb"
   ]
  },
  {
   "id": "search-renamed",
   "topic": "search",
   "date": "2019-12-11",
   "isPlan": false,
   "title": {
    "en": "WeChat’s search is relaunched as WeChat Search (微信搜一搜)",
    "zh": "微信搜索正式升级为“微信搜一搜”"
   },
   "services": [
    "wechat-search"
   ],
   "sources": [
    "36dianping"
   ]
  },
  {
   "id": "channels-testing",
   "topic": "ecosystem",
   "date": "2020-01-19",
   "isPlan": false,
   "title": {
    "en": "Weixin Channels begins internal testing",
    "zh": "视频号开始内测"
   },
   "services": [
    "channels"
   ],
   "sources": [
    "bbt-mirror"
   ]
  },
  {
   "id": "channels-live",
   "topic": "ecosystem",
   "date": "2020-10",
   "isPlan": false,
   "title": {
    "en": "Weixin Channels adds live streaming",
    "zh": "视频号上线直播功能"
   },
   "services": [
    "channels"
   ],
   "sources": [
    "bbt-mirror"
   ]
  },
  {
   "id": "wecom-400-million",
   "topic": "ecosystem",
   "date": "2020-12-23",
   "isPlan": false,
   "title": {
    "en": "WeCom reports 400 million connected WeChat users",
    "zh": "企业微信公布连接和服务的微信用户达 4 亿"
   },
   "services": [
    "wecom"
   ],
   "sources": [
    "iresearch-wecom"
   ]
  },
  {
   "id": "open-class-2021",
   "topic": "ecosystem",
   "date": "2021-01-19",
   "isPlan": false,
   "title": {
    "en": "WeChat Open Class PRO in Guangzhou sets out the 2021 roadmap",
    "zh": "微信公开课 PRO 在广州举办，公布 2021 年规划"
   },
   "services": [],
   "sources": [
    "lanjinger",
    "daoinsights",
    "seed"
   ]
  },
  {
   "id": "plan-channels-link",
   "topic": "mini-programs",
   "date": "",
   "isPlan": true,
   "title": {
    "en": "Mini Programs and Weixin Channels send each other traffic more smoothly",
    "zh": "小程序与视频号流量互通更顺畅"
   },
   "services": [
    "channels-mini-program-link",
    "channels"
   ],
   "sources": [
    "seed"
   ]
  },
  {
   "id": "plan-search-direct",
   "topic": "search",
   "date": "2021",
   "isPlan": true,
   "title": {
    "en": "Mini Program services and content shown directly in search results",
    "zh": "小程序服务和内容直接展示在搜索结果中"
   },
   "services": [
    "search-mini-programs"
   ],
   "sources": [
    "seed"
   ]
  }
 ],
 "articles": [
  {
   "id": "roadmap-in-brief",
   "topic": "ecosystem",
   "title": {
    "en": "What WeChat announced for 2021",
    "zh": "微信公布了哪些 2021 年规划"
   },
   "standfirst": {
    "en": "At its annual conference, WeChat said how many people open the app in a day and what it plans next. The media update draws three insights: on Mini Programs, Pay Score and search.",
    "zh": "在年度公开课上，微信公布了每天的用户规模和未来规划。原报道归纳出三个要点，分别关于小程序、支付分和搜一搜。"
   },
   "source": "seed",
   "sections": [
    {
     "id": "a-day",
     "heading": {
      "en": "A day on WeChat",
      "zh": "微信的一天"
     },
     "text": {
      "en": "Tencent held its annual flagship conference for WeChat in Guangzhou, where the app was born. WeChat’s founder, Allen Zhang, shared performance data and set out future plans. Some 1.09 billion people now open WeChat every day, he said.",
      "zh": "腾讯在微信的诞生地广州举办年度旗舰活动微信公开课。创始人张小龙公布了多项数据与未来规划，并表示目前每天约有 10.9 亿人打开微信。"
     },
     "passages": [
      "Tencent held its annual WeChat flagship conference in Guangzhou, the app’s birthplace. The founder of WeChat, Allen Zhang shared some performance data and mapped out future plans.",
      "He said that currently, some 1.09 billion users open the WeChat app on a daily basis."
     ],
     "metrics": [
      "wechat-daily-users"
     ],
     "services": []
    },
    {
     "id": "what-they-do",
     "heading": {
      "en": "What people do there",
      "zh": "人们在微信里做什么"
     },
     "text": {
      "en": "Every day 780 million people use Moments, a space to share daily updates, where some 100 million items are now video. 360 million people read Official Account articles, and 400 million use Mini Programs. Each figure is counted separately; none is a share of another.",
      "zh": "朋友圈是分享日常动态的空间，每天有 7.8 亿人使用，如今约有 1 亿条内容是视频。每天有 3.6 亿人阅读公众号文章，4 亿人使用小程序。各项数据独立统计，不存在包含关系。"
     },
     "passages": [
      "Among the 780 million people using the Moments functionality-a virtual space to share one's daily updates-some 100 million items now appear as video content. 360 million of them read articles from Official Account and 400 million of them use Mini Programs on a daily basis."
     ],
     "metrics": [
      "moments-daily-users",
      "mini-program-daily-users",
      "official-account-readers",
      "moments-video-items"
     ],
     "services": [
      "moments",
      "mini-programs",
      "official-accounts"
     ]
    },
    {
     "id": "three-insights",
     "heading": {
      "en": "Three key insights",
      "zh": "三个要点"
     },
     "text": {
      "en": "Mini Programs boost business growth. WeChat Pay Score offers new opportunities. WeChat wants search to become a user habit.",
      "zh": "小程序助力生意增长，支付分带来新机会，让搜一搜成为用户习惯。"
     },
     "passages": [
      "Mini program to boost business growth",
      "WeChat Pay Scoring Model Offering New Opportunities",
      "Making WeChat search a user habit"
     ],
     "metrics": [
      "mini-program-average-dau",
      "pay-score-users"
     ],
     "services": [
      "mini-programs",
      "wechat-pay-score",
      "wechat-search"
     ]
    }
   ]
  },
  {
   "id": "mini-programs-in-daily-life",
   "topic": "mini-programs",
   "title": {
    "en": "How Mini Programs became part of daily life",
    "zh": "小程序如何走进日常生活"
   },
   "standfirst": {
    "en": "In their fourth year, Mini Programs had over 400 million daily users on average, and their total sales more than doubled.",
    "zh": "运营第四年，小程序年均日活超 4 亿，全年交易额增长超过一倍。"
   },
   "source": "seed",
   "sections": [
    {
     "id": "inside-wechat",
     "heading": {
      "en": "Inside WeChat, on demand",
      "zh": "在微信里，随用随开"
     },
     "text": {
      "en": "Tencent pioneered Mini Programs in 2017. Unlike traditional apps, they live inside WeChat and open on demand: to order food, hail a ride, buy a ticket and more.",
      "zh": "小程序由腾讯于 2017 年首创。与传统 App 不同，小程序就在微信里，随用随开，可点餐、打车、购票等。"
     },
     "passages": [
      "Mini programs were first pioneered by Tencent in 2017. Unlike traditional apps, they reside within WeChat and can be accessed on-demand to perform a variety of functions like food ordering, ride-hailing, ticket purchasing, and more."
     ],
     "metrics": [
      "mini-program-launch-year"
     ],
     "services": [
      "food-ordering",
      "ride-hailing",
      "ticket-purchasing"
     ]
    },
    {
     "id": "more-of-them",
     "heading": {
      "en": "More of them, and more with sales",
      "zh": "活跃的更多，有交易的也更多"
     },
     "text": {
      "en": "COVID-19 sped up Mini Programs’ move into daily life. In 2020 the number of active Mini Programs grew by 75%, and the number with transactions by 68%.",
      "zh": "新冠疫情加速了小程序融入日常生活。2020 年，活跃小程序数增长 75%，有交易的小程序数增长 68%。"
     },
     "passages": [
      "The COVID-19 pandemic accelerated Mini Program to be a part of our daily life. The number of active mini-program and mini-programs with transactions increased by 75% and 68% respectively last year."
     ],
     "metrics": [
      "active-mini-programs-growth",
      "transacting-mini-programs-growth"
     ],
     "services": [
      "mini-programs"
     ]
    },
    {
     "id": "value",
     "heading": {
      "en": "Instant access, and value for merchants",
      "zh": "即刻触达服务，为商家创造价值"
     },
     "text": {
      "en": "Mini Programs give you instant access to businesses’ services and, the update says, create tremendous value for merchants and service providers. In their fourth year of operation they kept up strong momentum, as brands used them to interact with consumers during COVID-19.",
      "zh": "小程序让用户即刻触达企业服务，也为商家和服务商创造了巨大价值。新冠疫情期间，品牌借助小程序与消费者互动，小程序在运营第四年保持强劲势头。"
     },
     "passages": [
      "WeChat Mini Programs, which allows users instant access to enterprise services while creating tremendous value to merchants and service providers, has maintained strong momentum in its fourth year of operations.",
      "With brands leveraging the services to facilitate consumer interaction amid the COVID-19"
     ],
     "metrics": [
      "mini-program-operating-year"
     ],
     "services": [
      "mini-programs"
     ]
    },
    {
     "id": "sales",
     "heading": {
      "en": "Sales that more than doubled",
      "zh": "交易额增长超过一倍"
     },
     "text": {
      "en": "Average daily active users passed 400 million, and total sales (GMV) more than doubled. The number of Mini Programs used per user rose by 25%, and the average transaction value by 67%.",
      "zh": "小程序年均日活突破 4 亿，总交易额（GMV）增长超过一倍；人均使用个数增长 25%，人均交易金额增长 67%。"
     },
     "passages": [
      "Mini Programs’ average daily active users exceeded 400 million. Total sales (GMV) more than doubled over last year, while the number of Mini Programs used per user and the average transaction value increased by 25% and 67% year-on-year respectively."
     ],
     "metrics": [
      "mini-program-average-dau",
      "mini-program-gmv-growth",
      "average-transaction-value-growth",
      "mini-programs-per-user-growth"
     ],
     "services": [
      "mini-program-commerce"
     ]
    },
    {
     "id": "who-leads",
     "heading": {
      "en": "Who leads, and what comes next",
      "zh": "领跑行业与下一步"
     },
     "text": {
      "en": "Mini Programs are used in many sectors. Transportation, department stores, apparel and sporting goods lead the growth. In the future, Mini Programs and Weixin Channels will send each other traffic more smoothly, to offer more value to businesses and consumers.",
      "zh": "小程序已用于多个行业，交通出行、百货、服饰和体育用品领跑增长。未来，小程序与视频号之间的流量互通将更加顺畅，为商家和消费者带来更大价值。"
     },
     "passages": [
      "Today, the services are used in a variety of sectors with transportation, department stores, apparel, and sporting goods leading the growth. In the future, Mini Programs will cross-promote user traffic more seamlessly with Weixin Channels to provide greater value to businesses and consumers."
     ],
     "metrics": [
      "mini-program-leading-sectors"
     ],
     "services": [
      "channels-mini-program-link",
      "channels"
     ]
    }
   ]
  },
  {
   "id": "trust-instead-of-deposits",
   "topic": "pay-score",
   "title": {
    "en": "Trust instead of a deposit",
    "zh": "以信任代替押金"
   },
   "standfirst": {
    "en": "Trust was WeChat Pay’s keyword for 2020. Over 240 million people use its score, which has saved them over RMB 200 billion in deposits.",
    "zh": "信任是微信支付 2020 年的关键词。支付分用户超 2.4 亿，为用户节省押金超 2000 亿元。"
   },
   "source": "seed",
   "sections": [
    {
     "id": "deposits",
     "heading": {
      "en": "Deposits saved",
      "zh": "免去的押金"
     },
     "text": {
      "en": "More than 240 million people use WeChat Pay Score. It has saved them over RMB 200 billion in deposits. More than 10 million have used shipment before payment when ordering express delivery.",
      "zh": "微信支付分用户超 2.4 亿，已为用户节省押金超 2000 亿元；寄快递时，超 1000 万人使用过先寄后付。"
     },
     "passages": [
      "TRUST is the keyword for WeChat pay in 2020",
      "The number of users on WeChat Pay Score has exceeded 240 million, saving users over 200 billion RMB in deposits, and more than 10 million users have used the shipment-before-payment service when ordering express delivery."
     ],
     "metrics": [
      "pay-score-users",
      "pay-score-deposits-saved",
      "ship-first-users"
     ],
     "services": [
      "wechat-pay-score",
      "shipment-before-payment"
     ]
    },
    {
     "id": "models",
     "heading": {
      "en": "New opportunities in five categories",
      "zh": "五大类里的新机会"
     },
     "text": {
      "en": "Pay Score offers new opportunities, including No-deposit Rental, No-deposit Hotel, Enjoy First & Pay Later and Smart Retail. It covers more than 1,995 brands in five major categories: shared rentals, shopping & entertainment, transportation, lifestyle services and accommodation booking.",
      "zh": "支付分带来新机会，包括免押租借、免押速住、先享后付和智慧零售。目前已覆盖五大类超 1995 个品牌：共享租物、购物娱乐、交通出行、生活服务和住宿预订。"
     },
     "passages": [
      "WeChat Pay Scoring Model offers new opportunities, including No-deposit Rental, No-deposit Hotel, Enjoy First & Pay Later and Smart Retail. Currently, WeChat Pay Scoring Model has covered more than 1,995 brands in five major categories, including shared rentals, shopping & entertainment, transportation, lifestyle services, and accommodation booking."
     ],
     "metrics": [
      "pay-score-models",
      "pay-score-brands",
      "pay-score-categories"
     ],
     "services": [
      "no-deposit-rental",
      "no-deposit-hotel",
      "enjoy-first-pay-later",
      "smart-retail"
     ]
    },
    {
     "id": "abroad",
     "heading": {
      "en": "Cross-border payment",
      "zh": "跨境支付"
     },
     "text": {
      "en": "WeChat Pay keeps growing its international reach, the update says, with the strong growth of Chinese outbound tourism. Cross-border payment is now offered in over 60 markets.",
      "zh": "原报道称，随着中国出境游强劲增长，微信支付持续扩展国际业务，跨境支付已覆盖超 60 个国家和地区。"
     },
     "passages": [
      "WeChat Pay continues to grow its international reach with the strong growth of Chinese outbound tourism, with cross-border payment services now offered in over 60 markets."
     ],
     "metrics": [
      "cross-border-markets"
     ],
     "services": [
      "cross-border-payment",
      "wechat-pay"
     ]
    }
   ]
  },
  {
   "id": "search-as-a-habit",
   "topic": "search",
   "title": {
    "en": "Making search a habit",
    "zh": "让搜索成为习惯"
   },
   "standfirst": {
    "en": "WeChat improved its search in 2020. In 2021 it plans to add more content, services and brand-related functions, and to show what Mini Programs offer in the results.",
    "zh": "2020 年，微信改进了搜一搜；2021 年将整合更多内容、服务与品牌相关功能，小程序的服务和内容也将直接展示在结果中。"
   },
   "source": "seed",
   "sections": [
    {
     "id": "find-a-way",
     "heading": {
      "en": "Finding your way around",
      "zh": "在庞大生态中快速找到所需"
     },
     "text": {
      "en": "WeChat improved its search in 2020 to help you navigate its massive ecosystem. It will keep improving in 2021, with more content, services and brand-related functions.",
      "zh": "微信生态庞大，2020 年搜一搜的改进让用户更容易找到所需。2021 年体验将继续提升，整合更多内容、服务和品牌相关功能。"
     },
     "passages": [
      "WeChat improved its search functions in 2020 to help users navigate easily through its massive ecosystem and will continue to improve the user experience this year, integrating more content, services, and brand-related functions."
     ],
     "metrics": [
      "search-integration-areas"
     ],
     "services": [
      "search-content",
      "search-services",
      "search-brand"
     ]
    },
    {
     "id": "in-the-results",
     "heading": {
      "en": "Mini Programs in the results",
      "zh": "小程序进入搜索结果"
     },
     "text": {
      "en": "Services and content of Mini Programs will be shown directly in search results.",
      "zh": "小程序的服务和内容也将直接展示在搜索结果中。"
     },
     "passages": [
      "Services and content of mini-programs will also be shown directly in search results."
     ],
     "metrics": [],
     "services": [
      "search-mini-programs",
      "wechat-search"
     ]
    }
   ]
  }
 ],
 "sources": [
  {
   "id": "seed",
   "headline": "Media Update: 2021 WeChat Roadmap",
   "publisher": {
    "en": "China Trading Desk",
    "zh": "China Trading Desk"
   },
   "date": "",
   "url": "https://www.chinatradingdesk.com/post/media-update-2021-wechat-roadmap",
   "language": "en",
   "kind": "primary"
  },
  {
   "id": "daoinsights",
   "headline": "1.09 billion people use WeChat every day",
   "publisher": {
    "en": "Dao Insights",
    "zh": "Dao Insights"
   },
   "date": "",
   "url": "https://daoinsights.com/news/1-09-billion-people-use-wechat-every-day/",
   "language": "en",
   "kind": "press"
  },
  {
   "id": "cqcb",
   "headline": "微信支付分使用用户数已经超2.4亿 每日使用次数达千万级",
   "publisher": {
    "en": "Chongqing Commercial Daily (Upstream News)",
    "zh": "上游新闻·重庆商报"
   },
   "date": "2021-01-19",
   "url": "https://m.cqcb.com/wealth/2021-01-19/3600066_pc.html",
   "language": "zh",
   "kind": "press"
  },
  {
   "id": "campaign-asia",
   "about": {
    "en": "Report on Mini Program sales in 2020",
    "zh": "关于 2020 年小程序交易额的报道"
   },
   "publisher": {
    "en": "Campaign Asia-Pacific",
    "zh": "Campaign Asia-Pacific"
   },
   "date": "2021-01",
   "url": "http://campaignasia.com/article/wechat-doubled-ecommerce-sales-in-china-in-2020/466113",
   "language": "en",
   "kind": "press"
  },
  {
   "id": "sheiry",
   "headline": "小程序：年均DAU超4亿，年交易额同比增长超100%",
   "publisher": {
    "en": "WeChat Mini Program team",
    "zh": "微信小程序团队"
   },
   "repostedBy": "sheiry.cn",
   "date": "2021-01-21",
   "url": "https://www.sheiry.cn/h-nd-40.html",
   "language": "zh",
   "kind": "repost"
  },
  {
   "id": "lanjinger",
   "about": {
    "en": "Notes on the conference’s main forum",
    "zh": "公开课主论坛整理"
   },
   "publisher": {
    "en": "Lanjinger (Blue Whale)",
    "zh": "蓝鲸"
   },
   "date": "",
   "url": "https://lanjinger.com/d/151637",
   "language": "zh",
   "kind": "press"
  },
  {
   "id": "nvmoo",
   "about": {
    "en": "Article on Tencent’s industrial internet and WeChat",
    "zh": "关于腾讯产业互联网与微信生态的文章"
   },
   "publisher": {
    "en": "nvmoo.com",
    "zh": "nvmoo.com"
   },
   "date": "2021-03",
   "url": "http://nvmoo.com/shehui/202103/176832_2.html",
   "language": "zh",
   "kind": "repost"
  },
  {
   "id": "pygbw",
   "about": {
    "en": "Report on Allen Zhang’s speech",
    "zh": "关于张小龙演讲的报道"
   },
   "publisher": {
    "en": "pygbw.com",
    "zh": "pygbw.com"
   },
   "date": "2021-01-21",
   "url": "https://pygbw.com/gupiao/2021012191839.html",
   "language": "zh",
   "kind": "repost"
  },
  {
   "id": "leiphone-mirror",
   "about": {
    "en": "Report on the conference",
    "zh": "关于公开课的报道"
   },
   "publisher": {
    "en": "Leiphone",
    "zh": "雷锋网"
   },
   "repostedBy": "chinaqna.com",
   "date": "",
   "url": "https://chinaqna.com/a/121557",
   "language": "zh-Hant",
   "kind": "mirror"
  },
  {
   "id": "newchanges-2021",
   "headline": "微信公開課 PRO 來了！2021 年微信會有這些新變化",
   "publisher": {
    "en": "nanmuxuan.com",
    "zh": "nanmuxuan.com"
   },
   "date": "2021-01-19",
   "url": "https://nanmuxuan.com/zh-hk/science/gohmcjjalci.amp",
   "language": "zh-Hant",
   "kind": "mirror"
  },
  {
   "id": "bbt-mirror",
   "about": {
    "en": "Report on the conference",
    "zh": "关于公开课的报道"
   },
   "publisher": {
    "en": "Beijing Business Today",
    "zh": "北京商报"
   },
   "repostedBy": "nanmuxuan.com",
   "date": "2021-01",
   "url": "https://nanmuxuan.com/zh-tw/science/qiigeuqwlta.html",
   "language": "zh-Hant",
   "kind": "mirror"
  },
  {
   "id": "buzz-ruima",
   "about": {
    "en": "Twitter notes on Allen Zhang’s two-hour speech",
    "zh": "张小龙两小时演讲的 Twitter 笔记"
   },
   "publisher": {
    "en": "Rui Ma, archived by Buzz Chronicles",
    "zh": "Rui Ma（Buzz Chronicles 存档）"
   },
   "date": "2021-01",
   "url": "https://buzzchronicles.com/b/tech/9477",
   "language": "en",
   "kind": "social"
  },
  {
   "id": "fabernovel",
   "headline": "Wechat roadmap for 2021",
   "publisher": {
    "en": "Fabernovel Asia",
    "zh": "Fabernovel Asia"
   },
   "date": "2021-05-21",
   "url": "https://asia.fabernovel.com/2021/05/21/wechat-roadmap-for-2021/",
   "language": "en",
   "kind": "agency"
  },
  {
   "id": "warc",
   "about": {
    "en": "Report on WeChat in 2020",
    "zh": "关于微信 2020 年的报道"
   },
   "publisher": {
    "en": "WARC",
    "zh": "WARC"
   },
   "date": "2021",
   "url": "https://www.warc.com/newsandopinion/news/wechat-racks-up-250-billion-in-transactions-in-2020/en-gb/45586",
   "language": "en",
   "kind": "press"
  },
  {
   "id": "scmp-2020",
   "headline": "WeChat mini programs are becoming a lot more important for Tencent",
   "publisher": {
    "en": "South China Morning Post (Abacus)",
    "zh": "南华早报（Abacus）"
   },
   "date": "2020-01",
   "url": "https://www.scmp.com/tech/big-tech/article/3045430/wechat-mini-programs-are-becoming-lot-more-important-tencent",
   "language": "en",
   "kind": "press"
  },
  {
   "id": "rehub-2020",
   "headline": "Wechat mini-programs will rule China e-commerce in 2020",
   "publisher": {
    "en": "ReHub",
    "zh": "ReHub"
   },
   "date": "",
   "url": "https://blog.rehub.tech/wechatminiprogramsecommerce/",
   "language": "en",
   "kind": "agency"
  },
  {
   "id": "rayradar-games",
   "headline": "In 2020, there will be 500 million Mau of wechat games, and the proportion of male and female users will be 5:5",
   "publisher": {
    "en": "rayradar.com",
    "zh": "rayradar.com"
   },
   "date": "2021-01-19",
   "url": "https://www.rayradar.com/2021/01/19/in-2020-there-will-be-500-million-mau-of-wechat-games-and-the-proportion-of-male-and-female-users-will-be-55/",
   "language": "en",
   "kind": "translation"
  },
  {
   "id": "iresearch-wecom",
   "headline": "感悟企业微信2020年度大会：给腾讯半条命",
   "publisher": {
    "en": "iResearch column",
    "zh": "艾瑞专栏"
   },
   "date": "2020-12-24",
   "url": "http://column.iresearch.cn/b/202012/903966.shtml",
   "language": "zh",
   "kind": "press"
  },
  {
   "id": "ozabc",
   "headline": "微信搜一搜持续进化：赋能B端找到营销场、蓄电池和连通器",
   "publisher": {
    "en": "ozabc.com",
    "zh": "ozabc.com"
   },
   "date": "2021-01-27",
   "url": "https://www.ozabc.com/keji/326789.html",
   "language": "zh",
   "kind": "repost"
  },
  {
   "id": "xfvh",
   "about": {
    "en": "Report on WeChat Search’s monthly users",
    "zh": "关于搜一搜月活的报道"
   },
   "publisher": {
    "en": "m.xfvh.cn",
    "zh": "m.xfvh.cn"
   },
   "date": "2021-02-02",
   "url": "http://m.xfvh.cn/html/2021-2-2/1558802.htm",
   "language": "zh-Hant",
   "kind": "repost"
  },
  {
   "id": "mgbf-2019",
   "headline": "WeChat Pay wins the People's Choice … London Business School Real Innovation Awards 2019",
   "publisher": {
    "en": "Malaysia Global Business Forum",
    "zh": "Malaysia Global Business Forum"
   },
   "date": "2019-11",
   "url": "https://www.malaysiaglobalbusinessforum.com/post/wechat-pay-wins-the-peoples-choice-for-the-harnessing-the-winds-of-change-award-at-the-london-business-school-real-innovation-awards-2019/",
   "language": "en",
   "kind": "press"
  },
  {
   "id": "wxpay-score-doc",
   "headline": "微信支付分 产品介绍",
   "publisher": {
    "en": "WeChat Pay merchant documentation",
    "zh": "微信支付商户文档"
   },
   "date": "2024-12-09",
   "url": "https://pay.weixin.qq.com/docs/merchant/products/weixin-pay-score/introduction.html",
   "language": "zh",
   "kind": "official"
  },
  {
   "id": "csdn-score",
   "headline": "Spring Boot整合微信支付分",
   "publisher": {
    "en": "CSDN blog",
    "zh": "CSDN 博客"
   },
   "date": "",
   "url": "https://blog.csdn.net/qq_43372633/article/details/130759681",
   "language": "zh",
   "kind": "blog"
  },
  {
   "id": "cnsmart-2019",
   "about": {
    "en": "Report on Pay Score for ride-hailing",
    "zh": "关于支付分覆盖打车场景的报道"
   },
   "publisher": {
    "en": "cnsmart.com.cn",
    "zh": "cnsmart.com.cn"
   },
   "date": "2019-10-08",
   "url": "http://cnsmart.com.cn/2019/1008/1374.shtml",
   "language": "zh",
   "kind": "press"
  },
  {
   "id": "wxsearch-doc",
   "about": {
    "en": "Overview of connecting Mini Programs to WeChat Search",
    "zh": "小程序接入搜一搜概述"
   },
   "publisher": {
    "en": "WeChat developer documentation",
    "zh": "微信开放文档"
   },
   "date": "",
   "url": "https://developers.weixin.qq.com/miniprogram/introduction/widget/we-search",
   "language": "zh",
   "kind": "official"
  },
  {
   "id": "36dianping",
   "about": {
    "en": "Report on the relaunch of WeChat Search",
    "zh": "关于微信搜一搜升级的报道"
   },
   "publisher": {
    "en": "36dianping.com",
    "zh": "36dianping.com"
   },
   "date": "2019-12",
   "url": "https://36dianping.com/info/78328.html",
   "language": "zh",
   "kind": "repost"
  },
  {
   "id": "wx-oa-doc",
   "headline": "公众号介绍",
   "publisher": {
    "en": "WeChat developer documentation",
    "zh": "微信开放文档"
   },
   "date": "",
   "url": "https://developers.weixin.qq.com/doc/subscription/guide",
   "language": "zh",
   "kind": "official"
  },
  {
   "id": "wx-channels-doc",
   "about": {
    "en": "Guide to Weixin Channels live streams in Mini Programs",
    "zh": "小程序接入视频号直播的说明"
   },
   "publisher": {
    "en": "WeChat developer documentation",
    "zh": "微信开放文档"
   },
   "date": "",
   "url": "https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/channels-live.md",
   "language": "zh",
   "kind": "official"
  },
  {
   "id": "builtin-2019",
   "headline": "Tencent launches rating system WeChat Payments Score",
   "publisher": {
    "en": "Built In",
    "zh": "Built In"
   },
   "date": "2019-01-23",
   "url": "https://builtin.com/articles/tencent-launches-rating-system-wechat-payments-score",
   "language": "en",
   "kind": "press"
  },
  {
   "id": "pymnts-2019",
   "about": {
    "en": "Report on WeChat Pay Score",
    "zh": "关于微信支付分的报道"
   },
   "publisher": {
    "en": "PYMNTS",
    "zh": "PYMNTS"
   },
   "date": "2019-01",
   "url": "https://pymnts.com/mobile-applications/2019/wechat-alibaba-payments-score",
   "language": "en",
   "kind": "press"
  },
  {
   "id": "people-2020",
   "about": {
    "en": "Report on Mini Programs across industries",
    "zh": "关于小程序进入各行各业的报道"
   },
   "publisher": {
    "en": "People’s Daily Online",
    "zh": "人民网"
   },
   "date": "2020-08-17",
   "url": "http://en.people.cn/n3/2020/0817/c90000-9732512.html",
   "language": "en",
   "kind": "press"
  },
  {
   "id": "cdcxhl",
   "headline": "小程序及发展历程",
   "publisher": {
    "en": "cdcxhl.com",
    "zh": "cdcxhl.com"
   },
   "date": "2023-03-12",
   "url": "https://cdcxhl.com/news38/243538.html",
   "language": "zh",
   "kind": "blog"
  },
  {
   "id": "zhiyan-2022",
   "about": {
    "en": "Summary of a report on the Mini Program industry",
    "zh": "小程序产业报告摘要"
   },
   "publisher": {
    "en": "Zhiyan Consulting",
    "zh": "智研咨询"
   },
   "repostedBy": "yhcgw.cn",
   "date": "2022-02",
   "url": "http://yhcgw.cn/industry/202202/994897.html",
   "language": "zh-Hant",
   "kind": "mirror"
  }
 ]
};
