import type { WalkThroughWords } from './words-en';
import { common, moves, steps } from './step-words-zh';

/** What only the walk-through says, in Chinese. */
export const zh: WalkThroughWords = {
  walkThrough: {
    shared: '{name}：{step}',
    simulation: '模拟演示',
    notice: '金额均为示例，订单状态依照微信支付官方文档。',
    scenarios: '场景',
    customer: '用户看到',
    merchant: '商户看到',
    terms: '微信支付订单状态：{terms}',
    noOrder: '尚无订单',
    riskFund: {
      DEPOSIT: { label: '押金', amount: ' {amount}押金' },
      ESTIMATE_ORDER_COST: { label: '预付款', amount: ' {amount}预付款' },
    },
    advance: { usual: '通常先付', waived: '无需支付', paid: '已支付' },
    due: '应付',
    paid: '已付',
    refunded: '已退',
    instead: '其他情况',
    besides: '还可以',
    by: { customer: '用户', merchant: '商户', wechat: '微信支付' },
    back: '返回上一步',
    restart: '重新开始',
    trail: '已完成的步骤',
    never: '全程没有预付 {amount}。',
    another: '继续体验{name}',
    moves,
    common,
    steps,
  },
};
