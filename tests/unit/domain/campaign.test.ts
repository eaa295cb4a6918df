import { campaignNameFault } from '../../../miniprogram/domain/sharing/campaign';

test.each([
  ['Spring', null],
  ['  春节橱窗  ', null],
  ['Family 👨‍👩‍👧 day', null],
  ['x'.repeat(40), null],
  [` ${'x'.repeat(40)} `, null],
  ['', 'required'],
  [' \t\n ', 'required'],
  ['\u200d\u3164\u2800', 'required'],
  [`${'x'.repeat(32)}👨‍👩‍👧`, null],
  ['x'.repeat(41), 'too-long'],
  [`${'x'.repeat(33)}👨‍👩‍👧`, 'too-long'],
  ['two\nlines', 'unreadable'],
  ['bell\u0007', 'unreadable'],
  ['\u202egnirpS', 'unreadable'],
  ['zero\u200bwidth', 'unreadable'],
  ['half \ud83d', 'unreadable'],
  ['\udc00 half', 'unreadable'],
])('the name %j has the fault %s', (name, fault) => {
  expect(campaignNameFault(name)).toBe(fault);
});
