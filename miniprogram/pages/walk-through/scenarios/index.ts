import type { ScenarioId } from '../../../domain/content/pay-score-scenarios';
import type { Scenario } from '../scenario';
import { enjoyFirstPayLater } from './enjoy-first-pay-later';
import { noDepositHotel } from './no-deposit-hotel';
import { noDepositRental } from './no-deposit-rental';
import { smartRetail } from './smart-retail';

/** The four scenarios. Every amount in them is an example, none is a figure of the roadmap. */
export const scenarios: Readonly<Record<ScenarioId, Scenario>> = {
  'no-deposit-rental': noDepositRental,
  'no-deposit-hotel': noDepositHotel,
  'enjoy-first-pay-later': enjoyFirstPayLater,
  'smart-retail': smartRetail,
};
