import type { ScenarioId } from '../../domain/content/pay-score-scenarios';
import type { StepTable } from './step-words';

/** States that every scenario's play can come to. */
export const common: StepTable = {
  created: {
    title: '等待用户确认订单',
    customer: '微信支付分页面列明服务内容，并告知无需支付{advance}。',
    merchant: '订单已创建。用户确认之前，不提供服务。',
  },
  'deposit-paid': {
    title: '未通过评估',
    customer: '需先支付{advance}，服务结束后扣除费用，余额退还。',
    merchant: '仍需收取、保管和退还押金。',
  },
  declined: {
    title: '未通过评估',
    customer: '这次无法先享后付，仍可先付款再使用。',
    merchant: '不为该用户提供先享后付，无坏账风险。',
  },
  expired: {
    title: '订单已失效',
    customer: '30 天未确认，订单已失效，无需付款。',
    merchant: '微信支付已关闭订单，无需处理。',
  },
  revoked: {
    title: '订单已取消',
    customer: '微信通知订单已取消，无需付款，也没有待退押金。',
    merchant: '订单已关闭，没有待退押金。',
  },
  unpaid: {
    title: '扣款失败',
    customer: '银行卡余额不足，还需支付 {due}，微信会提醒。',
    merchant: '{due}待收，微信支付会自动再次扣款。',
  },
  lowered: {
    title: '已调低金额',
    customer: '现在只需支付 {due}。',
    merchant: '收款金额改为 {due}：只能调低，不能调高。',
  },
  settled: {
    title: '已付款',
    customer: '已自动支付 {paid}，微信发来扣款通知。',
    merchant: '{paid}已到账，订单完成。',
  },
  paid: {
    title: '已付款',
    customer: '已自动支付 {paid}，微信发来扣款通知。',
    merchant: '{paid}已到账，订单完成；之后仍可退款。',
  },
  synced: {
    title: '已用其他方式付款',
    customer: '已直接向商户支付 {paid}，微信不再扣款。',
    merchant: '商户将收款结果同步给微信支付，订单完成。',
  },
  free: {
    title: '无需付款',
    customer: '没有产生费用，也没有预付款项。',
    merchant: '订单完结，收款金额为零。',
  },
};

