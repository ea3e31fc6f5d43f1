import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serverError } from '../../../templates/runtime/response/server-error.js';
import { everythingIn } from '../transport/loopback.js';

const WORDS = 'Ada Lovelace';

describe('serverError', () => {
  // prettier-ignore
  it.each([
    ['ACCESS_DENIED', 'retrieve', 'Contacts', 'RecordNotFoundError', /absent or not allowed/],
    ['ACCESS_DENIED', 'revise', 'Contacts', 'RecordNotFoundError', /absent or not allowed/],
    ['ACCESS_DENIED', 'update', 'Contacts', 'RecordNotFoundError', /absent or not allowed/],
    ['ACCESS_DENIED', 'delete', 'Contacts', 'RecordNotFoundError', /absent or not allowed/],
    ['ACCESS_DENIED', 'retrieve_related', 'Contacts', 'RecordNotFoundError', /absent or not allowed/],
    ...['query_related', 'add_related', 'delete_related', 'decrypt', 'reopen', 'tags_retrieve', 'tags_delete', 'get_account_hierarchy'].map((operation) =>
      ['ACCESS_DENIED', operation, 'Accounts', 'RecordNotFoundError', /absent or not allowed/] as const),
    ['ACCESS_DENIED', 'tags_add', 'Contacts', 'RecordNotFoundError', /absent or not allowed/],
    ['ACCESS_DENIED', 'tag_delete', 'Contacts', 'RecordNotFoundError', /absent or not allowed/],
    ['ACCESS_DENIED', 'create', 'Contacts', 'AccessDeniedError', /may not create in it.*assigned_user_id/],
    ['ACCESS_DENIED', 'query', 'Contacts', 'AccessDeniedError', /field or the module is unknown or hidden.*Case/],
    ['ACCESS_DENIED', 'describe', 'contacts', 'AccessDeniedError', /disabled or hidden.*Case/],
    ['ACCESS_DENIED', 'sync', 'Currency', 'AccessDeniedError', /administrators.*entity modules/],
    ['ACCESS_DENIED', 'getchallenge', undefined, 'AuthenticationError', /active user/],
    ['INVALID_USER_CREDENTIALS', 'login', undefined, 'AuthenticationError', /not the password/],
    ['INVALID_AUTH_TOKEN', 'login', undefined, 'AuthenticationError', /Another process/],
    ['INVALID_SESSIONID', 'query', undefined, 'AuthenticationError', /fter a new login/],
    ['0', 'create', 'Accounts', 'DuplicateRecordError', /unique fields/],
    ['DUPLICATE_RECORD_FOUND', 'create', 'Leads', 'DuplicateRecordError', /unique fields/],
    ['MANDATORY_FIELDS_MISSING', 'create', 'Leads', 'MandatoryFieldMissingError', /MANDATORY_FIELDS_MISSING\.$/],
    ['MANDATORY_FIELDS_MISSING', 'create', 'Quotes', 'MandatoryFieldMissingError', /LineItems.*productid/],
    ['REFERENCE_INVALID', 'create', 'Contacts', 'InvalidReferenceError', /does not take/],
    ['INVALID_ID_ATTRIBUTE', 'retrieve', 'Contacts', 'InvalidIdError', /another module/],
    ['INVALID_ID_ATTRIBUTE', 'query', 'Contacts', 'InvalidIdError', /no record id/],
    ['INVALID_ID_ATTRIBUTE', 'retrieve', 'Calendar', 'InvalidIdError', /event goes by its id of Events/],
    ['INVALID_ID_ATTRIBUTE', 'delete', 'Events', 'InvalidIdError', /task by that of Calendar/],
    ['INVALID_ID_ATTRIBUTE', 'query', 'Calendar', 'InvalidIdError', /no record id/],
    ['INVALID_ID_ATTRIBUTE', 'create', 'Contacts', 'InvalidIdError', /another module/],
    ...['Quotes', 'SalesOrder', 'PurchaseOrder', 'Invoice'].map((module) =>
      ['INVALID_ID_ATTRIBUTE', 'create', module, 'InvalidIdError', /bug of stock Vtiger 8\.4\.0/] as const),
    ['RECORD_NOT_FOUND', 'files_retrieve', undefined, 'RecordNotFoundError', /RECORD_NOT_FOUND/],
    ['QUERY_SYNTAX_ERROR', 'query', 'Contacts', 'QuerySyntaxError', /QUERY_SYNTAX/],
    ['INTERNAL_SERVER_ERROR', 'query', 'Contacts', 'QuerySyntaxError', /empty literal/],
    ['INTERNAL_SERVER_ERROR', 'create', 'Contacts', 'ServerError', /unreadable date/],
    ['INTERNAL_SERVER_ERROR', 'describe', 'Contacts', 'ServerError', /INTERNAL_SERVER_ERROR/],
    ['UNKOWN_ENTITY', 'query_related', 'Contacts', 'ServerError', /semicolon/],
    ['UNKNOWN_OPERATION', 'convertlead', 'Leads', 'MandatoryFieldMissingError', /lacks a mandatory/],
    ['UNKNOWN_OPERATION', 'foo', undefined, 'UnsupportedOperationError', /UNKNOWN_OPERATION/],
    ['OPERATION_NOT_SUPPORTED', 'logout', undefined, 'UnsupportedOperationError', /OPERATION_NOT/],
    ['LEAD_ALREADY_CONVERTED', 'convertlead', 'Leads', 'ServerError', /leave converted/],
    ['DATABASE_QUERY_ERROR', 'query', 'Leads', 'ServerError', /: DATABASE_QUERY_ERROR\.$/],
  ] as const)('%s on %s of %s -> %s', (code, operation, module, name, says) => {
    const call = { operation, module, method: 'GET', recordId: '12x1' } as const;
    const error = serverError(call, { code, message: WORDS, status: 200 });
    expect(error).toMatchObject({ name, operation, module, serverCode: code, httpStatus: 200 });
    expect(error.message).toMatch(says);
    expect(error.serverMessage).toBe(WORDS);
    expect(error.message + error.stack + JSON.stringify(error)).not.toContain(WORDS);
    expect(everythingIn(error)).toContain('[serverMessage]');
    // The hint is the end of the message, and a printed error has it once.
    expect(inspect(error).split(error.hint ?? error.message)).toHaveLength(2);
  });

  it.each([
    ['lastname does not have a value', 'lastname'],
    ['cf_855 does not have a value', 'cf_855'],
    ['Mandatory Fields Missing..', undefined],
    ['Ada Lovelace does not have a value', undefined],
  ])('%s names %s', (message, field) => {
    const call = { operation: 'create', method: 'POST' } as const;
    const refusal = { code: 'MANDATORY_FIELDS_MISSING', message, status: 200 };
    expect(serverError(call, refusal).field).toBe(field);
  });

  it('an owner that is refused is no absent record', () => {
    const message = 'Cannot assign record to the given user';
    const call = { operation: 'revise', method: 'POST' } as const;
    const error = serverError(call, { code: 'ACCESS_DENIED', message, status: 200 });
    expect(error).toMatchObject({ name: 'AccessDeniedError', serverCode: 'ACCESS_DENIED' });
    expect(error.message).toMatch(/assigned_user_id/);
  });

  it.each([
    [undefined, 'Duplicate(s) detected!', 'DuplicateRecordError'],
    ['ODD_CODE', 'Duplicate(s) detected!', 'DuplicateRecordError'],
    [undefined, 'Permission to perform the operation is denied', 'RecordNotFoundError'],
    ['ODD_CODE', 'lastname does not have a value', 'MandatoryFieldMissingError'],
    [undefined, 'Cannot assign record to the given user', 'AccessDeniedError'],
    [undefined, 'no', 'ServerError'],
    // A code that is known counts more than words.
    ['DATABASE_QUERY_ERROR', 'no', 'ServerError'],
    ['LEAD_ALREADY_CONVERTED', 'Duplicate lead, permission denied', 'ServerError'],
  ])('code %s, words %s -> %s', (code, message, name) => {
    const call = { operation: 'revise', method: 'POST' } as const;
    const error = serverError(call, { code, message, status: 200 });
    expect(error).toMatchObject({ name, serverCode: code });
    expect(error.message).toContain(code ?? 'refused without a code');
  });

  it('a page of text after a write may be about its owner, and the write may have happened', () => {
    const call = { operation: 'create', module: 'Contacts', method: 'POST' } as const;
    const error = serverError(call, { status: 200, flaw: 'plain text' });
    expect(error).toMatchObject({ name: 'ProtocolError' });
    expect(error.hint).toMatch(
      /assigned_user_id that does not exist.*stored.*may have been carried out/,
    );
  });

  it.each([
    [200, 'an HTML page'],
    [404, 'empty'],
  ])('no session webservice at the url: HTTP %d, %s', (status, flaw) => {
    const error = serverError({ operation: 'getchallenge', method: 'GET' }, { status, flaw });
    expect(error).toMatchObject({ name: 'ProtocolError' });
    expect(error.hint).toMatch(/no session webservice at this url.*'rest'/);
  });

  it('a hint about other releases is omitted where the release is known', () => {
    const call = { operation: 'convertlead', module: 'Leads', method: 'POST' } as const;
    const crash = { status: 500, flaw: 'empty' } as const;
    expect(serverError(call, { ...crash, release: 8.2 }).hint).toMatch(/8\.0 to 8\.3/);
    expect(serverError(call, { ...crash, release: 8.4 }).hint).not.toMatch(/8\.3/);
  });

  it.each([
    ['Permission to perform the operation is denied', 'RecordNotFoundError'],
    ['access denied', 'RecordNotFoundError'],
    ['lastname does not have a value', 'MandatoryFieldMissingError'],
    ['Duplicate(s) detected!', 'DuplicateRecordError'],
    ['Record not found', 'RecordNotFoundError'],
    ['Bad Request', 'ServerError'],
    ['', 'ServerError'],
  ])('a status line alone: %s -> %s', (message, name) => {
    const call = { operation: 'revise', method: 'POST' } as const;
    const error = serverError(call, { message, status: 400 });
    expect(error).toMatchObject({ name, serverCode: undefined, serverMessage: message });
  });
});

