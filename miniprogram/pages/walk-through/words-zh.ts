import type { WalkThroughWords } from './words-en';
import { common, moves, steps } from './step-words-zh';

/** What only the walk-through says, in Chinese. */
export const zh: WalkThroughWords = {
  walkThrough: {
    shared: '{name}：{step}',
    simulation: '模拟演示',
    notice: '金额均为示例，订单状态依照微信支付官方文档。',
    models: '模式',
    customer: '用户看到',
    merchant: '商户看到',
    terms: '微信支付订单状态：{terms}',
    noOrder: '尚无订单',
    riskFund: {
      DEPOSIT: { label: '押金', amount: ' {amount} 押金' },
      ESTIMATE_ORDER_COST: { label: '预付款', amount: ' {amount} 预付款' },
    },
    advance: { usual: '通常先付', waived: '免付', paid: '照旧支付' },
    due: '应付',
    paid: '已付',
    refunded: '已退',
    instead: '或者',
    besides: '还可以',
    by: { customer: '用户', merchant: '商户', wechat: '微信支付' },
    back: '退回一步',
    restart: '从头开始',
    trail: '走过的步骤',
    never: '始终无须预付 {amount}。',
    another: '再看{name}',
    moves,
    common,
    steps,
  },
};
