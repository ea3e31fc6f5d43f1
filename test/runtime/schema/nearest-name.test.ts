import { expect, test } from 'vitest';
import { nearestName } from '../../../templates/runtime/schema/nearest-name.js';

const NAMES = ['id', 'leadsource', 'lastname', 'firstname', 'email', 'cf_855', 'cf_857'];

test.each([
  ['leadsorce', 'leadsource'],
  ['LeadSource', 'leadsource'],
  ['lastnme', 'lastname'],
  ['emial', undefined],
  ['e_mail', 'email'],
  ['fistname', 'firstname'],
  ['cf_856', 'cf_855'],
  ['phone', undefined],
  ['x', undefined],
  ['', undefined],
  ['x'.repeat(1_000_000), undefined],
])('%.20s -> %s', (text, want) => {
  expect(nearestName(text, NAMES)).toBe(want);
});