/** Recorded as an HTTP 500 with nothing in it, each: `op-….json`. */
const CLOUD_ONLY = [
  ...['me', 'decrypt', 'reopen', 'lookup', 'get_account_hierarchy', 'delete_related'],
  ...['tags_add', 'tags_retrieve', 'tag_delete'],
];

describe('a crash', () => {
  it.each<readonly [operation: string, name: string, says: RegExp]>([
    ['sync', 'ServerError', /syncType is not registered/],
    ['files_retrieve', 'ServerError', /8\.0 to 8\.3/],
    ['convertlead', 'ServerError', /8\.0 to 8\.3/],
    ['revise', 'ServerError', /lines replaced/],
    ['update', 'ServerError', /lines replaced/],
    ['relatedtypes', 'ServerError', /no entity module/],
    ['create', 'ServerError', /no fields/],
    ...CLOUD_ONLY.map(
      (operation) =>
        [operation, 'UnsupportedOperationError', /Open-source Vtiger does not have/] as const,
    ),
    ['foo', 'ServerError', /unknown operation look alike/],
  ])('%s -> %s', (operation, name, says) => {
    const crashMeansMissing = CLOUD_ONLY.includes(operation);
    const error = serverError(
      { operation, method: 'GET' },
      { status: 500, flaw: 'empty', crashMeansMissing },
    );
    expect(error).toMatchObject({ name, httpStatus: 500, operation });
    expect(error.message).toMatch(says);
  });

  it.each([
    ['create', { crashMeansMissing: false }, true],
    ['tags_add', { crashMeansMissing: true }, false],
    // On a Cloud.
    ['tags_add', { crashMeansMissing: false }, true],
  ])(
    'a write that may have been done is reported as such, a missing operation is not: %s, %o',
    (operation, { crashMeansMissing }, mayBeDone) => {
      const { message } = serverError(
        { operation, method: 'POST' },
        { status: 500, flaw: 'empty', crashMeansMissing },
      );
      expect(/may have been carried out/.test(message)).toBe(mayBeDone);
      expect(/does not have this operation/.test(message)).toBe(!mayBeDone);
    },
  );
});
