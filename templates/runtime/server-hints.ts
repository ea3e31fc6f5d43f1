// Takes: nothing. Gives: what each failure of a Vtiger server means: one row each, first fit wins.
// Never: quotes what the server said.

import {
  AccessDeniedError,
  AuthenticationError,
  DuplicateRecordError,
  InvalidIdError,
  InvalidReferenceError,
  MandatoryFieldMissingError,
  ProtocolError,
  QuerySyntaxError,
  QueryTooLongError,
  RateLimitError,
  RecordNotFoundError,
  ServerError,
  UnsupportedOperationError,
} from './errors.js';
import type { VtigerError, VtigerErrorDetails } from './errors.js';

type ErrorClass = new (message: string, details: VtigerErrorDetails) => VtigerError;

const LINES = 'With LineItems PHP 8 crashes halfway, lines replaced and totals 0.';

/**
 * `[pattern, class, hint?]`. The pattern is matched with `<topic> <operation> <module> <flaw>`; the topic
 * is the server's code, or `HTTP_<status>`, or `CRASH` for an HTTP 500 or an answer without
 * anything in it (what PHP's `display_errors` makes of one), or `OWNER` for an ACCESS_DENIED that
 * speaks of the owner.
 */
export const TABLE: readonly (readonly [pattern: RegExp, error: ErrorClass, hint?: string])[] = [
  [/^ACCESS_DENIED (getchallenge|login|me) /, AuthenticationError, 'There is no such active user.'],
  [
    /^(INVALID_USER_CREDENTIALS|AUTHENTICATION_FAILURE|ACCESSKEY_UNDEFINED|HTTP_40[13]) /,
    AuthenticationError,
    'Check user name and access key (of My Preferences; not the password).',
  ],
  [
    /^INVALID_AUTH_TOKEN /,
    AuthenticationError,
    'Another process logs in as this user at the same time: give each its own.',
  ],
  [
    /^(AUTHENTICATION_REQUIRED|INVALID_SESSIONID|SESSION_\w+) /,
    AuthenticationError,
    'Also after a new login.',
  ],
  [/^OWNER /, AccessDeniedError, 'This API user may not assign records to that assigned_user_id.'],
  [
    /^ACCESS_DENIED (retrieve|revise|update|delete|decrypt|reopen|tags?_|\w+_related|get_acc)/,
    RecordNotFoundError,
    'The record is absent or not allowed: Vtiger does not tell which.',
  ],
  [
    /^ACCESS_DENIED create /,
    AccessDeniedError,
    'The module is unknown, or this API user may not create in it, or not for that assigned_user_id.',
  ],
  [
    /^ACCESS_DENIED query /,
    AccessDeniedError,
    'A field or the module is unknown or hidden from this API user. Case matters.',
  ],
  [
    /^ACCESS_DENIED sync /,
    AccessDeniedError,
    'The scope application is for administrators, sync for entity modules.',
  ],
  [
    /^ACCESS_DENIED /,
    AccessDeniedError,
    'The module is unknown, disabled or hidden from this API user. Case matters.',
  ],
  [/^RECORD_NOT_FOUND /, RecordNotFoundError],
  [/^0 /, DuplicateRecordError, 'Another record has the same values in the unique fields.'],
  [
    /^MANDATORY_FIELDS_MISSING /,
    MandatoryFieldMissingError,
    'Inventory modules want LineItems, and productid beside them.',
  ],
  [/^REFERENCE_INVALID /, InvalidReferenceError, 'The field does not take that module.'],
  [
    /^INVALID_ID_ATTRIBUTE create (Quotes|SalesOrder|PurchaseOrder|Invoice) /,
    InvalidIdError,
    'A bug of stock Vtiger 8.4.0: it refuses every create in this module.',
  ],
  [/^INVALID_ID_ATTRIBUTE query /, InvalidIdError, 'A reference is compared with no record id.'],
  [/^INVALID_ID_ATTRIBUTE /, InvalidIdError, 'An id is malformed, or of another module.'],
  [/^QUERY_SYNTAX_ERROR /, QuerySyntaxError],
  [
    /^INTERNAL_SERVER_ERROR query /,
    QuerySyntaxError,
    "Known causes: an empty literal '', an odd character outside of quotes.",
  ],
  [
    /^INTERNAL_SERVER_ERROR (create|revise|update) /,
    ServerError,
    'Known cause: an unreadable date.',
  ],
  [
    /^UNKN?OWN_ENTITY /,
    ServerError,
    'The relation is unknown, or a query_related has a semicolon.',
  ],
  [
    /^UNKNOWN_OPERATION convertlead /,
    MandatoryFieldMissingError,
    'A record that the lead becomes lacks a mandatory field.',
  ],
  [/^(UNKNOWN_OPERATION|OPERATION_NOT_SUPPORTED) /, UnsupportedOperationError],
  [/^LEAD_ALREADY_CONVERTED /, ServerError, 'Queries leave converted leads out.'],
  [
    /^CRASH (me|decrypt|reopen|lookup|get_account_hierarchy|tags?_\w+|delete_related) /,
    UnsupportedOperationError,
    'Open-source Vtiger does not have this operation.',
  ],
  [
    /^CRASH sync /,
    ServerError,
    'Open-source Vtiger 8.x does so always: syncType is not registered there.',
  ],
  [/^CRASH files_retrieve /, ServerError, 'Vtiger 8.0 to 8.3 does so on PHP 8.'],
  [/^CRASH (revise|update) /, ServerError, LINES],
  [/^CRASH relatedtypes /, ServerError, 'The module may be no entity module.'],
  [/^CRASH create /, ServerError, 'Known causes: no fields, a list where one reference is due.'],
  [
    /^CRASH /,
    ServerError,
    'A crash and an unknown operation look alike: see the error log of PHP.',
  ],
  [/^HTTP_429 /, RateLimitError, 'Calls are limited by minute and by day.'],
  [/^HTTP_414 /, QueryTooLongError],
  [
    /^HTTP_(2.* (an HTML page|plain text)$|40[45] )/,
    ProtocolError,
    'The url may lead elsewhere: a web interface, a login page, a proxy.',
  ],
  [/^HTTP_2/, ProtocolError],
];
