import type { ModelId } from '../../domain/content/pay-score-models';
import type { StepTable } from './step-words';

/** States that every model's play can come to. */
export const common: StepTable = {
  created: {
    title: 'The order waits to be confirmed',
    customer: 'WeChat’s page shows what is ordered, and that {advance} need not be paid.',
    merchant: 'The order is created. Nothing is handed over until the customer confirms.',
  },
  'deposit-paid': {
    title: 'The score is too low',
    customer: 'As before, {advance} is paid, and comes back after the service.',
    merchant: 'A deposit to take, to keep and to give back: all as before Pay Score.',
  },
  declined: {
    title: 'The score is too low',
    customer: 'This service can’t be had on Pay Score. Paying first still works.',
    merchant: 'No service on trust for this customer, and no risk.',
  },
  expired: {
    title: 'The order has expired',
    customer: 'Not confirmed for 30 days: the order is gone, and nothing is due.',
    merchant: 'WeChat Pay has closed the order. There is nothing to do.',
  },
  revoked: {
    title: 'The order is cancelled',
    customer: 'WeChat tells of the cancelled order. Nothing is due, nothing has to come back.',
    merchant: 'The order is closed. No deposit has to be given back.',
  },
  unpaid: {
    title: 'The payment has failed',
    customer: 'The card had too little on it. {due} is still due; WeChat says so.',
    merchant: '{due} is open. WeChat Pay goes on collecting by itself.',
  },
  lowered: {
    title: 'The merchant lowers the amount',
    customer: 'Only {due} is due now.',
    merchant: 'The amount is changed to {due}. It can be lowered, never raised.',
  },
  settled: {
    title: 'Paid',
    customer: '{paid} is paid, without a further tap. A message from WeChat says for what.',
    merchant: '{paid} has arrived. The order is done.',
  },
  paid: {
    title: 'Paid',
    customer: '{paid} is paid, without a further tap. A message from WeChat says for what.',
    merchant: '{paid} has arrived. The order is done; a refund is still possible.',
  },
  synced: {
    title: 'Paid another way',
    customer: '{paid} is paid to the merchant directly. WeChat no longer asks for it.',
    merchant: 'The merchant reports the payment to WeChat Pay, which closes the order.',
  },
  free: {
    title: 'Nothing to pay',
    customer: 'Nothing is due, and nothing was paid beforehand.',
    merchant: 'The order is completed with nothing to collect.',
  },
};

