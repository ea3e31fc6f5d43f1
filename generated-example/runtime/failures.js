import {
  ConnectionError,
  MAYBE_DONE,
  readPlain,
  readJson,
  MAX_DEPTH,
  AuthenticationError,
  AccessDeniedError,
  RecordNotFoundError,
  DuplicateRecordError,
  MandatoryFieldMissingError,
  InvalidReferenceError,
  InvalidIdError,
  QuerySyntaxError,
  ServerError,
  UnsupportedOperationError,
  RateLimitError,
  QueryTooLongError,
  ProtocolError,
  callError,
  protocolError,
} from './core.js';

/** Kept beside the errors: it is nobody else's business. */
const advice = new WeakMap();
const GATEWAY = [502, 503, 504];
/** Longer waits are the caller's decision. */
const MAX_ASKED = 120_000;
/**
 * Milliseconds before the request is repeated; undefined where it must not be, or need not.
 *
 * A request that may have arrived is repeated only where it is safe. A 429 was not carried out, so
 * everything is safe then. A crash (500, an empty answer) is repeated once, since it is mostly no
 * accident.
 * @param asked milliseconds that the server asks to wait
 */
function repeatAfter(error, { safe, made, crashes, allowed }, asked, random) {
  if (made >= allowed) return undefined;
  const { unsent, final, crash } = advice.get(error) ?? {};
  if (error.code === 'RATE_LIMITED') {
    const wait = asked ?? 10_000 * 2 ** made;
    // Those who wait for the same moment must not all arrive in it.
    return wait > MAX_ASKED ? undefined : wait + random * 1000;
  }
  if (final || !(safe || unsent)) return undefined;
  if (
    crash ? crashes > 0 : !(error.code === 'CONNECTION' || GATEWAY.includes(error.httpStatus ?? 0))
  )
    return undefined;
  if (asked !== undefined) return asked > MAX_ASKED ? undefined : asked;
  return Math.min(250 * 2 ** made, 8000) * (0.5 + random / 2);
}

// Takes: what the dispatcher threw. Gives: the error of ours for it, and what retry.ts has to know.
// Never: passes on what may hold headers or URLs.
const UNSENT = /REFUSED|AGAIN|NOTFOUND|CONNECT_TIMEOUT/;
const CERTIFICATE = /CERT|TLS|SSL|UNABLE_TO|^EPROTO$/;
/** What undici throws may hold headers and URLs, so only its code and cleaned text are passed on. */
function connectionError(error, { origin, method }, call, redact) {
  const { operation, module, recordId } = call;
  const { code, syscall, name, message } = Object(error);
  const reason = redact(`${code ?? name}`);
  const certificate = CERTIFICATE.test(reason);
  const unsent = UNSENT.test(reason) || syscall === 'connect' || certificate;
  const hint = certificate
    ? 'The certificate is not trusted, or this is no TLS.'
    : reason === 'ENOTFOUND'
      ? 'There is no such host.'
      : unsent || method === 'GET'
        ? undefined
        : MAYBE_DONE;
  const failure = new ConnectionError(
    `${unsent ? 'No connection to' : 'Broken connection to'} ${origin} (${reason}).`,
    { operation, module, recordId, hint, cause: new Error(redact(`${message}`)) },
  );
  advice.set(failure, { unsent, final: certificate || reason === 'ENOTFOUND' });
  return failure;
}

// Takes: the bytes of an answer. Gives: what it says, however damaged it is.
// Never: parses what is nested too deeply.
/**
 * Reads `{"success":…}` from bytes as PHP may write them: with a byte order mark, warnings before
 * or after the JSON, raw control characters inside strings, bytes that are no UTF-8 (they read as
 * U+FFFD: one bad record must not spoil every page that it is in).
 */
function readAnswer(body) {
  const text = new TextDecoder().decode(body);
  return readPlain(text) ?? readDamaged(text);
}
function readDamaged(text) {
  if (text.trim() === '') return { flaw: 'empty' };
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return { flaw: 'an HTML page' };
  const start = text.search(/^\s*\{|\{\s*"success"\s*:/);
  if (start < 0) return { flaw: /^\s*</.test(text) ? 'an HTML page' : 'plain text' };
  const json = firstDocument(text, start);
  if (typeof json !== 'string') return json;
  return readJson(json) ?? { flaw: 'invalid JSON' };
}
/**
 * The JSON document that begins at `start`, without what follows it, and with the raw control
 * characters that Vtiger's encoder leaves in strings escaped.
 */
function firstDocument(text, start) {
  let json = '';
  let from = start;
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at++;
      else if (char === 0x22) inString = false;
      else if (char < 0x20) {
        json += `${text.slice(from, at)}\\u00${char < 16 ? '0' : ''}${char.toString(16)}`;
        from = at + 1;
      }
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) {
      if (++depth > MAX_DEPTH) return { flaw: 'JSON that is nested too deeply' };
    } else if ((char === 0x7d || char === 0x5d) && --depth === 0) {
      return json + text.slice(from, at + 1);
    }
  }
  return { flaw: 'truncated JSON' };
}

// Takes: nothing. Gives: what each failure of a Vtiger server means: one row each, first fit wins.
// Never: quotes what the server said.
/**
 * `[pattern, class, hint?]`. The pattern is matched with `<topic> <operation> <module> <flaw>`; the topic
 * is the server's code, or `HTTP_<status>`, or `CRASH` for an HTTP 500 or an answer without
 * anything in it (what PHP's `display_errors` makes of one), or `LACK` for that of an operation
 * which only the Cloud has, or `OWNER` for an ACCESS_DENIED that speaks of the owner.
 */
