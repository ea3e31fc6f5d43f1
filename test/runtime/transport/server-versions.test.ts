import { describe, expect, it } from 'vitest';
import {
  faultHint,
  isCloudOnly,
  operationSupport,
  parseRelease,
  serverLacks,
} from '../../../templates/runtime/transport/server-versions.js';
import type {
  ServerFeature,
  ServerRelease,
} from '../../../templates/runtime/transport/server-versions.js';

describe('parseRelease', () => {
  it.each<readonly [version: string | undefined, release: ServerRelease]>([
    ['8.4.0', 8.4],
    ['8.4', 8.4],
    ['8.3.1', 8.3],
    ['7.1.0 RC', 7.1],
    ['6.5.0', 6.5],
    ['5.0.4', 5],
    // A Cloud counts on where open source ends, and in four parts.
    ['8.4.0.1', 'unknown'],
    ['8.4.0.20260101', 'unknown'],
    ['8.5.0', 'unknown'],
    ['7.6.0', 'unknown'],
    ['6.6.0', 'unknown'],
    ['5.5', 'unknown'],
    ['9.1', 'unknown'],
    ['18.4', 'unknown'],
    ['8.40', 'unknown'],
    ['8', 'unknown'],
    ['v8.4.0', 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ])('%s -> %s', (version, release) => {
    expect(parseRelease(version)).toBe(release);
  });
});

describe('serverLacks', () => {
  it.each<readonly [feature: ServerFeature, last: number, first: number]>([
    ['partial-update', 6.5, 7],
    ['attachment-ids', 7.2, 7.3],
    ['sync-scope', 7.5, 8],
  ])('%s: %d lacks it, %d has it', (feature, last, first) => {
    expect(serverLacks(last, feature)).toBe(true);
    expect(serverLacks(first, feature)).toBe(false);
    expect(serverLacks('cloud', feature)).toBe(false);
    expect(serverLacks('unknown', feature)).toBe(false);
  });
});

describe('operationSupport', () => {
  it.each<readonly [operation: string, last: number, first: number]>([
    ['relatedtypes', 6.5, 7],
    ['retrieve_related', 6.5, 7],
    ['query_related', 6.5, 7],
    ['add_related', 7, 7.1],
    ['files_retrieve', 7.2, 7.3],
  ])('%s: %d has no such operation, %d does', (operation, last, first) => {
    expect(operationSupport(last, operation)).toBe('no');
    expect(operationSupport(first, operation)).toBe('yes');
    expect(operationSupport('cloud', operation)).toBe('yes');
    expect(operationSupport('unknown', operation)).toBe('unknown');
    expect(isCloudOnly(operation)).toBe(false);
  });

  it.each([
    ...['me', 'decrypt', 'reopen', 'lookup', 'get_account_hierarchy', 'delete_related'],
    ...['tags_add', 'tags_retrieve', 'tag_delete', 'tags_delete'],
  ])('%s: the Cloud alone has it', (operation) => {
    expect(operationSupport(8.4, operation)).toBe('no');
    expect(operationSupport('cloud', operation)).toBe('yes');
    expect(operationSupport('unknown', operation)).toBe('unknown');
    expect(isCloudOnly(operation)).toBe(true);
  });

  it.each(['retrieve', 'query', 'update', 'an_operation_of_this_install', 'mean', 'reopened'])(
    '%s is refused nowhere',
    (operation) => {
      for (const release of [5, 8.4, 'cloud', 'unknown'] as const) {
        expect(operationSupport(release, operation)).toBe('yes');
      }
    },
  );
});

describe('faultHint', () => {
  // prettier-ignore
  it.each<readonly [failure: string, withFault: readonly ServerRelease[], without: readonly ServerRelease[]]>([
    ['CRASH convertlead Leads empty', [8.2, 8.3, 'unknown'], [7.5, 8.4, 'cloud']],
    ['CRASH files_retrieve undefined empty', [8, 8.3, 'unknown'], [7.5, 8.4, 'cloud']],
    ['CRASH sync Contacts empty', [8, 8.4, 'unknown'], [7.5, 'cloud']],
    ['INVALID_ID_ATTRIBUTE create Quotes undefined', [8.4, 'unknown'], [8.3, 'cloud']],
    ['INVALID_ID_ATTRIBUTE create Contacts undefined', [], [8.4, 'unknown']],
  ])('%s', (failure, withFault, without) => {
    for (const release of withFault) expect(faultHint(release, failure)).toMatch(/Vtiger 8/);
    for (const release of without) expect(faultHint(release, failure)).toBeUndefined();
  });
});