/** The states of each model. */
export const steps: Readonly<Record<ModelId, StepTable>> = {
  'no-deposit-rental': {
    offer: {
      title: 'A power bank to rent',
      customer: 'The cabinet has a code to scan. Usually {advance} is paid first.',
      merchant: 'The cabinet is ready. There is no order yet.',
    },
    confirmed: {
      title: 'Rented',
      customer: 'The power bank is out. Nothing has been paid.',
      merchant: 'The order is running. There is no deposit to keep.',
    },
    billed: {
      title: 'Returned on the same day',
      customer: '{due} is due for the rent. WeChat collects it without a tap.',
      merchant: 'The cabinet reports the return; the order is completed with {due}.',
    },
    'billed-late': {
      title: 'Returned days late',
      customer: '{due} is due for all the days. There is no deposit to lose.',
      merchant: 'The order is completed with {due}. More than the deposit can’t be charged.',
    },
    'billed-lost': {
      title: 'Lost',
      customer: '{due} is due: as much as the deposit would have been, and no more.',
      merchant: 'The order is completed with {due}, the most that it allows.',
    },
    refunded: {
      title: 'Part of it comes back',
      customer: '{refunded} comes back: the cabinet had noted the return too late.',
      merchant: '{refunded} is refunded, {paid} stays. The order remains done.',
    },
  },
  'no-deposit-hotel': {
    offer: {
      title: 'A room for two nights',
      customer: 'At the desk {advance} is usual, and often the room is prepaid.',
      merchant: 'The room is free. There is no order yet.',
    },
    confirmed: {
      title: 'Booked',
      customer: 'The room is booked. Neither deposit nor room has been paid.',
      merchant: 'The booking stands, and no money has to be held for it.',
    },
    arrived: {
      title: 'Checked in',
      customer: 'The key is there at once: no deposit holds up the desk.',
      merchant: 'The guest is in. The room is charged when the stay ends.',
    },
    billed: {
      title: 'Checked out',
      customer: 'Leave the key and go. {due} is due for two nights.',
      merchant: 'The order is completed with {due}. No deposit has to be given back.',
    },
    'billed-extras': {
      title: 'Checked out, with breakfast',
      customer: '{due} is due for two nights and breakfasts.',
      merchant: 'Room and breakfasts are completed as one order of {due}.',
    },
    'billed-damage': {
      title: 'Checked out, with damage',
      customer: '{due} is due: two nights, and the lamp that broke.',
      merchant: 'The damage is charged with the room: {due}. More than the deposit can’t be.',
    },
    'billed-no-show': {
      title: 'The guest never came',
      customer: '{due} is due for the night that the room was kept.',
      merchant: 'The order is completed with the first night: {due}.',
    },
    refunded: {
      title: 'A breakfast comes back',
      customer: '{refunded} comes back for a breakfast that was not eaten.',
      merchant: '{refunded} is refunded, {paid} stays. The order remains done.',
    },
  },
  'enjoy-first-pay-later': {
    offer: {
      title: 'A first ride',
      customer: 'The app offers to ride first and pay later, without {advance}.',
      merchant: 'A new customer. There is no order yet.',
    },
    authorised: {
      title: 'Authorised, once for all rides',
      customer: 'Riding first is switched on. From now on, no ride asks again.',
      merchant: 'The permission is there. Each ride will open an order of its own.',
    },
    withdrawn: {
      title: 'The permission is withdrawn',
      customer: 'Riding first is switched off. Nothing is due.',
      merchant: 'No further order can be opened for this customer.',
    },
    confirmed: {
      title: 'The car is on its way',
      customer: 'Car and driver are shown. Nothing has been paid.',
      merchant: 'The order is in progress from the start: nobody had to confirm it.',
    },
    riding: {
      title: 'On the road',
      customer: 'The fare is counting. The wallet stays in the pocket.',
      merchant: 'The ride is running, and its end will set the amount.',
    },
    billed: {
      title: 'Arrived',
      customer: 'Get out and go. {due} is due, and WeChat collects it.',
      merchant: 'The order is completed with {due}.',
    },
    'billed-detour': {
      title: 'Arrived, by a longer way',
      customer: '{due} is due: more than the estimate.',
      merchant: 'The order is completed with {due}. The estimate is no upper limit.',
    },
    'billed-no-show': {
      title: 'Nobody at the kerb',
      customer: '{due} is due: the driver came and waited.',
      merchant: 'The order is completed with a waiting fee of {due}.',
    },
    refunded: {
      title: 'The detour comes back',
      customer: '{refunded} comes back for the longer way.',
      merchant: '{refunded} is refunded, {paid} stays. The order remains done.',
    },
  },
  'smart-retail': {
    offer: {
      title: 'A cabinet without a shopkeeper',
      customer: 'A locked door with a code to scan. Usually {advance} comes first.',
      merchant: 'The cabinet is stocked and locked. There is no order yet.',
    },
    confirmed: {
      title: 'The door is open',
      customer: 'Take what you like. Nothing has been paid.',
      merchant: 'The order is running; the cabinet sees what is taken.',
    },
    billed: {
      title: 'Two things taken',
      customer: 'The door is closed. {due} is due, and WeChat collects it.',
      merchant: 'The cabinet counts, and the order is completed with {due}.',
    },
    'billed-miscounted': {
      title: 'Two taken, three counted',
      customer: '{due} is due: one thing too many is on the bill.',
      merchant: 'The cabinet has counted one thing too many: {due}.',
    },
    refunded: {
      title: 'The third thing comes back',
      customer: '{refunded} comes back for what was never taken.',
      merchant: '{refunded} is refunded, {paid} stays. The order remains done.',
    },
  },
};

/** What happens, by the ids of the moves. */
export const moves: Readonly<Record<string, string>> = {
  authorise: 'Allow it once',
  scan: 'Scan the code',
  book: 'Book the room',
  call: 'Call a car',
  confirm: 'Confirm the order',
  'score-too-low': 'Find the score too low',
  cancel: 'Cancel the order',
  expire: 'Close it after 30 days',
  withdraw: 'Withdraw the permission',
  return: 'Return it on the same day',
  'return-late': 'Return it days late',
  'return-at-once': 'Return it at once',
  lose: 'Lose it',
  'check-in': 'Check in',
  'check-out': 'Check out',
  'use-extras': 'Check out, with breakfast',
  damage: 'Break a lamp',
  'no-show': 'Never come',
  board: 'Get in',
  arrive: 'Reach the destination',
  detour: 'Drive a longer way',
  take: 'Take two things',
  'take-nothing': 'Take nothing',
  miscount: 'Count one too many',
  collect: 'Collect the payment',
  fail: 'Fail to collect',
  retry: 'Collect again',
  lower: 'Lower the amount',
  'pay-elsewhere': 'Pay another way',
  refund: 'Refund a part',
};
