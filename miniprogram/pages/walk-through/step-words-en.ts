import type { ScenarioId } from '../../domain/content/pay-score-scenarios';
import type { StepTable } from './step-words';

/** States that every scenario's play can come to. */
export const common: StepTable = {
  created: {
    title: 'Waiting for confirmation',
    customer: 'WeChat shows your order and says that you don’t need to pay {advance}.',
    merchant: 'The order is created. You provide nothing until the customer confirms.',
  },
  'deposit-paid': {
    title: 'Not approved',
    customer: 'You pay {advance} first. After the service, you get it back less the fee.',
    merchant: 'You take, hold and return a deposit, as before Pay Score.',
  },
  declined: {
    title: 'Not approved',
    customer: 'You can’t use Pay Score for this. You can still pay first.',
    merchant: 'No pay-later service for this customer, so no risk of an unpaid order.',
  },
  expired: {
    title: 'Order expired',
    customer: 'You didn’t confirm within 30 days. The order has expired and you owe nothing.',
    merchant: 'WeChat Pay has closed the order. You don’t need to do anything.',
  },
  revoked: {
    title: 'Order cancelled',
    customer: 'WeChat confirms the cancellation. There is nothing to pay or refund.',
    merchant: 'The order is closed. There is no deposit to return.',
  },
  unpaid: {
    title: 'Payment failed',
    customer:
      'Your card was declined for insufficient funds. You still owe {due}; WeChat reminds you.',
    merchant: '{due} is unpaid. WeChat Pay retries automatically.',
  },
  lowered: {
    title: 'Amount lowered',
    customer: 'You now owe only {due}.',
    merchant: 'You changed the amount to {due}. You can lower it, but not raise it.',
  },
  settled: {
    title: 'Paid',
    customer: '{paid} is paid automatically. WeChat sends you a payment notice.',
    merchant: 'You received {paid}. The order is complete.',
  },
  paid: {
    title: 'Paid',
    customer: '{paid} is paid automatically. WeChat sends you a payment notice.',
    merchant: 'You received {paid}. The order is complete; you can still refund it.',
  },
  synced: {
    title: 'Paid another way',
    customer: 'You paid {paid} to the merchant directly. WeChat no longer collects it.',
    merchant: 'You report the payment to WeChat Pay, which closes the order.',
  },
  free: {
    title: 'Nothing to pay',
    customer: 'You owe nothing, and you paid nothing upfront.',
    merchant: 'You complete the order with nothing to collect.',
  },
};

