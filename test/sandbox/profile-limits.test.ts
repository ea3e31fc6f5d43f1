import { expect, test } from 'vitest';
import { PROFILE_NAMES, profileOf } from '../../src/sandbox/profile.js';
import { limitsOf } from '../../src/sandbox/profile-limits.js';

test('the default profile names the profiles that can do what it cannot', () => {
  expect(limitsOf('oss-8.4')).toEqual([
    { profile: 'oss-8.4-fixed', what: ['creating quotes, orders and invoices', 'sync'] },
    {
      profile: 'cloud',
      what: ['replacing lines of quotes, orders and invoices', 'REST, tags and lookup'],
    },
  ]);
  expect(limitsOf('cloud')).toEqual([]);
});

test.each(PROFILE_NAMES)('no limit of %s sends to a profile with the same limit', (name) => {
  for (const { profile, what } of limitsOf(name)) {
    expect(profileOf(profile)).not.toEqual(profileOf(name));
    const same = limitsOf(profile).flatMap((limit) => limit.what);
    expect(same.filter((one) => what.includes(one))).toEqual([]);
  }
});