const TABLE = [
  [/^ACCESS_DENIED (getchallenge|login|me) /, AuthenticationError, 'There is no such active user.'],
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
  [/^0 /, DuplicateRecordError, 'Another record has the same unique fields.'],
  [
    /^MANDATORY/,
    MandatoryFieldMissingError,
    'Inventory modules want LineItems, and productid beside them.',
  ],
  [/^REFERENCE/, InvalidReferenceError, 'The field does not take that module.'],
  [
    /^INVALID_ID\w+ create (Quotes|SalesOrder|PurchaseOrder|Invoice) /,
    InvalidIdError,
    'A bug of stock Vtiger 8.4.0, always.',
  ],
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
  [/^LACK /, UnsupportedOperationError, 'Open-source Vtiger does not have this operation.'],
  [/^CRASH sync /, ServerError, 'Open-source Vtiger 8 always does: syncType is not registered.'],
  [/^CRASH files_retrieve /, ServerError, 'Vtiger 8.0 to 8.3 does so on PHP 8.'],
  [
    /^CRASH (revise|update) /,
    ServerError,
    'PHP 8 does so with LineItems: lines replaced, totals 0.',
  ],
  [/^CRASH relatedtypes /, ServerError, 'The module may be no entity module.'],
  [/^CRASH create /, ServerError, 'Known causes: no fields, a list for one reference.'],
  [/^CRASH /, ServerError, 'A crash and an unknown operation look alike: see the log of PHP.'],
  [/^HTTP_429 /, RateLimitError, 'Calls are limited by minute and by day.'],
  [/^HTTP_414 /, QueryTooLongError],
  [/^HTTP_(2.* (an HTML|plain)|40[45] )/, ProtocolError, 'The url may lead elsewhere.'],
  [/^HTTP_2/, ProtocolError],
];

// Takes: a failure as the server tells it, and the call it answers. Gives: the error for it.
// Never: quotes the server's words, which may hold data.
const NAMED_FIELD = /^(\w{1,64}) does not have a value$/;
/** What the words of a status line may mean. */
const WORDS = [
  [/have a value|mandatory/i, 'MANDATORY'],
  [/duplicate/i, '0'],
  [/permission|denied/i, 'ACCESS_DENIED'],
  [/not found/i, 'RECORD_NOT'],
  [/syntax/i, 'QUERY_SYNTAX'],
];
/** The error for an answer that is no success. */
function serverError(call, refusal) {
  const { status, code, message = '', flaw, mayLack } = refusal;
  const crash = !code && (status === 500 || (status < 300 && flaw === 'empty'));
  const known = crash
    ? mayLack
      ? 'LACK'
      : 'CRASH'
    : (code ?? (flaw ? undefined : guessCode(message)));
  const topic = /cannot assign/i.test(message) ? 'OWNER' : (known ?? `HTTP_${status}`);
  const subject = `${topic} ${call.operation} ${call.module} ${flaw}`;
  const [, error = ServerError, hint] = TABLE.find(([pattern]) => pattern.test(subject)) ?? [];
  const fate =
    call.method === 'POST' &&
    (flaw !== undefined || status >= 500) &&
    error !== UnsupportedOperationError;
  const what = code ?? `HTTP ${status}${flaw ? `, ${flaw}` : ''}`;
  return callError(error, call, what, {
    hint: [hint, fate && status !== 429 && MAYBE_DONE].filter(Boolean).join(' ') || undefined,
    field: NAMED_FIELD.exec(message.trim())?.[1],
    serverCode: code,
    serverMessage: message,
    httpStatus: status,
  });
}
/** The Cloud may say why only in its status line (manual; not observed): there words must do. */
function guessCode(words) {
  return (
    /^[A-Z]+(?:_[A-Z]+)+\b/.exec(words)?.[0] ?? WORDS.find(([pattern]) => pattern.test(words))?.[1]
  );
}

// Takes: an HTTP answer and the call it belongs to. Gives: the result in it.
// Never: lets anything pass that is not a success of Vtiger.
/**
 * The `result` of a successful answer; undefined where there is none.
 * @param redact takes secrets out of the server's words
 * @param mayLack whether a crash says that the operation is not there
 * @throws VtigerError: whatever else the answer is
 */
function resultOf(answer, call, origin, redact, mayLack) {
  const { status, statusText, headers, body } = answer;
  if (status >= 300 && status < 400) throw redirectError(call, status, headers['location'], origin);
  const reading = readAnswer(body);
  if (reading.success && status < 300) return reading.result;
  if (reading.success === false && status !== 429) {
    const { code, message } = reading;
    throw serverError(call, { status, code, message: redact(message) });
  }
  const flaw = 'flaw' in reading ? reading.flaw : undefined;
  // Failures of the REST API may have no body at all.
  const error =
    status === 400
      ? serverError(call, { status, message: redact(statusText) })
      : serverError(call, { status, flaw: flaw ?? 'not what was asked for', mayLack });
  if (status === 500 || (status < 300 && /^empty|^truncated/.test(flaw ?? ''))) {
    advice.set(error, { crash: true });
  }
  throw error;
}
/** Redirects are never followed: the credentials would go along, or a POST would become a GET. */
function redirectError(call, status, location, origin) {
  let target = 'an unreadable address';
  try {
    const { protocol, host } = new URL(String(location), origin);
    target = `${protocol}//${host}`;
  } catch {
    // The text stays: a location that is no URL is not quoted.
  }
  return protocolError(call, `the server redirects to ${target}`, {
    httpStatus: status,
    hint: 'It is not followed: if that is the instance, name it in the url.',
  });
}

export { advice, connectionError, repeatAfter, resultOf };