/** The states of each scenario. */
export const steps: Readonly<Record<ScenarioId, StepTable>> = {
  'no-deposit-rental': {
    offer: {
      title: 'Rent a power bank',
      customer: 'Scan the code on the cabinet. Usually you pay {advance} first.',
      merchant: 'The cabinet is ready. No order yet.',
    },
    confirmed: {
      title: 'Rented',
      customer: 'You have the power bank and have paid nothing.',
      merchant: 'The order is in progress. You hold no deposit.',
    },
    billed: {
      title: 'Returned the same day',
      customer: 'The rent is {due}. WeChat collects it automatically.',
      merchant: 'The cabinet reports the return. You complete the order for {due}.',
    },
    'billed-late': {
      title: 'Returned days late',
      customer: 'You owe {due} for all the days. There is no deposit to lose.',
      merchant: 'You complete the order for {due}. You can’t charge more than the deposit.',
    },
    'billed-lost': {
      title: 'Lost',
      customer: 'You owe {due}: what the deposit would have been, and no more.',
      merchant: 'You complete the order for {due}, its upper limit.',
    },
    refunded: {
      title: 'Partial refund',
      customer: 'You get {refunded} back: the cabinet recorded the return too late.',
      merchant: 'You refunded {refunded} and keep {paid}. The order stays complete.',
    },
  },
  'no-deposit-hotel': {
    offer: {
      title: 'Book two nights',
      customer: 'The front desk usually takes {advance}, and you often prepay the room.',
      merchant: 'A room is available. No order yet.',
    },
    confirmed: {
      title: 'Booked',
      customer: 'Your room is booked. You have paid neither the deposit nor the room.',
      merchant: 'The booking is confirmed. You hold no money for it.',
    },
    arrived: {
      title: 'Checked in',
      customer: 'You get your key at once, with no deposit to pay.',
      merchant: 'The guest has checked in. You charge for the room at check-out.',
    },
    billed: {
      title: 'Checked out',
      customer: 'Leave the key and go. You owe {due} for two nights.',
      merchant: 'You complete the order for {due}. There is no deposit to return.',
    },
    'billed-extras': {
      title: 'Checked out, with breakfast',
      customer: 'You owe {due} for two nights with breakfast.',
      merchant: 'You charge room and breakfast together: {due}.',
    },
    'billed-damage': {
      title: 'Checked out, with damage',
      customer: 'You owe {due}: two nights and the broken lamp.',
      merchant: 'You charge room and damage together: {due}. It can’t exceed the deposit.',
    },
    'billed-no-show': {
      title: 'No-show',
      customer: 'You owe {due} for the night the room was kept.',
      merchant: 'You complete the order for the price of the first night: {due}.',
    },
    refunded: {
      title: 'Breakfast refunded',
      customer: 'You get {refunded} back for a breakfast you didn’t have.',
      merchant: 'You refunded {refunded} and keep {paid}. The order stays complete.',
    },
  },
  'enjoy-first-pay-later': {
    offer: {
      title: 'Your first ride',
      customer: 'You can ride first and pay later, without {advance}.',
      merchant: 'A new customer. No order yet.',
    },
    authorised: {
      title: 'Authorised once for all rides',
      customer: 'Ride first, pay later is on. You don’t need to confirm each ride.',
      merchant: 'You have permission. Each ride creates its own order.',
    },
    withdrawn: {
      title: 'Permission withdrawn',
      customer: 'Ride first, pay later is off. You owe nothing.',
      merchant: 'You can’t create more orders for this customer.',
    },
    confirmed: {
      title: 'The car is on its way',
      customer: 'You see the car and driver. You have paid nothing.',
      merchant: 'The order is in progress at once, with no confirmation needed.',
    },
    riding: {
      title: 'On the road',
      customer: 'The meter is running. No need to take out a wallet.',
      merchant: 'The ride is in progress. The amount is set when it ends.',
    },
    billed: {
      title: 'Arrived',
      customer: 'Get out and go. The fare is {due}; WeChat collects it.',
      merchant: 'You complete the order for {due}.',
    },
    'billed-detour': {
      title: 'Arrived by a longer route',
      customer: 'You owe {due}, more than the estimate.',
      merchant: 'You complete the order for {due}. The estimate isn’t a limit.',
    },
    'billed-no-show': {
      title: 'Passenger no-show',
      customer: 'The driver came and waited. You owe a waiting fee of {due}.',
      merchant: 'You complete the order with a waiting fee of {due}.',
    },
    refunded: {
      title: 'Detour refunded',
      customer: 'You get {refunded} back for the longer route.',
      merchant: 'You refunded {refunded} and keep {paid}. The order stays complete.',
    },
  },
  'smart-retail': {
    offer: {
      title: 'An unattended cabinet',
      customer: 'Scan the code to open the door. Usually you pay {advance} first.',
      merchant: 'The cabinet is stocked and locked. No order yet.',
    },
    confirmed: {
      title: 'The door is open',
      customer: 'Take what you like. You have paid nothing.',
      merchant: 'The order is in progress. The cabinet detects what is taken.',
    },
    billed: {
      title: 'Two items taken',
      customer: 'Close the door. You owe {due}; WeChat collects it.',
      merchant: 'The cabinet adds it up. You complete the order for {due}.',
    },
    'billed-miscounted': {
      title: 'Two taken, three counted',
      customer: 'You owe {due}: the bill has one item too many.',
      merchant: 'The cabinet counted one item too many: {due}.',
    },
    refunded: {
      title: 'Extra item refunded',
      customer: 'You get {refunded} back for the item you didn’t take.',
      merchant: 'You refunded {refunded} and keep {paid}. The order stays complete.',
    },
  },
};

/** What happens, by the ids of the moves. */
export const moves: Readonly<Record<string, string>> = {
  authorise: 'Authorise once',
  scan: 'Scan the code',
  book: 'Book the room',
  call: 'Call a car',
  confirm: 'Confirm the order',
  'score-too-low': 'Not approved',
  cancel: 'Cancel the order',
  expire: 'Close it after 30 days',
  withdraw: 'Withdraw permission',
  return: 'Return it the same day',
  'return-late': 'Return it days late',
  'return-at-once': 'Return it at once',
  lose: 'Lose it',
  'check-in': 'Check in',
  'check-out': 'Check out',
  'use-extras': 'Check out, with breakfast',
  damage: 'Break a lamp',
  'no-show': 'Don’t show up',
  board: 'Get in',
  arrive: 'Reach the destination',
  detour: 'Take a longer route',
  take: 'Take two items',
  'take-nothing': 'Take nothing',
  miscount: 'Overcount by one',
  collect: 'Collect the payment',
  fail: 'Payment fails',
  retry: 'Collect again',
  lower: 'Lower the amount',
  'pay-elsewhere': 'Pay another way',
  refund: 'Refund part of it',
};
