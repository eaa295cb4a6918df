import type { StoryWords } from './words-en';

/** What only the story says, in Simplified Chinese. */
export const zh: StoryWords = {
  story: {
    bar: '四十秒看懂',
    place: '第 {number} 张，共 {count} 张',
    back: '上一张',
    next: '下一张',
    send: '发送给朋友',
    share: '发送',
    source: '来源',
    poster: '海报',
    roadmap: '查看完整路线图',
    choose: '选择要发送的数字',
    texts: {
      people: '每天有 7.8 亿人进入朋友圈，3.6 亿人阅读公众号文章。',
      'mini-programs': '点餐、打车、购票……服务就在微信里，即开即用。',
      doubled: '交通出行、百货、服饰和体育用品领跑增长。',
      deposits: '信任是微信支付 2020 年的关键词。各场景分别节省多少，来源未说明。',
      search: '小程序的服务与内容，将直接出现在搜索结果中。',
    },
    legends: {
      people: '一个点代表一百万人。',
      'mini-programs': '一个点代表一百万人，外圈是每天打开微信的其他用户。',
      doubled: '左边是 2019 年，记作 100 个点；右边是 2020 年，超过 200 个，具体增幅未公布。',
      deposits: '一个点代表 10 亿元。按每笔 1000 元押金折算，超 2 亿笔（我们的换算）。',
      search: '此处圆点仅作装饰，不代表数量。',
      plans: '截至 2021 年 1 月 19 日的历程，以及三大支柱的规划与机会。',
    },
  },
};
