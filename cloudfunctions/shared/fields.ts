import * as v from 'valibot';
import { CAMPAIGN_CODE } from '../../miniprogram/domain/sharing/campaign';

/** A page in its canonical spelling, not yet looked up. */
export const pageField = v.pipe(v.string(), v.minLength(1), v.maxLength(128));

export const campaignField = v.pipe(v.string(), v.regex(CAMPAIGN_CODE, 'is no campaign code'));

/** A random id of a request. The client creates it once and sends it with each attempt. */
export const requestField = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{8,64}$/, 'is no request id'));