/** The states of each scenario. */
export const steps: Readonly<Record<ScenarioId, StepTable>> = {
  'no-deposit-rental': {
    offer: {
      title: '租一个充电宝',
      customer: '扫柜机上的二维码即可租借，通常要先付{advance}。',
      merchant: '柜机就绪，尚无订单。',
    },
    confirmed: {
      title: '租借中',
      customer: '充电宝已弹出，尚未付款。',
      merchant: '订单进行中，无需保管押金。',
    },
    billed: {
      title: '当天归还',
      customer: '租金 {due}，由微信自动扣款。',
      merchant: '柜机上报归还，按 {due}完结订单。',
    },
    'billed-late': {
      title: '逾期几天归还',
      customer: '按天数应付 {due}，没有押金可扣。',
      merchant: '按 {due}完结订单，收款不得超过押金金额。',
    },
    'billed-lost': {
      title: '丢失',
      customer: '应付 {due}，与原押金相同，不会更多。',
      merchant: '按 {due}完结订单，已是这笔订单的上限。',
    },
    refunded: {
      title: '部分退款',
      customer: '柜机登记归还晚了，退回 {refunded}。',
      merchant: '退款 {refunded}，实收 {paid}，订单仍为已完成。',
    },
  },
  'no-deposit-hotel': {
    offer: {
      title: '订两晚房',
      customer: '前台通常要收{advance}，房费往往也要预付。',
      merchant: '有空房，尚无订单。',
    },
    confirmed: {
      title: '已预订',
      customer: '房间已订好，押金和房费都未付。',
      merchant: '预订已生效，无需代管款项。',
    },
    arrived: {
      title: '已入住',
      customer: '直接领取房卡，无需排队交押金。',
      merchant: '用户已入住，离店时再收房费。',
    },
    billed: {
      title: '已退房',
      customer: '交还房卡即可离店，两晚房费 {due}。',
      merchant: '按 {due}完结订单，没有待退押金。',
    },
    'billed-extras': {
      title: '退房，含早餐',
      customer: '两晚房费加早餐，应付 {due}。',
      merchant: '房费与早餐合并结算，共 {due}。',
    },
    'billed-damage': {
      title: '退房，有损坏',
      customer: '两晚房费加打碎的台灯，应付 {due}。',
      merchant: '赔偿与房费一并收取 {due}，不得超过押金金额。',
    },
    'billed-no-show': {
      title: '未入住',
      customer: '房间留了一晚，应付 {due}。',
      merchant: '按首晚房费 {due}完结订单。',
    },
    refunded: {
      title: '退回一份早餐',
      customer: '有一份早餐没用，退回 {refunded}。',
      merchant: '退款 {refunded}，实收 {paid}，订单仍为已完成。',
    },
  },
  'enjoy-first-pay-later': {
    offer: {
      title: '首次叫车',
      customer: '可开通先乘后付，无需先付{advance}。',
      merchant: '新用户，尚无订单。',
    },
    authorised: {
      title: '一次授权，之后免确认',
      customer: '先乘后付已开通，之后叫车无需再确认。',
      merchant: '已获授权，每次行程单独创建订单。',
    },
    withdrawn: {
      title: '已解除授权',
      customer: '先乘后付已关闭，无需付款。',
      merchant: '不能再为该用户创建订单。',
    },
    confirmed: {
      title: '司机正在赶来',
      customer: '可查看车辆与司机，尚未付款。',
      merchant: '订单创建后即进入进行中，无需用户确认。',
    },
    riding: {
      title: '行程中',
      customer: '正在计费，无需掏手机付款。',
      merchant: '行程进行中，到达后确定金额。',
    },
    billed: {
      title: '到达',
      customer: '下车即走，车费 {due}由微信自动扣款。',
      merchant: '按 {due}完结订单。',
    },
    'billed-detour': {
      title: '绕路到达',
      customer: '应付 {due}，超出预估。',
      merchant: '按 {due}完结订单，预估金额并非上限。',
    },
    'billed-no-show': {
      title: '乘客未上车',
      customer: '司机已到达并等候，需付等候费 {due}。',
      merchant: '按等候费 {due}完结订单。',
    },
    refunded: {
      title: '退回绕路费',
      customer: '绕路多收的 {refunded}已退回。',
      merchant: '退款 {refunded}，实收 {paid}，订单仍为已完成。',
    },
  },
  'smart-retail': {
    offer: {
      title: '无人零售柜',
      customer: '柜门锁着，扫码开门，通常要先付{advance}。',
      merchant: '货已备好，柜门锁着，尚无订单。',
    },
    confirmed: {
      title: '柜门已开',
      customer: '任选商品，尚未付款。',
      merchant: '订单进行中，柜机识别取走的商品。',
    },
    billed: {
      title: '拿了两件',
      customer: '关上柜门，应付 {due}，由微信自动扣款。',
      merchant: '柜机结算，按 {due}完结订单。',
    },
    'billed-miscounted': {
      title: '拿两件，多记一件',
      customer: '应付 {due}，账单上多了一件。',
      merchant: '柜机多记了一件，共 {due}。',
    },
    refunded: {
      title: '多记的一件退回',
      customer: '没拿的那件退回 {refunded}。',
      merchant: '退款 {refunded}，实收 {paid}，订单仍为已完成。',
    },
  },
};

/** What happens, by the ids of the moves. */
export const moves: Readonly<Record<string, string>> = {
  authorise: '授权一次',
  scan: '扫码',
  book: '预订',
  call: '叫车',
  confirm: '确认订单',
  'score-too-low': '评估未通过',
  cancel: '取消订单',
  expire: '30 天后自动关闭',
  withdraw: '解除授权',
  return: '当天归还',
  'return-late': '逾期几天归还',
  'return-at-once': '马上归还',
  lose: '丢失',
  'check-in': '入住',
  'check-out': '退房',
  'use-extras': '退房，用过早餐',
  damage: '打碎台灯',
  'no-show': '未到场',
  board: '上车',
  arrive: '到达目的地',
  detour: '绕路',
  take: '拿两件',
  'take-nothing': '什么都不拿',
  miscount: '多记一件',
  collect: '自动扣款',
  fail: '扣款失败',
  retry: '再次扣款',
  lower: '调低金额',
  'pay-elsewhere': '用其他方式付款',
  refund: '部分退款',
};
