import type { CalculatorWords } from './words-en';

/** What only the calculator says, in Chinese. */
export const zh: CalculatorWords = {
  calculator: {
    business: '你的业务',
    businesses: { hotel: '酒店', 'power-bank': '充电宝', bike: '单车', car: '租车' },
    example: '以下是我们自拟的示例，请填入你的数字。',
    useExample: '恢复示例',
    quantities: {
      orders: { label: '每月订单', unit: '单', range: '{min} 至 {max} 单' },
      deposit: { label: '平均押金', unit: '元', range: '{min} 至 {max} 元' },
      days: { label: '占用天数', unit: '天', range: '{min} 至 {max} 天' },
    },
    faults: {
      empty: '请填写数字。',
      'not-a-number': '请用阿拉伯数字填写，例如 1200 或 0.5。',
      ambiguous: '数字有歧义，请写成 {whole} 或 {decimal}。',
      'too-small': '数字太小，应为 {range}。',
      'too-large': '数字太大，应为 {range}。',
      'too-fine': {
        orders: '订单数应为整数。',
        deposit: '最多两位小数。',
        days: '最多两位小数。',
      },
    },
    held: '任一时点，用户被押金占用的资金',
    ask: '带着这组数字咨询',
    send: '把结果发给朋友',
    payments: '每月省去的收付笔数：每笔押金收一次、退一次',
    waiting: '请先修改上面的数字，再查看结果。',
    formula: '计算方法',
    formulaText: '每月订单 × 平均押金 × 占用天数 ÷ 30',
    assumptions: '计算的前提',
    assumptionList: [
      '订单在一个月（按 30 天计）内均匀分布。',
      '所有用户都通过免押评估；若只有一半通过，结果也减半。',
      '这是用户的钱，不是你的钱，你不会因此多出一笔钱。用户可以另作他用，你也不必再收押金、管押金、退押金。',
      '免押也意味着少了一层保障。手续费和收不回的订单未计入。',
    ],
    shared: '押金占用了 {held}',
  },
};
