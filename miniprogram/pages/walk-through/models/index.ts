import type { ModelId } from '../../../domain/content/pay-score-models';
import type { Model } from '../model';
import { enjoyFirstPayLater } from './enjoy-first-pay-later';
import { noDepositHotel } from './no-deposit-hotel';
import { noDepositRental } from './no-deposit-rental';
import { smartRetail } from './smart-retail';

/** The four models. Every amount in them is an example, none is a figure of the roadmap. */
export const models: Readonly<Record<ModelId, Model>> = {
  'no-deposit-rental': noDepositRental,
  'no-deposit-hotel': noDepositHotel,
  'enjoy-first-pay-later': enjoyFirstPayLater,
  'smart-retail': smartRetail,
};
