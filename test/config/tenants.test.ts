import { describe, expect, test } from 'vitest';
import type { LoadedConfig } from '../../src/config/load.js';
import type { Config } from '../../src/config/schema.js';
import type { TenantFlags } from '../../src/config/option-keys.js';
import { resolveTenants } from '../../src/config/tenants.js';

function loaded(config: Config): LoadedConfig {
  return { file: '/repo/vtiger.config.ts', folder: '/repo', config };
}

const TWO: Config = {
  name: '@agency/crm-{tenant}',
  currency: 'number',
  modules: { exclude: ['Emails'] },
  tenants: { acme: { currency: 'string' }, 'north-star': { out: 'star', envPrefix: 'STAR' } },
};

describe('resolveTenants', () => {
  test('without a config there is one, and only the flags count', () => {
    expect(resolveTenants(null, [], { out: 'crm', include: ['C*'] })).toEqual([
      {
        tenant: null,
        variables: { prefix: '', more: [] },
        out: 'crm',
        modules: { include: ['C*'], exclude: undefined },
      },
    ]);
  });

  test('paths of a config are relative to it, those of flags are not, and flags win', () => {
    const config = loaded({ snapshot: 's.json', names: 'n.json', out: 'o', transport: 'rest' });
    const [tenant] = resolveTenants(config, [], { out: 'flag', transport: 'session' });
    expect(tenant).toMatchObject({
      snapshot: '/repo/s.json',
      names: '/repo/n.json',
      out: 'flag',
      transport: 'session',
    });
  });

  test('a tenant has the shared options, except those it sets itself', () => {
    expect(resolveTenants(loaded(TWO), [], {})).toMatchObject([
      {
        tenant: 'acme',
        name: '@agency/crm-acme',
        currency: 'string',
        modules: { exclude: ['Emails'] },
        snapshot: '/repo/tenants/acme/vtiger.snapshot.json',
        out: '/repo/packages/acme',
        variables: { prefix: 'ACME_', orPlain: false },
      },
      {
        tenant: 'north-star',
        name: '@agency/crm-north-star',
        currency: 'number',
        out: '/repo/star',
        variables: { prefix: 'STAR_', orPlain: false },
      },
    ]);
  });

  test.each([
    { config: { tenants: { 'north-star': {} } }, want: { prefix: 'NORTH_STAR_', orPlain: true } },
    { config: { tenants: { a: { envPrefix: 'X_' } } }, want: { prefix: 'X_', orPlain: true } },
    { config: { envPrefix: 'X' }, want: { prefix: 'X_' } },
    { config: { users: [{ envPrefix: 'SALES' }] }, want: { prefix: '', more: ['SALES_'] } },
  ])('the variables of $config', ({ config, want }) => {
    expect(resolveTenants(loaded(config), [], {})[0]?.variables).toMatchObject(want);
  });

  test('--tenant chooses', () => {
    const names = resolveTenants(loaded(TWO), ['acme'], {}).map(({ tenant }) => tenant);
    expect(names).toEqual(['acme']);
  });

  const refusals: {
    config: Config | null;
    chosen?: string[];
    flags?: TenantFlags;
    code?: string;
    says: string;
  }[] = [
    { config: TWO, chosen: ['acne'], says: 'did you mean acme?' },
    { config: TWO, chosen: ['zzzzzz'], says: 'the tenants are acme, north-star' },
    { config: null, chosen: ['acme'], says: 'there is none here' },
    { config: {}, chosen: ['acme'], says: 'has no tenants' },
    { config: TWO, flags: { out: 'x' }, says: '--out is for one tenant, and this run has 2' },
    { config: { out: 'crm/{tenant}' }, code: 'CONFIG_INVALID', says: 'or replace {tenant}' },
    { config: { tenants: {} }, code: 'CONFIG_INVALID', says: 'tenants is empty add one, as' },
    {
      config: { out: 'crm', tenants: { a: {}, b: {} } },
      code: 'CONFIG_INVALID',
      says: 'tenants.a and tenants.b have the same out',
    },
    {
      config: { tenants: { 'a-b': {}, a_b: {} } },
      code: 'CONFIG_INVALID',
      says: 'the same envPrefix',
    },
    {
      config: { tenants: { a: { snapshot: 'x/../s' }, b: { snapshot: 's' } } },
      code: 'CONFIG_INVALID',
      says: 'the same snapshot',
    },
  ];
  test.each(refusals)('$says', ({ config, chosen = [], flags = {}, code = 'USAGE', says }) => {
    const given = config === null ? null : loaded(config);
    let error: unknown;
    try {
      resolveTenants(given, chosen, flags);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code });
    const { message, fix } = error as { message: string; fix: string };
    expect(`${message} ${fix}`).toContain(says);
  });
});
