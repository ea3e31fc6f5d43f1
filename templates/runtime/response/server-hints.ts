// What each failure of a Vtiger server means; the first row that matches counts. Hints for some
// releases only are in transport/server-versions.ts.

import type { ErrorClass } from './call-error.js';
import {
  AccessDeniedError,
  AuthenticationError,
  ConnectionError,
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
} from '../errors.js';

const GATEWAY =
  'A gateway before the CRM may want the option headers. Else check user name and access key.';
const INVENTORY = '(?:Quotes|SalesOrder|PurchaseOrder|Invoice) ';

/**
 * The pattern is matched with the subject of a failure, `<topic> <operation> <module> <flaw>`. The
 * topic is the server's code, or what its words mean, or `HTTP_<status>`; `CRASH` for an HTTP 500 or
 * an empty response (what PHP's `display_errors` makes of one), `MISSING` for that of an operation
 * which only the Cloud has, `OWNER` where the words are about the owner.
 */
export const FAILURES: readonly (readonly [pattern: RegExp, error: ErrorClass, hint?: string])[] = [
  [/^ACCESS_DENIED (getchallenge|login|me) /, AuthenticationError, 'There is no such active user.'],
  [/^HTTP_40[13] (getchallenge|login) /, ProtocolError, GATEWAY],
  [
    /^(HTTP_429|TOO_MANY\w*|RATE_LIMIT\w*|\w+_LIMIT_(EXCEEDED|REACHED)) /,
    RateLimitError,
    'Calls are limited by minute and by day.',
  ],
  [/^HTTP_4(?!0[0457-9]|14)\d\d .* (an HTML|plain)/, ProtocolError, GATEWAY],
  [/^HTTP_407 /, ConnectionError, 'The proxy wants a user name and a password in its URL.'],
  [
    /^(INVALID_USER|AUTHENTICATION_FAIL|ACCESSKEY|HTTP_40[13] )/,
    AuthenticationError,
    'Check user name and access key (not the password).',
  ],
  [
    /^INVALID_AUTH/,
    AuthenticationError,
    'Another process logs in as this user: give each its own.',
  ],
  [/^(AUTHENTICATION|INVALID_SESS|SESSION)/, AuthenticationError, 'Also after a new login.'],
  [/^OWNER /, AccessDeniedError, 'This API user may not assign to that assigned_user_id.'],
  [
    /^ACCESS_DENIED (retrieve|revise|update|delete|decrypt|reopen|tags?_|\w+_related|get_acc)/,
    RecordNotFoundError,
    'The record is absent or not allowed.',
  ],
  [
    /^ACCESS_DENIED create /,
    AccessDeniedError,
    'The API user may not create in it, or not for that assigned_user_id.',
  ],
  [
    /^ACCESS_DENIED query /,
    AccessDeniedError,
    'A field or the module is unknown or hidden. Case matters.',
  ],
  [
    /^ACCESS_DENIED sync /,
    AccessDeniedError,
    'Scope application is for administrators, sync for entity modules.',
  ],
  [
    /^ACCESS_DENIED /,
    AccessDeniedError,
    'The module is unknown, disabled or hidden. Case matters.',
  ],
  [/^RECORD_NOT/, RecordNotFoundError],
  [/^(0|DUPLICATE\w*) /, DuplicateRecordError, 'Another record has the same unique fields.'],
  [
    new RegExp(`^MANDATORY\\w* \\w+ ${INVENTORY}`),
    MandatoryFieldMissingError,
    'Inventory modules want LineItems, and productid beside them.',
  ],
  [/^MANDATORY/, MandatoryFieldMissingError],
  [/^REFERENCE/, InvalidReferenceError, 'The field does not take that module.'],
  [/^INVALID_ID\w+ query /, InvalidIdError, 'A reference is compared with no record id.'],
  [
    /^INVALID_ID\w+ \w+ (Calendar|Events) /,
    InvalidIdError,
    'An event goes by its id of Events, a task by that of Calendar.',
  ],
  [/^INVALID_ID/, InvalidIdError, 'An id is malformed, or of another module.'],
  [/^QUERY_SYNTAX/, QuerySyntaxError],
  [
    /^INTERNAL\w+ query /,
    QuerySyntaxError,
    "Known causes: an empty literal '', an odd character outside of quotes.",
  ],
  [/^INTERNAL\w+ (create|revise|update) /, ServerError, 'Known cause: an unreadable date.'],
  [/^UNKN?OWN_ENTITY/, ServerError, 'The relation is unknown, or the query has a semicolon.'],
  [
    /^UNKNOWN_OPERATION convertlead /,
    MandatoryFieldMissingError,
    'What the lead becomes lacks a mandatory field.',
  ],
  [/^(UNKNOWN_OP|OPERATION_NOT)/, UnsupportedOperationError],
  [/^LEAD_ALREADY/, ServerError, 'Queries leave converted leads out.'],
  [/^MISSING /, UnsupportedOperationError, 'Open-source Vtiger does not have this operation.'],
  [
    /^CRASH (revise|update) /,
    ServerError,
    'PHP 8 does so with LineItems: lines replaced, totals 0.',
  ],
  [/^CRASH relatedtypes /, ServerError, 'The module may be no entity module.'],
  [/^CRASH create /, ServerError, 'Known causes: no fields, a list for one reference.'],
  [/^CRASH /, ServerError, 'A crash and an unknown operation look alike: see the log of PHP.'],
  [/^HTTP_414 /, QueryTooLongError],
  [
    /^HTTP_2\d\d (create|revise|update) .* plain/,
    ProtocolError,
    'Known cause: an assigned_user_id that does not exist. Contacts are stored nevertheless.',
  ],
  [
    /^HTTP_(2\d\d|40[45]) getchallenge /,
    ProtocolError,
    "There is no session webservice at this url: check it, or try the transport 'rest'.",
  ],
  [/^HTTP_(2.* (an HTML|plain)|40[45] )/, ProtocolError, 'The url may lead elsewhere.'],
  [/^HTTP_2/, ProtocolError],
];
