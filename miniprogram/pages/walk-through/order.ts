/**
 * WeChat Pay's own terms for a Pay Score service order, as its merchant documentation has them
 * (https://pay.weixin.qq.com/doc/v3/merchant/4012587902). All else in this folder is this app's.
 */

/** `state`. DONE, REVOKED and EXPIRED are final; an order that stays CREATED for 30 days expires. */
type OrderState = 'CREATED' | 'DOING' | 'DONE' | 'REVOKED' | 'EXPIRED';

/** `state_description`, of an order that is DOING: confirmed and being served, or completed by the merchant. */
type StateDescription = 'USER_CONFIRM' | 'MCH_COMPLETE';

/** `collection.state`: whether what the merchant asks for has been collected. */
type CollectionState = 'USER_PAYING' | 'USER_PAID';

/** `risk_fund.name`: what need not be paid beforehand. */
export type RiskFundName = 'DEPOSIT' | 'ESTIMATE_ORDER_COST';

/** Where an order stands: all three together say it. */
export interface Order {
  state: OrderState;
  description?: StateDescription;
  collection?: CollectionState;
}

/** An order's terms in one line: `DOING · MCH_COMPLETE · USER_PAYING`. */
export function orderTerms({ state, description, collection }: Order): string {
  return [state, description, collection].filter(Boolean).join(' · ');
}

/** Whether nothing more can become of an order. What has been paid can still be given back. */
export function isFinal({ state }: Order): boolean {
  return state === 'DONE' || state === 'REVOKED' || state === 'EXPIRED';
}
