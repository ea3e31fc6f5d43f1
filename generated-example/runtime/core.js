import { setMaxListeners } from 'node:events';
import { createHash } from 'node:crypto';

/**
 * The named entities of HTML 4.01, as PHP writes them: a number starts a run of code points. Capital
 * letters are made of small ones (`Agrave`, `OElig`, `Omega`).
 */
const table = `
34 quot 38 amp apos 60 lt 62 gt 160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf
laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14
frac12 frac34 iquest 215 times 223 szlig agrave aacute acirc atilde auml aring aelig ccedil egrave
eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide
oslash ugrave uacute ucirc uuml yacute thorn yuml 339 oelig 353 scaron 402 fnof 710 circ 732 tilde
945 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf
sigma tau upsilon phi chi psi omega 977 thetasym upsih 982 piv 8194 ensp emsp 8201 thinsp 8204
zwnj zwj lrm rlm 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger
bull 8230 hellip 8240 permil 8242 prime Prime 8249 lsaquo rsaquo 8254 oline 8260 frasl 8364 euro
8465 image 8472 weierp 8476 real 8482 trade 8501 alefsym 8592 larr uarr rarr darr harr 8629 crarr
8656 lArr uArr rArr dArr hArr 8704 forall 8706 part exist 8709 empty 8711 nabla isin notin 8715 ni
8719 prod 8721 sum minus 8727 lowast 8730 radic 8733 prop infin 8736 ang 8743 and or cap cup int
8756 there4 8764 sim 8773 cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub sup nsub 8838 sube
supe 8853 oplus 8855 otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor 9001 lang rang 9674
loz 9824 spades 9827 clubs 9829 hearts diams`;
let names$1;
/** What the name stands for; a name that has capitals may be that of a small letter. */
function named(name) {
  const known = (names$1 ??= nameTable());
  const small = known.get(name.toLowerCase());
  const capital = small?.toUpperCase();
  return known.get(name) ?? (capital === small ? undefined : capital);
}
function nameTable() {
  const found = new Map();
  let code = 0;
  for (const token of table.trim().split(/\s+/)) {
    if (token.charCodeAt(0) < 58) code = Number(token);
    else found.set(token, String.fromCodePoint(code++));
  }
  return found;
}
/**
 * Undoes one level of HTML escaping: `S&oslash;ren &#039;x&#039;` -> `Søren 'x'`. What is no entity
 * stays as it is.
 */
function decodeEntities(text) {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/g, (whole, ...groups) => {
    const [decimal, hex, name] = groups;
    if (name !== undefined) return named(name) ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    const scalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return scalar ? String.fromCodePoint(code) : whole;
  });
}

const brand = Symbol.for('vtiger-codegen.VtigerError');
/**
 * What every method of the client throws. `message` is ours and quotes no data; what the server
 * said is in `serverMessage`, which is non-enumerable.
 */
class VtigerError extends Error {
  name = 'VtigerError';
  code = 'SERVER';
  constructor(message, details = {}) {
    const { cause, serverMessage, ...shown } = details;
    super(
      shown.hint === undefined ? message : `${message} ${shown.hint}`,
      cause === undefined ? undefined : { cause },
    );
    Object.assign(this, shown);
    Object.defineProperties(this, {
      serverMessage: { value: serverMessage },
      [brand]: { value: true },
    });
  }
}
/** Whether this is a {@link VtigerError}, also one of another copy of this runtime. */
function isVtigerError(error) {
  return error instanceof Error && brand in error;
}
/** The options do not make sense, or are not safe: a plain-http URL, a time zone that is needed and not known. */
class ConfigurationError extends VtigerError {
  name = 'ConfigurationError';
  code = 'CONFIGURATION';
}
/** The instance could not be reached, or the connection broke. */
class ConnectionError extends VtigerError {
  name = 'ConnectionError';
  code = 'CONNECTION';
}
/** No complete answer within `timeoutMs`. */
class TimeoutError extends VtigerError {
  name = 'TimeoutError';
  code = 'TIMEOUT';
}
/** The caller's signal ended the call; `cause` is its reason. */
class AbortedError extends VtigerError {
  name = 'AbortedError';
  code = 'ABORTED';
}
/** The answer is not what the API promises: no JSON, truncated, too large, a redirect, a success without its result. */
class ProtocolError extends VtigerError {
  name = 'ProtocolError';
  code = 'PROTOCOL';
}
/** User name or access key were refused. */
class AuthenticationError extends VtigerError {
  name = 'AuthenticationError';
  code = 'AUTHENTICATION';
}
/** The API user may not do this, or the module is not there: Vtiger does not tell the two apart. */
class AccessDeniedError extends VtigerError {
  name = 'AccessDeniedError';
  code = 'ACCESS_DENIED';
}
/** The record is absent, deleted, or not allowed: Vtiger does not tell these apart. */
class RecordNotFoundError extends VtigerError {
  name = 'RecordNotFoundError';
  code = 'RECORD_NOT_FOUND';
}
/** The duplicate check of the module refused the record (Vtiger's code 0). */
class DuplicateRecordError extends VtigerError {
  name = 'DuplicateRecordError';
  code = 'DUPLICATE_RECORD';
}
/** A mandatory field is missing; `field` names the first one, as the server does. */
class MandatoryFieldMissingError extends VtigerError {
  name = 'MandatoryFieldMissingError';
  code = 'MANDATORY_FIELD_MISSING';
}
/** A reference points to a module that the field does not take. */
class InvalidReferenceError extends VtigerError {
  name = 'InvalidReferenceError';
  code = 'INVALID_REFERENCE';
}
/** A record id is malformed, or of another module. */
class InvalidIdError extends VtigerError {
  name = 'InvalidIdError';
  code = 'INVALID_ID';
}
/** A value was refused before anything was sent; `field` names it, the value is not quoted. */
class InvalidValueError extends VtigerError {
  name = 'InvalidValueError';
  code = 'INVALID_VALUE';
}
/** The write DID happen, and the server stored `fields` differently from what was sent. */
class ValueAlteredError extends VtigerError {
  name = 'ValueAlteredError';
  code = 'VALUE_ALTERED';
}
/** A value read from the CRM cannot be decoded; module, record id and field are named, the value is not. */
class DecodeError extends VtigerError {
  name = 'DecodeError';
  code = 'DECODE';
}
/** The server's parser refused the statement. */
class QuerySyntaxError extends VtigerError {
  name = 'QuerySyntaxError';
  code = 'QUERY_SYNTAX';
}
/** The statement would exceed 7,000 bytes of URL, which web servers refuse. */
class QueryTooLongError extends VtigerError {
  name = 'QueryTooLongError';
  code = 'QUERY_TOO_LONG';
}
/** The server's limit is reached and waiting did not help. */
class RateLimitError extends VtigerError {
  name = 'RateLimitError';
  code = 'RATE_LIMITED';
}
/** This instance, or this transport, does not have the operation. */
class UnsupportedOperationError extends VtigerError {
  name = 'UnsupportedOperationError';
  code = 'UNSUPPORTED_OPERATION';
}
/** Any other failure that the server reports, an empty HTTP 500 included. */
class ServerError extends VtigerError {
  name = 'ServerError';
  code = 'SERVER';
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
/** The hint for a write whose fate is not known. */
const MAYBE_DONE = 'It may have been carried out: look before repeating it.';
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
/** `create (Contacts)` */
function describe({ operation, module }) {
  return module === undefined ? operation : `${operation} (${module})`;
}
function detailsOf({ operation, module, recordId }) {
  return { operation, module, recordId };
}
/** An error of a call: `retrieve (Contacts): … .` */
function callError(type, about, what, more) {
  return new type(`${describe(about)}: ${what}.`, { ...detailsOf(about), ...more });
}
/** The error for an answer that is not what is due. */
function protocolError(about, what, more) {
  return callError(ProtocolError, about, what, more);
}

/** The wire has `true`, `"1"` and, for no, `""`. */
function flag(value) {
  return ['1', 'true', 'on'].includes(String(value));
}
/** Text that the server escapes. */
function decodedText(value) {
  return typeof value === 'string' ? decodeEntities(value) : '';
}
function isObject$1(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function missing$1(call, what) {
  return protocolError(call, `the server reports success without ${what}`, {
    hint: call.method === 'POST' ? MAYBE_DONE : undefined,
  });
}
/** A list of objects; PHP writes one with gaps as an object keyed by number. @throws ProtocolError */
function listOf(call, result) {
  const list = Array.isArray(result) ? result : Object.values(objectOf(call, result));
  const rows = list;
  if (rows.every((row) => typeof row === 'object' && row !== null)) return rows;
  throw missing$1(call, 'a list of records');
}
/** An object; PHP writes an empty one as `[]`. @throws ProtocolError */
function objectOf(call, result) {
  if (Array.isArray(result) && result.length === 0) return {};
  if (isObject$1(result)) return result;
  throw missing$1(call, 'the result that is due');
}

/**
 * A promise that one of the signals can end: with an `AbortedError`, or with the signal's reason
 * where that is an error of ours. What `start` gives back is run, maybe twice, when the promise is
 * settled.
 */
function abortable(start, signals) {
  let stop;
  let abort = () => undefined;
  const end = () => {
    for (const signal of signals) signal?.removeEventListener('abort', abort);
    stop?.();
  };
  return new Promise((resolve, reject) => {
    abort = () => {
      const reason = signals.find((signal) => signal?.aborted)?.reason;
      reject(
        reason instanceof VtigerError
          ? reason
          : new AbortedError('Aborted by its signal.', { cause: reason }),
      );
      // At once, not a tick later: nothing may be handed to a call that has ended.
      end();
    };
    if (signals.some((signal) => signal?.aborted)) return abort();
    for (const signal of signals) {
      // Node warns from the eleventh listener on, and one signal may end many calls.
      if (signal instanceof EventTarget) setMaxListeners(0, signal);
      signal?.addEventListener('abort', abort);
    }
    stop = start(resolve, reject);
  }).finally(end);
}
/** Waits for work that others share: a signal ends the waiting, not the work. */
function shared(work, signal) {
  return abortable((resolve, reject) => void work.then(resolve, reject), [signal]);
}
const systemClock = {
  now: () => Date.now(),
  random: () => Math.random(),
  pause: (milliseconds, signals) =>
    abortable((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      return () => clearTimeout(timer);
    }, signals),
};

/** What the first of the keys that has one holds: a text, not empty. */
function textIn(answer, keys) {
  const raw = Object(answer);
  for (const key of keys) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
/**
 * The user in the answer of `me` (REST) or `login` (session), whose keys differ.
 * @throws ProtocolError where there is none
 */
function readUser(answer, operation, username) {
  const text = (...keys) => textIn(answer, keys);
  const id = text('userId', 'id') ?? '';
  if (!/^\d+x\d+$/.test(id)) {
    throw protocolError({ operation }, 'the answer names no user');
  }
  // The Cloud escapes what `me` tells; of logins that was not seen.
  const name = operation === 'me' ? decodeEntities : String;
  const admin = text('is_admin');
  return {
    id,
    user_name: text('user_name', 'username') ?? username,
    first_name: name(text('first_name') ?? ''),
    last_name: name(text('last_name') ?? ''),
    email1: text('email1', 'email') ?? '',
    time_zone: text('time_zone') ?? null,
    is_admin: admin === undefined ? null : admin === 'on' || admin === '1',
  };
}

// Takes: a call. Gives: the HTTP request for it. Never: puts files where there are none to send.
/** GET operations read the query string only, POST operations the form only. */
async function dress({ method, operation, files }, params, path, headers = {}) {
  const query = formText(params);
  // A POST whose id stands in the URL, says the manual: a server that reads the form finds it there.
  const inUrl = query !== '' && (method === 'GET' || operation === 'reopen');
  const [type, body] =
    method === 'GET'
      ? []
      : files?.length
        ? await multipart(params, files)
        : ['application/x-www-form-urlencoded', query];
  return {
    method,
    path: inUrl ? `${path}?${query}` : path,
    headers: { accept: 'application/json', ...headers, ...(type && { 'content-type': type }) },
    body: body ?? null,
  };
}
/** A dispatcher may be of another undici, which does not know our FormData: it gets bytes. */
async function multipart(params, files) {
  const form = new FormData();
  for (const [name, value] of pairs(params)) form.append(name, value);
  for (const { field, name, type, data } of files) {
    form.append(field, new Blob([new Uint8Array(data)], { type }), name);
  }
  const whole = new Response(form);
  return [whole.headers.get('content-type') ?? '', new Uint8Array(await whole.arrayBuffer())];
}
/** `a=1&b=2`, as PHP reads it from the query string and from forms. */
function formText(params) {
  return new URLSearchParams(pairs(params)).toString();
}
function pairs(params) {
  return Object.entries(params).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
}

// Takes: calls. Gives: their results, over the REST API of Vtiger Cloud.
// Never: keeps a session; every request carries HTTP Basic credentials.
const ME = { operation: 'me', method: 'GET' };
/** The REST dialect; `probe` asks `me` once, and {@link Dialect.me} then remembers the answer. */
function restDialect(settings, wire) {
  const { username, accessKey, endpoints } = settings;
  const credentials = Buffer.from(`${username}:${accessKey}`).toString('base64');
  const authorization = `Basic ${credentials}`;
  wire.secrets.add(credentials);
  wire.capabilities.cloud = true;
  let user;
  const ask = (call, crashes) =>
    wire.gate.run(
      async () =>
        wire.ask(
          call,
          await dress(call, call.params ?? {}, endpoints.restPath + call.operation, {
            authorization,
          }),
          call.method === 'GET',
          crashes,
        ),
      [call.signal, wire.closing],
    );
  const me = (crashes) => {
    user ??= ask(ME, crashes).then((answer) => readUser(answer, 'me', username));
    user.catch(() => (user = undefined));
    return user;
  };
  return {
    kind: 'rest',
    call: (call) => ask(call),
    me: ({ signal }) => shared(me(), signal),
    async probe() {
      // A crash is an answer to a probe: it is not asked a second time.
      await me(1);
    },
    leave: () => Promise.resolve(),
  };
}

// Takes: calls. Gives: their results, over the sessions of webservice.php.
// Never: logs in twice at a time, or sends two requests at a time in one session.
const CHALLENGE = { operation: 'getchallenge', method: 'GET' };
const LOGIN = { operation: 'login', method: 'POST' };
const LOGOUT = { operation: 'logout', method: 'POST', timeoutMs: 5000 };
/** `INVALID_SESSIONID`, `SESSION_EXPIRED`, `SESSION_LEFT_IDLE` among them. */
const LOST = /SESSION|AUTHENTICATION_REQUIRED/;
/** A login that another process cuts short fails with either; the second is a wrong key's code too. */
const RACE = /^INVALID_(?:AUTH_TOKEN|USER_CREDENTIALS)$/;
const MAYBE_KEY = /CREDENTIALS/;
const LOGIN_TRIES = 4;
/**
 * The session dialect: a session for each slot of the gate, because the server serves the requests
 * of one session one after the other. `probe` asks for a login token, which the first login uses.
 */
function sessionDialect(settings, wire) {
  const { username, accessKey, endpoints } = settings;
  const sessions = [];
  let token;
  let logins = Promise.resolve();
  /** Tries before the key is believed wrong: more where it has worked, one where it was believed so. */
  let trust = 3;
  const dressed = (call, own) =>
    dress(call, { ...call.params, operation: call.operation, ...own }, endpoints.sessionPath);
  const ask = async (call, own, safe) => wire.ask(call, await dressed(call, own), safe);
  const challenge = async () => {
    const answer = await ask(CHALLENGE, { username }, true);
    return needed(CHALLENGE, answer, 'token');
  };
  const logIn = async () => {
    for (let tries = 1; ; tries++) {
      const secret = createHash('md5')
        .update((token ?? (await challenge())) + accessKey)
        .digest('hex');
      token = undefined;
      wire.secrets.add(secret);
      try {
        const answer = await ask(LOGIN, { username, accessKey: secret }, true);
        const name = needed(LOGIN, answer, 'sessionName', 'sessionId');
        wire.secrets.add(name);
        const version = textIn(answer, ['vtigerVersion']);
        wire.version = version ?? wire.version;
        wire.capabilities.version(version);
        trust = LOGIN_TRIES;
        return { name, user: readUser(answer, 'login', username) };
      } catch (error) {
        const doubtful = serverCodeIs(MAYBE_KEY, error);
        if (!serverCodeIs(RACE, error) || tries >= (doubtful ? trust : LOGIN_TRIES)) {
          if (doubtful) trust = 1;
          throw error;
        }
        await wire.wait('login', LOGIN, Math.ceil((0.5 + wire.clock.random()) * 100 * 2 ** tries));
      }
    }
  };
  /** Logs in when the logins before are through; if one of them failed, so does this one. */
  const queueLogin = () => {
    const login = logins.then(logIn);
    logins = login;
    login.catch(() => {
      if (logins === login) logins = Promise.resolve();
    });
    return login;
  };
  const sessionOf = async (slot, { signal }) => {
    const session = (sessions[slot] ??= queueLogin());
    session.catch(() => {
      if (sessions[slot] === session) sessions[slot] = undefined;
    });
    return shared(session, signal);
  };
  const run = (call, work) => wire.gate.run(work, [call.signal, wire.closing]);
  return {
    kind: 'session',
    call: (call) =>
      run(call, async (slot) => {
        const attempt = async () => {
          const { name } = await sessionOf(slot, call);
          return ask(call, { sessionName: name }, call.method === 'GET');
        };
        try {
          return await attempt();
        } catch (error) {
          if (!serverCodeIs(LOST, error)) throw error;
          // The session is looked at before the operation is: nothing was done yet.
          sessions[slot] = undefined;
          return attempt();
        }
      }),
    async me(options) {
      const known = sessions.find((session) => session !== undefined);
      const session = known
        ? shared(known, options.signal)
        : run(options, (slot) => sessionOf(slot, options));
      return (await session).user;
    },
    async probe() {
      token = await run({}, challenge);
    },
    leave: () =>
      Promise.allSettled(
        sessions.map(async (session) => {
          if (!session) return;
          await wire.tell(LOGOUT, await dressed(LOGOUT, { sessionName: (await session).name }));
        }),
      ),
  };
}
function serverCodeIs(codes, error) {
  return error instanceof VtigerError && codes.test(error.serverCode ?? '');
}
function needed(call, answer, ...keys) {
  const text = textIn(answer, keys);
  if (text !== undefined) return text;
  throw protocolError(call, `the answer holds no ${keys[0]}`);
}

/** Answers that say "no REST here": pages, redirects, crashes, refusals of any kind. */
const NO_REST = /^(?:PROTOCOL|SERVER|ACCESS_DENIED|AUTHENTICATION|UNSUPPORTED_OPERATION)$/;
/**
 * Finds out what an instance speaks, with at most two requests (repeats after a 429, a gateway's
 * error or a broken connection apart): `me` over REST, whose answer is remembered as the user, then
 * `getchallenge`, whose token the login uses.
 * @throws AuthenticationError where REST is there and refuses the credentials (HTTP 401);
 * ProtocolError where neither answers
 */
async function detectDialect(settings, wire) {
  const { cloud } = wire.capabilities;
  const rest = restDialect(settings, wire);
  try {
    await rest.probe();
    return rest;
  } catch (error) {
    if (!(error instanceof VtigerError) || !NO_REST.test(error.code)) throw error;
    if (error.httpStatus === 401 || (error.httpStatus ?? 0) > 500) throw error;
  }
  wire.capabilities.cloud = cloud;
  const session = sessionDialect(settings, wire);
  try {
    await session.probe();
    return session;
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    const { operation, httpStatus } = error;
    throw new ProtocolError(
      `Neither the REST API nor webservice.php answers at ${settings.endpoints.origin}: ${error.message}`,
      { operation, httpStatus, cause: error },
    );
  }
}

const REST = '/restapi/v1/vtiger/default';
const SESSION = '/webservice.php';
/**
 * Reads the URL of an instance: a bare host, a folder on it, its REST endpoint or its
 * `webservice.php`.
 * @throws ConfigurationError for what is no such URL, or would expose the access key
 */
function readUrl(url, insecureHttp) {
  const text = String(url).trim();
  let parsed;
  try {
    parsed = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    throw new ConfigurationError('This is not a URL like https://crm.example.com.');
  }
  const { protocol, hostname, origin, username, password, search, hash } = parsed;
  const refuse = (why) => {
    throw new ConfigurationError(`The url ${why}.`);
  };
  if (protocol !== 'https:' && protocol !== 'http:') refuse('must begin with https://');
  if (username !== '' || password !== '') refuse('must not hold a user name or password');
  if (search !== '' || hash !== '') refuse('must not hold a query (?) or a fragment (#)');
  if (protocol === 'http:' && !insecureHttp && !isLoopback(hostname)) {
    refuse('is plain http, which shows the access key: use https (or insecureHttp)');
  }
  const path = parsed.pathname.replace(/\/+$/, '');
  const end = [REST, SESSION, '/index.php'].find((one) => path.endsWith(one)) ?? '';
  const folder = path.slice(0, path.length - end.length).replace(/\/+$/, '');
  return {
    origin,
    restPath: `${folder}${REST}/`,
    sessionPath: folder + SESSION,
    named: end === REST ? 'rest' : end === SESSION ? 'session' : undefined,
  };
}
function isLoopback(host) {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

/** Timers beyond this fire at once. */
const MAX_TIMER = 2 ** 31 - 1;
/** @throws ConfigurationError; the message never quotes the key */
function readSettings(options) {
  const { username, accessKey, transport = 'auto' } = options;
  text('url', options.url, /./);
  text('username', username, /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u);
  text('accessKey', accessKey, /^[^\s\p{Cc}]+$/u);
  if (!['auto', 'rest', 'session'].includes(transport)) {
    throw new ConfigurationError('The option transport must be auto, rest or session.');
  }
  const endpoints = readUrl(options.url, options.insecureHttp === true);
  const dialect = transport === 'auto' ? endpoints.named : transport;
  if (dialect !== 'session' && username.includes(':')) {
    throw new ConfigurationError("A username with a colon needs the transport 'session'.");
  }
  return {
    ...options,
    endpoints,
    dialect,
    timeoutMs: whole('timeoutMs', options.timeoutMs, 60_000, 1),
    maxAnswerBytes: whole('maxAnswerBytes', options.maxAnswerBytes, 64 * 2 ** 20, 1),
    retries: whole('retries', options.retries, 3, 0),
    concurrency: whole('concurrency', options.concurrency, 4, 1),
  };
}
function text(name, value, pattern) {
  if (typeof value === 'string' && pattern.test(value)) return;
  throw new ConfigurationError(`The option ${name} is missing, or holds blanks.`);
}
function whole(name, value, fallback, least) {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && value >= least && value <= MAX_TIMER) return value;
  throw new ConfigurationError(`The option ${name} must be a whole number of ${least} or more.`);
}

// Takes: calls, and what a server tells of itself. Gives: refusals of what it is known to lack.
// Never: guesses: what is not known is tried, once a client.
/** `[operations, the release of open-source Vtiger that brought them]`: read in its source. */
const SINCE = [
  // The manual of the Cloud has them.
  [/^(?:me|decrypt|reopen|lookup|get_acc\w+|delete_related|tags?_\w+)$/, Infinity],
  [/^files_retrieve$/, 7.3],
  [/^add_related$/, 7.1],
  [/^query_related$/, 7],
];
function since({ operation }) {
  return SINCE.find(([operations]) => operations.test(operation))?.[1] ?? 0;
}
function createCapabilities(origin) {
  const known = new Map();
  let release = Infinity;
  const self = {
    cloud: /\.vtiger\.com(?::\d+)?$/.test(origin),
    version(told) {
      release = /^[5-8]\.\d/.test(told ?? '') ? parseFloat(told ?? '') : Infinity;
    },
    check(call) {
      const { operation, module } = call;
      const brought = self.cloud ? 0 : since(call);
      const has = known.get(operation) ?? (release < brought ? false : undefined);
      if (has === false && !call.raw) {
        throw new UnsupportedOperationError(`${operation}: this server does not have it.`, {
          operation,
          module,
          hint: 'It was not sent.',
        });
      }
      return brought > 0 && !has ? 1 : 0;
    },
    mayLack: (call) => !self.cloud && !known.get(call.operation) && since(call) === Infinity,
    learn({ operation }, failure) {
      // OPERATION_NOT_SUPPORTED may be about the record: one that is not closed, to reopen.
      const lacks =
        failure instanceof UnsupportedOperationError &&
        failure.serverCode !== 'OPERATION_NOT_SUPPORTED';
      if (!failure || (lacks && !known.has(operation))) known.set(operation, !failure);
    },
  };
  return self;
}

function createGate(size) {
  // The slot freed last is taken first: sessions beyond those that are needed are never opened.
  const free = Array.from({ length: size }, (_, index) => size - 1 - index);
  const waiting = [];
  const take = async (signals) =>
    free.pop() ??
    abortable((resolve) => {
      waiting.push(resolve);
      return () => {
        const place = waiting.indexOf(resolve);
        if (place >= 0) waiting.splice(place, 1);
      };
    }, signals);
  return {
    async run(work, signals) {
      const slot = await take(signals);
      try {
        return await work(slot);
      } finally {
        const next = waiting.shift();
        if (next) next(slot);
        else free.push(slot);
      }
    },
    async drain() {
      await Promise.all(Array.from({ length: size }, () => take([])));
    },
  };
}

// Takes: one request and a dispatcher. Gives: status, headers and body of the answer.
// Never: follows a redirect (credentials would go along), repeats, or knows what Vtiger is.
/** Kept beside the errors: it is nobody else's business. */
const advice = new WeakMap();
const UNSENT = /REFUSED|AGAIN|NOTFOUND|CONNECT_TIMEOUT/;
const CERTIFICATE = /CERT|TLS|SSL|UNABLE_TO|^EPROTO$/;
/**
 * Sends one request and reads its whole answer.
 * @throws ConnectionError, TimeoutError, AbortedError; ProtocolError for an answer that is too large
 */
function exchange(dispatcher, request, call, settings, redact) {
  const { timeoutMs = settings.timeoutMs, signal } = call;
  const control = new AbortController();
  return abortable(
    (resolve, reject) => {
      const timer = setTimeout(() => {
        const hint = request.method === 'POST' ? MAYBE_DONE : undefined;
        reject(callError(TimeoutError, call, `no answer within ${timeoutMs} ms`, { hint }));
      }, timeoutMs);
      send(dispatcher, { ...request, signal: control.signal, ...NO_TIMEOUTS }, call, settings).then(
        resolve,
        (error) => reject(connectionError(error, request, call, redact)),
      );
      return () => {
        clearTimeout(timer);
        // Without a reason an exception is made, which costs more than the rest of this.
        control.abort(null);
      };
    },
    [signal],
  );
}
const NO_TIMEOUTS = { headersTimeout: 0, bodyTimeout: 0 };
async function send(dispatcher, request, call, { maxAnswerBytes }) {
  const { statusCode, statusText = '', headers, body } = await dispatcher.request(request);
  const chunks = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxAnswerBytes) {
      throw protocolError(
        call,
        `the answer is larger than ${maxAnswerBytes} bytes (maxAnswerBytes)`,
      );
    }
    chunks.push(chunk);
  }
  return { status: statusCode, statusText, headers, body: Buffer.concat(chunks) };
}
/** What undici throws may hold headers and URLs, so only its code and cleaned text are passed on. */
function connectionError(error, { origin, method }, call, redact) {
  if (error instanceof VtigerError) return error;
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
    { ...detailsOf(call), hint, cause: new Error(redact(`${message}`)) },
  );
  advice.set(failure, { unsent, final: certificate || reason === 'ENOTFOUND' });
  return failure;
}

/** A window is a minute; a clock that is far off must not make it more. */
const MAX_WINDOW = 60_000;
function createLimiter(now) {
  let minute = null;
  let day = null;
  // How many requests may still be sent in this window, those under way taken off: what the
  // server reports does not count them yet.
  let left = Infinity;
  let resetsAt = 0;
  let underWay = 0;
  return {
    admit() {
      if (now() >= resetsAt) left = Infinity;
      if (left <= 0) return resetsAt - now();
      left--;
      underWay++;
      return 0;
    },
    note(headers) {
      underWay--;
      if (!headers) return;
      const remaining = number(headers, 'x-floodcontrol-remaining');
      const reset = number(headers, 'x-floodcontrol-reset');
      if (remaining !== undefined && reset !== undefined) {
        const end = now() + Math.min(untilEpoch(headers, reset, now()), MAX_WINDOW);
        // The same window, whatever the rounding to seconds did to its end.
        const same = now() < resetsAt && Math.abs(end - resetsAt) < 2000;
        left = same ? Math.min(left, remaining) : remaining - underWay;
        if (!same) resetsAt = end;
        minute = {
          limit: number(headers, 'x-floodcontrol-minutelimit') ?? remaining,
          remaining,
          resetsAt: new Date(resetsAt),
        };
      }
      const rest = number(headers, 'x-ratelimit-remaining');
      if (rest !== undefined) {
        day = { limit: number(headers, 'x-ratelimit-dailylimit') ?? rest, remaining: rest };
      }
    },
    asked(headers) {
      const after = headers['retry-after'];
      if (typeof after === 'string') {
        const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now();
        if (wait >= 0) return wait;
      }
      return left <= 0 && resetsAt > now() ? resetsAt - now() : undefined;
    },
    spent: () => day?.remaining === 0,
    usage: () => ({ minute, day }),
  };
}
/** Milliseconds until an epoch second of the server, by the server's own clock where it tells it. */
function untilEpoch(headers, epoch, now) {
  const date = headers['date'];
  const server = typeof date === 'string' ? Date.parse(date) : NaN;
  // A small number is no epoch but seconds from now.
  const wait = epoch < 1e9 ? epoch * 1000 : epoch * 1000 - (server >= 0 ? server : now);
  return Math.max(wait, 0);
}
function number(headers, name) {
  const value = headers[name];
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;
}

/** No answer of Vtiger is nested deeper than a handful; recursive readers must not be led astray. */
const MAX_DEPTH = 100;
/** Characters of an answer whose nesting is looked at before it is parsed; a page has far fewer. */
const LARGE = 2 ** 22;
/**
 * Reads `{"success":…}` from bytes as PHP may write them: with a byte order mark, warnings before
 * or after the JSON, raw control characters inside strings, bytes that are no UTF-8 (they read as
 * U+FFFD: one bad record must not spoil every page that it is in).
 */
function readAnswer(body) {
  const text = new TextDecoder().decode(body);
  // As a rule nothing is wrong, and to look at each character costs more than to parse them all.
  const plain = text.startsWith('{') && text.length < LARGE;
  return (plain ? readJson(text) : undefined) ?? readDamaged(text);
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
/** What a text says that is an object in JSON and nothing else; undefined where it is no JSON. */
function readJson(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isDeeper(json, MAX_DEPTH)
    ? { flaw: 'JSON that is nested too deeply' }
    : readEnvelope(json);
}
function isDeeper(json, depth) {
  return Object.values(json).some(
    (value) =>
      typeof value === 'object' && value !== null && (depth === 1 || isDeeper(value, depth - 1)),
  );
}
function readEnvelope({ success, result, error }) {
  if (success === true) return { success, result: result ?? undefined };
  if (success !== false) return { flaw: 'JSON that is no answer of Vtiger' };
  const code = error?.code;
  return {
    success,
    // A number for duplicates; what does not look like a code may be data, and is not one.
    code: /^\w{1,64}$/.test(String(code)) ? String(code) : undefined,
    message: typeof error?.message === 'string' ? error.message : '',
  };
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

// Takes: calls dressed as HTTP requests. Gives: their results, after waits and repeats.
// Never: knows a dialect, or lets a secret into an error.
function createWire(settings, clock) {
  const { concurrency, retries } = settings;
  const { origin } = settings.endpoints;
  const limiter = createLimiter(() => clock.now());
  const gate = createGate(concurrency);
  const capabilities = createCapabilities(origin);
  const calls = new Map();
  const secrets = new Set([settings.accessKey]);
  const closing = new AbortController();
  let agent;
  const redact = (text) => {
    for (const secret of secrets) text = text.replaceAll(secret, '***');
    return text;
  };
  const wire = {
    gate,
    clock,
    capabilities,
    secrets,
    closing: closing.signal,
    version: null,
    async tell(call, request) {
      const dispatcher = settings.dispatcher ?? (await (agent ??= openAgent(concurrency)));
      const { operation, module } = call;
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
      const began = clock.now();
      let answer;
      try {
        answer = await exchange(dispatcher, { origin, ...request }, call, settings, redact);
        return answer;
      } finally {
        const milliseconds = clock.now() - began;
        settings.onRequest?.({ operation, module, status: answer?.status, milliseconds });
      }
    },
    async ask(call, request, safe, crashes = 0) {
      crashes ||= capabilities.check(call);
      for (let made = 0; ; made++) {
        for (let wait = limiter.admit(); wait > 0; wait = limiter.admit()) {
          await wire.wait('rate-limit', call, wait);
        }
        let answer;
        try {
          if (closing.signal.aborted) throw closing.signal.reason;
          try {
            answer = await wire.tell(call, request);
          } finally {
            limiter.note(answer?.headers);
          }
          const version = answer.headers['x-vtiger-version'];
          if (typeof version === 'string') {
            wire.version = version;
            capabilities.cloud = true;
          }
          const result = resultOf(answer, call, origin, redact, capabilities.mayLack(call));
          capabilities.learn(call);
          return result;
        } catch (error) {
          if (!(error instanceof VtigerError)) throw error;
          capabilities.learn(call, error);
          const asked = answer && limiter.asked(answer.headers);
          const limited = error instanceof RateLimitError;
          const wait =
            limited && limiter.spent()
              ? undefined
              : repeatAfter(
                  error,
                  { safe, made, crashes, allowed: retries },
                  asked,
                  clock.random(),
                );
          if (wait === undefined) throw error;
          if (advice.get(error)?.crash) crashes++;
          await wire.wait(limited ? 'rate-limit' : 'retry', call, Math.ceil(wait));
        }
      }
    },
    async wait(reason, { operation, signal }, milliseconds) {
      settings.onWait?.({ reason, operation, milliseconds });
      await clock.pause(milliseconds, [signal, closing.signal]);
    },
    usage: () => ({ calls: Object.fromEntries(calls), ...limiter.usage() }),
    async close(farewell) {
      closing.abort(new ConfigurationError('The client is closed.'));
      await gate.drain();
      await farewell();
      await (await agent)?.close();
    },
  };
  return wire;
}
/** Undici is loaded at the first request: importing the package costs nothing. */
async function openAgent(connections) {
  const { Agent } = await import('undici');
  // HTTP/1.1 because HTTP/2 has no status line, where the Cloud may say what went wrong.
  return new Agent({ connections, allowH2: false, connect: { timeout: 10_000 } });
}

// Takes: ConnectOptions. Gives: a Transport. Never: sends anything before the first call.
/**
 * A transport for one instance. Everything is lazy: the options are checked at once, the dialect is
 * found out, sessions are opened and undici is loaded at the first call.
 * @param clock for tests
 * @throws ConfigurationError
 */
function createTransport(options, clock = systemClock) {
  const settings = readSettings(options);
  const wire = createWire(settings, clock);
  let dialect;
  let kind = settings.dialect;
  let closed;
  const find = async () => {
    const found =
      kind === 'rest'
        ? restDialect(settings, wire)
        : kind === 'session'
          ? sessionDialect(settings, wire)
          : await detectDialect(settings, wire);
    kind = found.kind;
    return found;
  };
  const open = async ({ signal }) => {
    if (closed) throw new ConfigurationError('The client is closed.');
    const found = (dialect ??= find());
    found.catch(() => (dialect = undefined));
    return shared(found, signal);
  };
  return {
    get kind() {
      if (kind) return kind;
      throw new ConfigurationError('The dialect is not known before the first call.');
    },
    get serverVersion() {
      return wire.version;
    },
    async call(call) {
      // It becomes a part of the path on REST.
      if (!/^\w+(?:\.\w+)*$/.test(call.operation)) {
        throw new InvalidValueError('An operation is named by letters, digits, _ and . only.');
      }
      return (await open(call)).call(call);
    },
    me: async (callOptions = {}) => (await open(callOptions)).me(callOptions),
    usage: () => wire.usage(),
    close: () =>
      (closed ??= wire.close(async () => {
        await (await dialect?.catch(() => undefined))?.leave();
      })),
  };
}

/** Milliseconds of a day. */
const DAY = 86_400_000;
const DATE = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const UTC = /^.{10}[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.0+)?Z?$/;
/** The number of two digits: a slice of the text would cost more than all the rest. */
function two(text, at) {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
/** Whether this is a day of the calendar as `YYYY-MM-DD`; `2026-02-31` is none. */
function isDate(text) {
  if (!DATE.test(text)) return false;
  const day = two(text, 8);
  // The 31st of a short month is read as the 1st of the next.
  return day < 29 || new Date(text).getUTCDate() === day;
}
/**
 * Milliseconds since 1970 of a date-time as the server writes it, `YYYY-MM-DD HH:MM:SS` in UTC
 * (also with `T`, a fraction of zeros or a `Z`); NaN for anything else.
 */
function parseUtc(text) {
  const day = text.slice(0, 10);
  if (!UTC.test(text) || !isDate(day)) return NaN;
  return Date.parse(day) + ((two(text, 11) * 60 + two(text, 14)) * 60 + two(text, 17)) * 1000;
}
/** `7:50`, `07:50` and `07:50:00` -> `07:50:00`; `undefined` for what is no time of day. */
function canonicalTime(text) {
  const padded = text.replace(/^(?=\d:)/, '0');
  const full = padded.length === 5 ? `${padded}:00` : padded;
  return TIME.test(full) ? full : undefined;
}
function pad(number, digits = 2) {
  return String(number).padStart(digits, '0');
}
/** `YYYY-MM-DD HH:MM:SS` in UTC; fractions of a second are cut. */
function formatUtc(time) {
  // Piece by piece is more than twice as fast as toISOString.
  const at = new Date(time);
  const day = `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
  return `${day} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`;
}
/** Whether the database can hold it: the years 1000 to 9999, in any zone. */
function isStorable(time) {
  return time >= -306101376e5 && time < 253402214400000;
}
const zones = new Map();
function zoneOf(timeZone) {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    try {
      const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
      zones.set(timeZone, (zone = { format, offsets: new Map() }));
    } catch (cause) {
      throw new ConfigurationError("The API user's time zone is unknown here.", {
        hint: 'Set the option timeZone: Europe/Berlin.',
        cause,
      });
    }
  }
  return zone;
}
/** By how much a clock in the zone is ahead of UTC, in milliseconds. */
function offsetAt(time, { format }) {
  // `7/4/2026, GMT+02:00`; `GMT` alone in UTC, and seconds where a zone had its own time long ago.
  const [, offset = ''] = format.format(time).split('GMT');
  const [hours = 0, minutes = 0, seconds = 0] = offset.match(/\d+/g)?.map(Number) ?? [];
  const ahead = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return offset.startsWith('-') ? -ahead : ahead;
}
/**
 * What a clock in `timeZone` shows at an instant, as `YYYY-MM-DD HH:MM:SS`; whole seconds, the rest
 * is cut. `undefined` where the zone shows that time twice (clocks set back): the server would have
 * to guess which of the two is meant.
 *
 * @throws ConfigurationError where the zone is unknown
 */
function toZone(time, timeZone) {
  const instant = Math.floor(time / 1000) * 1000;
  const zone = zoneOf(timeZone);
  const day = Math.floor(instant / DAY);
  let offset = zone.offsets.get(day);
  if (offset === undefined) {
    // Nowhere were clocks changed and changed back within three days.
    const before = offsetAt((day - 1) * DAY, zone);
    offset = before === offsetAt((day + 2) * DAY, zone) ? before : NaN;
    zone.offsets.set(day, offset);
  }
  if (!Number.isNaN(offset)) return formatUtc(instant + offset);
  const wall = instant + offsetAt(instant, zone);
  // One day away is past any change, also where a country went back over the date line.
  for (const away of [-DAY, DAY]) {
    const other = wall - offsetAt(instant + away, zone);
    if (other !== instant && other + offsetAt(other, zone) === wall) return undefined;
  }
  return formatUtc(wall);
}

/**
 * Decimal text without floating point: money and big integers keep every digit. All functions are
 * pure and give `undefined` for what is no number, so that the caller names the field.
 */
const anyNumber = /^\s*([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*$/i;
const plainNumber$1 = /^-?\d+(?:\.\d+)?$/;
/**
 * One spelling for each number: plain notation, no leading zeros, no `-0`, trailing zeros trimmed
 * down to `decimals`. `5406.08000000` -> `5406.08`, `7` -> `7.00`, `1.0E-7` -> `0.0000001`.
 */
function canonicalDecimal(text, decimals = 0) {
  return isUsual(text) ? trimZeros(text, decimals) : spellDecimal(text, decimals);
}
/** Without sign, exponent and superfluous leading zeros: what the wire has as a rule. */
function isUsual(text) {
  return /^(?:[1-9]\d*|0)(?:\.\d+)?$/.test(text);
}
function trimZeros(text, decimals) {
  const point = text.indexOf('.');
  if (point < 0) return decimals === 0 ? text : `${text}.${'0'.repeat(decimals)}`;
  let end = text.length;
  while (end > point && text.charCodeAt(end - 1) === 48) end--;
  if (end === point + 1 && decimals === 0) end = point;
  return text.slice(0, end).padEnd(decimals === 0 ? 0 : point + 1 + decimals, '0');
}
function spellDecimal(text, decimals) {
  const match = anyNumber.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', part = '', exponent] = match;
  let digits = whole + part;
  let point = whole.length + Number(exponent ?? 0);
  if (point < 1) {
    digits = '0'.repeat(1 - point) + digits;
    point = 1;
  }
  digits = digits.padEnd(point, '0');
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const fraction = digits.slice(point);
  const spelt = trimZeros(fraction === '' ? integer : `${integer}.${fraction}`, decimals);
  return sign === '-' && /[1-9]/.test(spelt) ? `-${spelt}` : spelt;
}
/** Digits only: `007` -> `7`, `12.000` -> `12`; a fraction that is not zero gives `undefined`. */
function canonicalInteger(text) {
  const decimal = canonicalDecimal(text);
  return decimal?.includes('.') === true ? undefined : decimal;
}
/**
 * What may be sent as a number: `number` or plain decimal text. Grouping, exponents in text, `NaN`
 * and numbers that JavaScript itself prints with an exponent (from 1e21) are refused.
 */
function sendableDecimal(value) {
  if (typeof value === 'number') {
    return Math.abs(value) < 1e21 ? canonicalDecimal(String(value)) : undefined;
  }
  return typeof value === 'string' && plainNumber$1.test(value)
    ? canonicalDecimal(value)
    : undefined;
}
/** What may be sent as an integer: a safe `number`, a `bigint`, or digits in text. */
function sendableInteger(value) {
  if (typeof value === 'bigint' || Number.isSafeInteger(value))
    return String(value === 0 ? 0 : value);
  return typeof value === 'string' && /^-?\d+$/.test(value) ? canonicalInteger(value) : undefined;
}

/**
 * Whether `value` has the form of a record id, `12x34`: digits, `x`, a number above zero without
 * leading zeros. With `prefix`, the part before the `x` must be exactly that.
 */
function isRecordId(value, prefix = '') {
  if (typeof value !== 'string') return false;
  const cross = value.indexOf('x');
  if (cross < 1 || cross === value.length - 1 || value.charCodeAt(cross + 1) === 48) return false;
  if (prefix !== '' && (cross !== prefix.length || !value.startsWith(prefix))) return false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (i !== cross && (code < 48 || code > 57)) return false;
  }
  return true;
}
/**
 * Takes a record id from outside.
 *
 * @param prefix - the `12` of `12x34`; empty where it is not known, then any prefix fits
 * @param module - for the error message
 * @throws InvalidIdError
 */
function parseRecordId(text, prefix, module) {
  if (isRecordId(text, prefix)) return text;
  const form = prefix === '' ? '<digits>x<number>' : `${prefix}x<number>`;
  throw new InvalidIdError(`${module}: this is no record id like ${form}.`, {
    module,
  });
}
/** The part after the `x`: the number that keyset paging compares. */
function recordNumber(id) {
  return id.slice(id.indexOf('x') + 1);
}
/** Orders two record ids as the server orders them: by number, whatever the prefix. */
function compareRecordIds(a, b) {
  const left = recordNumber(a);
  const right = recordNumber(b);
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What {@link decodeValue} gives for a value that its codec cannot read. */
const UNDECODABLE = Symbol('undecodable');
/** Between the values of a multi-select, blanks included. */
const SEPARATOR = ' |##| ';
/** Wire text of a scalar; `''` where there is none; `undefined` for arrays and objects. */
function scalarText(value) {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
/** Text is never refused: a structure under a text field (a type of tomorrow) reads as its JSON. */
function decodeText(value) {
  const text = scalarText(value);
  if (text !== undefined) return text;
  return Array.isArray(value) && value.length === 0 ? '' : JSON.stringify(value);
}
function decodeBoolean(text) {
  switch (text.toLowerCase()) {
    case '1':
    case 'on':
    case 'true':
    case 'yes':
      return true;
    case '0':
    case 'off':
    case 'false':
    case 'no':
      return false;
    default:
      return UNDECODABLE;
  }
}
/** The usual spelling, for which `Number` is right and quicker than a canonical text. */
const plainNumber = /^-?\d+(?:\.\d+)?$/;
function decodeNumber(text) {
  return Number(plainNumber.test(text) ? text : canonicalDecimal(text));
}
function decodeDatetime(text, asText) {
  const time = parseUtc(text);
  if (Number.isNaN(time)) return text.startsWith('0000-00-00') ? null : UNDECODABLE;
  return asText ? formatUtc(time) : new Date(time);
}
/**
 * A few fields that Vtiger calls `time` hold a plain count of hours or a whole timestamp
 * (`Calendar.duration_hours`, columns of non-entity modules); these read as they come.
 */
function decodeTime(text) {
  const time = canonicalTime(text);
  if (time !== undefined) return time;
  return /^\d+$/.test(text) || !Number.isNaN(parseUtc(text)) ? text : UNDECODABLE;
}
/** `0` and `11x0` are how an empty reference is stored. */
function decodeId(text) {
  if (isRecordId(text)) return text;
  return /^(?:\d+x)?0$/.test(text) ? null : UNDECODABLE;
}
function decodeMetric(text) {
  const at = text.indexOf('::');
  const amount = canonicalDecimal(at < 0 ? text : text.slice(0, at));
  const unit = at < 0 ? '' : text.slice(at + 2);
  if (amount === undefined) return at === 0 ? null : UNDECODABLE;
  return { amount, unit };
}
function decodeIds(parts) {
  const ids = [];
  for (const part of parts) {
    const id = decodeId(part.trim());
    if (typeof id === 'string') ids.push(id);
    else if (id !== null && part.trim() !== '') return UNDECODABLE;
  }
  return ids;
}
function isObject(value) {
  return typeof value === 'object' && value !== null;
}
/** PHP writes a list with gaps as an object keyed by number, and an empty object as `[]`. */
function decodeGrid(value) {
  let rows = value;
  if (typeof rows === 'string') {
    if (rows.trim() === '') return [];
    try {
      rows = JSON.parse(rows);
    } catch {
      return UNDECODABLE;
    }
  }
  if (rows === null || rows === undefined) return [];
  if (!isObject(rows)) return UNDECODABLE;
  if (!Array.isArray(rows)) {
    if (!Object.keys(rows).every((key) => /^\d+$/.test(key))) return UNDECODABLE;
    rows = Object.values(rows);
  }
  const list = rows;
  return list.every(isObject) ? list.map((row) => ({ ...row })) : UNDECODABLE;
}
/** The parts of a list that is an array on some servers and joined text on others. */
function partsOf(value, separator) {
  if (Array.isArray(value)) {
    const parts = value.map(scalarText);
    return parts.every((part) => part !== undefined) ? parts : undefined;
  }
  const text = scalarText(value);
  return text === '' ? [] : text?.split(separator);
}
function decodeScalar(codec, text) {
  switch (codec) {
    case 'boolean':
      return decodeBoolean(text);
    case 'integer': {
      const integer = decodeNumber(text);
      return Number.isSafeInteger(integer) ? integer + 0 : UNDECODABLE;
    }
    case 'integer-text':
      return canonicalInteger(text) ?? UNDECODABLE;
    case 'double': {
      const double = decodeNumber(text);
      return Number.isFinite(double) ? double + 0 : UNDECODABLE;
    }
    case 'decimal':
      return canonicalDecimal(text, 2) ?? UNDECODABLE;
    case 'date':
      return isDate(text) ? text : text === '0000-00-00' ? null : UNDECODABLE;
    case 'time':
      return decodeTime(text);
    case 'datetime':
      return decodeDatetime(text, false);
    case 'datetime-text':
      return decodeDatetime(text, true);
    case 'picklist':
      return text;
    case 'metric':
      return decodeMetric(text);
    case 'reference':
    case 'owner':
      return decodeId(text);
    case 'id':
      // retrieve echoes the id as it was asked for, blanks and leading zeros included.
      return decodeId(text.trim().replace(/x0+(?=\d)/, 'x'));
  }
}
/**
 * Reads one value of the wire. The wire is text as a rule; numbers and booleans are taken too.
 *
 * @returns {@link UNDECODABLE} where the value is none of the codec
 */
function decodeValue(codec, value) {
  if (codec === 'text') return decodeText(value);
  if (codec === 'grid') return decodeGrid(value);
  if (codec === 'multipicklist') return partsOf(value, SEPARATOR) ?? UNDECODABLE;
  if (codec === 'list') return partsOf(value, /,\s*/) ?? UNDECODABLE;
  if (codec === 'multireference') {
    const parts = partsOf(value, /,| \|##\| /);
    return parts === undefined ? UNDECODABLE : decodeIds(parts);
  }
  const text = scalarText(value);
  if (text === undefined) return Array.isArray(value) && value.length === 0 ? null : UNDECODABLE;
  return text === '' ? null : decodeScalar(codec, text);
}

/**
 * What the runtime has to know about a module. The generated package holds one table a module;
 * it is data, written by the generator, and the only place where CRM names reach the runtime.
 */
/** Bits of {@link FieldRow}'s flags. */
const FIELD = {
  /** May be sent in create, update and revise. */
  writable: 1,
  /** Demanded by create and update. */
  mandatory: 2,
  /** May stand in select, where and order by. */
  queryable: 4,
  /** Present in what query, related and sync return. */
  inRecord: 8,
  /** Present in what retrieve, create, update and revise return. */
  inDetail: 16,
  /** HTML-escaped by the server whatever the operation (`label`): decoded on read. */
  escaped: 32,
  /** The CRM no longer has it: it is not asked for, reads as empty, and cannot be written. */
  gone: 64,
};
/** Bits of {@link ModuleTable}'s flags. */
const MODULE = {
  entity: 1,
  createable: 2,
  updateable: 4,
  deleteable: 8,
  retrieveable: 16,
  /** Quotes, SalesOrder, PurchaseOrder, Invoice and their like: has line items. */
  inventory: 32,
  /** Its records can be closed, as far as the server told. */
  reopenable: 64,
};

// Takes: a row of the wire and the table of its module. Gives: the record that the types promise.
// Never: touches the row it was given, quotes a value in an error, or drops a key that is not declared.
const plans = new WeakMap();
const shapeKeys = { record: {}, detail: {} };
function makePlan(table, shape, selected) {
  const wanted = selected === undefined ? undefined : new Set([...selected, 'id']);
  const inShape = shape === 'record' ? FIELD.inRecord : FIELD.inDetail;
  const fields = new Map();
  const due = [];
  let renames = wanted !== undefined;
  for (const [name, codec, flags] of table.fields) {
    const wire = wireName(table, name);
    const escaped = (flags & FIELD.escaped) !== 0;
    const field = { name, codec, escaped, verbatim: codec === 'text' && !escaped };
    const kept = wanted === undefined || wanted.has(name);
    fields.set(wire, kept ? field : null);
    if (kept && (wanted !== undefined || (flags & inShape) !== 0)) due.push(field);
    // An alias belongs to its field, even if the wire has an undeclared key of that name.
    if (wire !== name && !fields.has(name)) fields.set(name, null);
    renames ||= wire !== name;
  }
  return { fields, due, renames };
}
function planOf$1(table, shape, context) {
  let ofTable = plans.get(table);
  if (ofTable === undefined) plans.set(table, (ofTable = new WeakMap()));
  const key = context.selected ?? shapeKeys[shape];
  let plan = ofTable.get(key);
  if (plan === undefined) ofTable.set(key, (plan = makePlan(table, shape, context.selected)));
  return plan;
}
/** The name of a field on the wire: its own, unless this package gave it an alias. */
function wireName(table, field) {
  const { aliases } = table;
  return aliases !== undefined && Object.hasOwn(aliases, field) ? (aliases[field] ?? field) : field;
}
/** Sets an own property whatever its name; a plain assignment of `__proto__` would not. */
function put(target, name, value) {
  if (name === '__proto__') {
    Object.defineProperty(target, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else target[name] = value;
}
function decodeField(table, row, field, value, context) {
  const { name, codec } = field;
  const raw = field.escaped && typeof value === 'string' ? decodeEntities(value) : value;
  const decoded = decodeValue(codec, raw);
  if (decoded !== UNDECODABLE && (decoded !== null || codec !== 'id')) return decoded;
  const { onDecodeError = 'throw' } = context;
  const { module } = table;
  const recordId = isRecordId(row['id']) ? row['id'] : null;
  // A record that nobody can name is of no use, and the type of `id` has no null.
  if (onDecodeError === 'throw' || codec === 'id') {
    const beyond = codec === 'integer' && /^-?\d{16,}$/.test(String(value));
    throw new DecodeError(`${module} ${recordId ?? '(no id)'}: ${name} holds no ${codec}.`, {
      module,
      field: name,
      recordId: recordId ?? undefined,
      hint: beyond
        ? "Beyond 2^53 generate with integer: 'string'."
        : codec === 'id'
          ? undefined
          : "onDecodeError: 'null' reads such values as null.",
    });
  }
  if (onDecodeError !== 'null') onDecodeError({ module, recordId, field: name });
  return null;
}
/**
 * Decodes one row. Every declared field of the shape (or of the selection) is an own key of the
 * result; keys that the table does not declare keep their names and raw values.
 *
 * @throws DecodeError where a value is none of its codec, unless `onDecodeError` says otherwise
 * @throws ProtocolError where the row is no object
 */
function decodeRecord(table, row, shape, context) {
  if (typeof row !== 'object' || row === null || (Array.isArray(row) && row.length > 0)) {
    throw new ProtocolError(`The answer holds no record of ${table.module}.`, {
      module: table.module,
    });
  }
  const { fields, due, renames } = planOf$1(table, shape, context);
  const source = row;
  // A spread keeps the hidden class of the row, and `for in` reads by it: this is what is fast.
  const record = renames ? {} : { ...source };
  let found = 0;
  for (const key in source) {
    const value = source[key];
    const field = fields.get(key);
    if (field === null) continue;
    if (field === undefined) {
      if (renames) put(record, key, value);
      continue;
    }
    found++;
    const decoded =
      field.verbatim && typeof value === 'string'
        ? value
        : decodeField(table, source, field, value, context);
    if (renames || decoded !== value) put(record, field.name, decoded);
  }
  if (found < fields.size) {
    for (const field of due) {
      if (Object.hasOwn(record, field.name)) continue;
      put(record, field.name, decodeField(table, source, field, undefined, context));
    }
  }
  return record;
}

/**
 * @param reason - the end of a sentence that starts with the name of the field, if there is one; never the value
 * @throws InvalidValueError always
 */
function refuse$1({ module, field, hint }, reason) {
  const subject = field === undefined ? '' : `${field} `;
  throw new InvalidValueError(`${module}: ${subject}${reason}.`, { module, field, hint });
}
/** Half of a surrogate pair cannot be sent as UTF-8, and NUL ends a text in some databases. */
const unsendable = /[\0\ud800-\udfff]/u;
/** The text itself, if it can be sent. */
function checkText(value, at, limit) {
  if (typeof value !== 'string') return refuse$1(at, 'takes a string');
  if (unsendable.test(value)) return refuse$1(at, 'holds NUL or half a character');
  const tooLong = typeof limit === 'number' && value.length > limit && [...value].length > limit;
  return tooLong ? refuse$1(at, `is longer than ${limit} characters`) : value;
}
/** A record id of one of `modules`, as far as their prefixes are known. */
function checkId(value, modules, context) {
  const prefixes = modules.map((module) => context.prefixOf?.(module) ?? '');
  const anywhere = prefixes.length === 0 || prefixes.includes('');
  if (isRecordId(value) && (anywhere || prefixes.some((prefix) => isRecordId(value, prefix)))) {
    return value;
  }
  return refuse$1(
    context,
    `takes a record id${anywhere ? ', like 12x34' : ` of ${modules.join(' or ')}`}`,
  );
}
/** The modules that a reference or an owner may point to. */
function targetsOf([, codec, , extra]) {
  if (codec === 'owner') return ['Users', 'Groups'];
  return typeof extra === 'object' ? extra : [];
}
/** Joins texts so that splitting gives the same texts again. */
function joinTexts(values, separator, at) {
  if (!Array.isArray(values)) return refuse$1(at, 'takes an array of strings');
  const joined = values.map((value) => checkText(value, at)).join(separator);
  if (values.length === 0) return '';
  return joined.split(separator).every((part, i) => part !== '' && part === values[i])
    ? joined
    : refuse$1(at, `holds an empty string, or the separator "${separator}"`);
}
function encodeMetric(value, at) {
  const { amount, unit } = Object(value);
  const number = sendableDecimal(amount);
  return number === undefined
    ? refuse$1(at, 'takes { amount, unit }')
    : `${number}::${checkText(unit, at)}`;
}
function encodeInstant(time, context) {
  if (!isStorable(time)) return refuse$1(context, 'takes an instant of the years 1000 to 9999');
  return context.wallTime(time) ?? refuse$1(context, 'is a time that the zone shows twice');
}
/** One cell of a grid; nothing nested, because the server would take the first element only. */
function encodeCell(value, at) {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number'
    ? (sendableDecimal(value) ?? refuse$1(at, 'takes plain numbers'))
    : checkText(value, at);
}
function encodeGrid(value, at) {
  if (!Array.isArray(value)) return refuse$1(at, 'takes an array of rows');
  return value.map((row) => {
    if (!isObject$1(row)) return refuse$1(at, 'takes an array of objects');
    const cells = Object.entries(row).filter(([, cell]) => cell !== undefined);
    return Object.fromEntries(cells.map(([key, cell]) => [key, encodeCell(cell, at)]));
  });
}
/**
 * One value as it goes over the wire, `null` and `undefined` aside: text, or rows for a grid.
 *
 * @throws InvalidValueError where the field does not take the value
 */
function encodeValue(row, value, context) {
  const text = typeof value === 'string' ? value : '';
  switch (row[1]) {
    case 'text':
    case 'picklist':
      return checkText(value, context, row[3]);
    case 'boolean':
      if (typeof value === 'boolean') return value ? '1' : '0';
      return refuse$1(context, 'takes true or false');
    case 'integer':
    case 'integer-text':
      return sendableInteger(value) ?? refuse$1(context, 'takes an integer, beyond 2^53 as text');
    case 'double':
    case 'decimal':
      return sendableDecimal(value) ?? refuse$1(context, 'takes a plain number, like 1234.50');
    case 'date':
      return isDate(text) ? text : refuse$1(context, 'takes a day as YYYY-MM-DD');
    case 'time':
      return canonicalTime(text) ?? refuse$1(context, 'takes HH:MM or HH:MM:SS');
    case 'datetime':
      return value instanceof Date
        ? encodeInstant(value.getTime(), context)
        : refuse$1(context, 'takes a Date');
    case 'datetime-text': {
      const time = text.length === 19 ? parseUtc(text) : NaN;
      return Number.isNaN(time)
        ? refuse$1(context, 'takes YYYY-MM-DD HH:MM:SS in UTC')
        : encodeInstant(time, context);
    }
    case 'multipicklist':
      return joinTexts(value, SEPARATOR, context);
    case 'list':
      return joinTexts(value, ',', context);
    case 'metric':
      return encodeMetric(value, context);
    case 'reference':
    case 'owner':
      return checkId(value, targetsOf(row), context);
    case 'multireference':
      if (!Array.isArray(value)) return refuse$1(context, 'takes an array of record ids');
      return value.map((id) => checkId(id, targetsOf(row), context)).join(',');
    case 'grid':
      return encodeGrid(value, context);
    case 'id':
      return refuse$1(context, 'cannot be set');
  }
}

// Takes: the values of a write and the table of the module. Gives: the element as the server wants it.
// Never: sends, quotes a value in an error, or lets through what the server would lose in silence.
const rows = new WeakMap();
function rowsOf$2(table) {
  let found = rows.get(table);
  if (found === undefined) rows.set(table, (found = new Map(table.fields.map((r) => [r[0], r]))));
  return found;
}
/** The row of a field by its name in this package. */
function fieldRow(table, field) {
  return rowsOf$2(table).get(field);
}
/** Whether the CRM no longer has the field: a package may keep it for one release. */
function isGone(row) {
  return (row[2] & FIELD.gone) !== 0;
}
/** Whether one of the values is no longer among those of the picklist. */
function holdsGone(row, value) {
  const codec = row[1];
  const extra = row[3];
  const isPicklist = codec === 'picklist' || codec === 'multipicklist';
  if (!isPicklist || typeof extra !== 'object') return false;
  return [value].flat().some((one) => extra.includes(one));
}
/**
 * Whether these values hold a date-time, so that the API user's time zone must be known before
 * {@link encodeRecord} is called.
 */
function needsTimeZone(table, values) {
  return Object.entries(values).some(([field, value]) => {
    const row = fieldRow(table, field);
    const codec = row === undefined || isGone(row) ? undefined : row[1];
    return (codec === 'datetime' || codec === 'datetime-text') && value !== null;
  });
}
/** Codecs of which the server would store 0, or nothing, where `null` is sent. */
const NEVER_NULL = new Set([
  'boolean',
  'integer',
  'integer-text',
  'double',
  'decimal',
  'grid',
  'id',
]);
function encodeField(row, value, mode, context) {
  if (row === undefined) return refuse$1(context, 'is no field of this module');
  // By index: taking a row apart is a tenth of the time.
  const codec = row[1];
  const flags = row[2];
  if (isGone(row)) return refuse$1(context, 'is gone from the CRM, and cannot be written');
  if (holdsGone(row, value)) {
    return refuse$1(context, 'is given a value that is gone from the CRM, and cannot be written');
  }
  if ((flags & FIELD.writable) === 0) return refuse$1(context, 'is read-only');
  const mandatory = (flags & FIELD.mandatory) !== 0;
  if (value === null && (mandatory || NEVER_NULL.has(codec)))
    return refuse$1(context, 'takes no null');
  const encoded = value === null ? '' : encodeValue(row, value, context);
  const empty = encoded === '' || (Array.isArray(encoded) && encoded.length === 0);
  if (mandatory && empty) {
    if (mode === 'revise') return refuse$1(context, 'is mandatory and cannot be emptied');
    throw missing(context, context.field);
  }
  return encoded;
}
function missing({ module }, field) {
  return new MandatoryFieldMissingError(`${module}: ${field} is mandatory.`, { module, field });
}
/**
 * The element of a create, update or revise: wire names and wire values of what is to be written,
 * `undefined` left out. A create also gets the values that its module cannot do without. The
 * record id of an update or revise is the caller's to add.
 *
 * @throws InvalidValueError before anything is sent: an unknown or read-only field, a value that
 *   the server would refuse, cut, empty or misread
 * @throws MandatoryFieldMissingError where create or update lack a mandatory field
 * @throws ConfigurationError where a date-time is written and the time zone is not known
 */
function encodeRecord(table, values, mode, context) {
  const { module } = table;
  if (!isObject$1(values)) {
    return refuse$1({ module }, `${mode} takes an object of fields`);
  }
  const { timeZone, prefixOf } = context;
  const wallTime = (time) => {
    if (timeZone !== null) return toZone(time, timeZone);
    throw new ConfigurationError(`${module}: the time zone of the API user is not known.`, {
      module,
      hint: 'Set the option timeZone.',
    });
  };
  const known = rowsOf$2(table);
  // As in decodeRecord: most values go as they are, and a spread is faster than so many new keys.
  const source = { ...values };
  const element = table.aliases === undefined ? source : {};
  const at = { module, field: '', prefixOf, wallTime };
  for (const field in source) {
    const value = source[field];
    if (value === undefined) {
      if (element === source) delete element[field];
      continue;
    }
    at.field = field;
    const encoded = encodeField(known.get(field), value, mode, at);
    if (element !== source || encoded !== value) put(element, wireName(table, field), encoded);
  }
  if (mode === 'create') addFixed(table, element);
  if (mode !== 'revise') {
    for (const [field, , flags] of table.fields) {
      const due = (flags & FIELD.mandatory) !== 0 && (flags & FIELD.writable) !== 0;
      if (due && !Object.hasOwn(element, wireName(table, field))) throw missing(table, field);
    }
  }
  return element;
}
/** Without these the server makes something else of the record (a task becomes an event). */
function addFixed(table, element) {
  for (const [wire, value] of Object.entries(table.fixed ?? {})) {
    if (Object.hasOwn(element, wire) && element[wire] !== value) {
      refuse$1({ module: table.module, field: wire }, 'has one value only in this module');
    }
    put(element, wire, value);
  }
}

// Takes: options and the tables of a package. Gives: what all repositories of a connection share.
// Never: sends anything by itself, or knows what a record is.
function createCore(options, load, transport = createTransport(options)) {
  const tables = new Map();
  const learned = new Map();
  let complete = false;
  let loading;
  let user;
  const core = {
    options,
    transport,
    uncounted: new Set(),
    unsynced: false,
    tagDelete: undefined,
    batches: new Map(),
    call: (call) => transport.call(call),
    ask: async (call) => objectOf(call, await transport.call(call)),
    callOn({ module }, method, operation, text, params, callOptions) {
      const id = core.idOf(module, text);
      return { operation, method, params: { id, ...params }, module, recordId: id, ...callOptions };
    },
    idOf: (module, text) => parseRecordId(text, core.prefixOf(module) ?? '', module),
    decode(table, row, shape, selected) {
      return decodeRecord(table, row, shape, { onDecodeError: options.onDecodeError, selected });
    },
    async me(callOptions = {}) {
      return (user = await transport.me(callOptions));
    },
    register(table) {
      if (typeof tables.get(table.module) !== 'object') tables.set(table.module, table);
    },
    addEntries(entries) {
      complete = true;
      for (const [, module, text] of entries) {
        if (!tables.has(module)) tables.set(module, text);
      }
    },
    modules: () => [...tables.keys()],
    known(module) {
      const found = tables.get(module);
      if (typeof found !== 'string') return found;
      const table = JSON.parse(found);
      tables.set(module, table);
      return table;
    },
    tableOrBare(module) {
      const table = core.known(module);
      if (table !== undefined) return table;
      if (!complete) throw unknownModule(module);
      const id = ['id', 'id', FIELD.queryable | FIELD.inRecord | FIELD.inDetail];
      return { module, prefix: '', flags: MODULE.entity, fields: [id], relations: [] };
    },
    async table(module) {
      if (!tables.has(module) && load !== undefined) {
        loading ??= load();
        loading.catch(() => (loading = undefined));
        core.addEntries(await loading);
      }
      const table = core.known(module);
      if (table !== undefined) return table;
      throw unknownModule(module);
    },
    prefixOf(module) {
      const prefix = core.known(module)?.prefix ?? '';
      if (prefix !== '') return prefix;
      const live = learned.get(module);
      if (live !== undefined) return live;
      return module === 'Users' ? user?.id.split('x')[0] : undefined;
    },
    async learnPrefix(module, callOptions) {
      const known = core.prefixOf(module);
      if (known !== undefined) return known;
      const params = { elementType: module };
      const call = { operation: 'describe', method: 'GET', params, module, ...callOptions };
      const answer = await core.call(call).catch((error) => {
        if (error instanceof AccessDeniedError) return undefined;
        throw error;
      });
      const { idPrefix } = Object(answer);
      const prefix = /^\d+$/.test(String(idPrefix)) ? String(idPrefix) : undefined;
      if (prefix !== undefined) learned.set(module, prefix);
      return prefix;
    },
    async encodeContext(table, values, callOptions) {
      const timeZone = needsTimeZone(table, values)
        ? ((await core.me(callOptions)).time_zone ?? options.timeZone ?? null)
        : null;
      return { timeZone, prefixOf: (module) => core.prefixOf(module) };
    },
    async shortIsLast(table, callOptions) {
      if ((table.flags & MODULE.inventory) !== 0 || transport.kind !== 'session') return false;
      return (await core.me(callOptions)).is_admin === true;
    },
  };
  return core;
}
function unknownModule(module) {
  return new ConfigurationError(`${module} is no module of this connection.`, {
    module,
    hint: 'Use createClient, or make its repository first.',
  });
}

// Takes: the tables of a package and the live instance. Gives: in what they differ, as data.
// Never: throws for a difference, or writes.
const RIGHTS = [
  ['createable', MODULE.createable],
  ['updateable', MODULE.updateable],
  ['deleteable', MODULE.deleteable],
  ['retrieveable', MODULE.retrieveable],
];
/** `listtypes`, and `describe` for each module of the package: 1 + n calls. */
async function findDrift(core, meta, options) {
  const live = new Set((await meta.listtypes(options)).map(({ name }) => name));
  const own = core.modules();
  const added = [...live].filter((name) => !own.includes(name));
  const found = await Promise.all(
    own.map(async (module) => {
      if (!live.has(module)) return [{ module, field: undefined, kind: 'module-missing' }];
      const table = core.known(module);
      return table === undefined ? [] : compare(table, await meta.describe(module, options));
    }),
  );
  return [
    ...added.map((module) => ({ module, field: undefined, kind: 'module-added' })),
    ...found.flat(),
  ];
}
function compare(table, live) {
  const { module, flags, prefix } = table;
  const drift = [];
  const add = (kind, field) => {
    drift.push({ module, field, kind });
  };
  if (prefix !== '' && prefix !== live.idPrefix) add('prefix-changed');
  // The package may allow less than the CRM does, never more.
  if (RIGHTS.some(([name, bit]) => (flags & bit) !== 0 && !live[name])) add('rights-changed');
  const described = new Map(live.fields.map((field) => [field.name, field]));
  const known = new Set(table.fields.map(([name]) => wireName(table, name)));
  const lines = new Set(table.lines?.map(([name]) => name));
  for (const { name } of live.fields) {
    if (!known.has(name) && !lines.has(name)) add('field-added', name);
  }
  for (const [name, , bits] of table.fields) {
    const field = described.get(wireName(table, name));
    const writable = (bits & FIELD.writable) !== 0;
    if ((bits & FIELD.gone) !== 0) {
      if (field !== undefined) add('field-added', name);
      continue;
    }
    if (field === undefined) {
      // What is not described was not described when the package was made, unless it was queried.
      if ((bits & FIELD.queryable) !== 0 && name !== 'id') add('field-missing', name);
      continue;
    }
    if (writable && !field.editable) add('now-read-only', name);
    if (writable && field.mandatory && (bits & FIELD.mandatory) === 0) add('now-mandatory', name);
  }
  return drift;
}

function createFiles(core) {
  return {
    async retrieve(text, options = {}) {
      const id = parseRecordId(text, '', 'attachments');
      const params = { id };
      const call = {
        operation: 'files_retrieve',
        method: 'GET',
        params,
        recordId: id,
        ...options,
      };
      const result = await core.call(call);
      // Open source answers a list of one, the manual an object.
      const list = result;
      const file = objectOf(call, Array.isArray(result) && result.length > 0 ? list[0] : result);
      const { filename, filetype, filecontents } = file;
      if (typeof filecontents !== 'string' || typeof filename !== 'string') {
        throw protocolError(call, 'the answer holds no file');
      }
      const data = new Uint8Array(Buffer.from(filecontents, 'base64'));
      const type = typeof filetype === 'string' ? filetype : '';
      return { id, name: filename, type, size: data.length, data };
    },
  };
}

// Takes: names and texts that are already of the wire. Gives: the text of a VTQL statement.
// Never: lets a name or a value change the shape of the statement, or asks the server.
/** Bytes of URL that a statement may fill; web servers refuse request lines above 8 kB. */
const QUERY_LIMIT = 7000;
const keywords = new Set(
  'select from where and or in like order orderby by asc desc limit count'.split(' '),
);
/** Whether the language has a spelling for a module or field of this name. */
function isPrintableName(name) {
  return /^\w*[A-Za-z_]\w*$/.test(name) && !keywords.has(name.toLowerCase());
}
function printName(field, module) {
  // A name with something else in it could change the statement: it may come from outside.
  return isPrintableName(field)
    ? field
    : refuse$1({ module, field: 'a name' }, 'cannot stand in a query');
}
/**
 * A text as VTQL literal. The server's lexer ends a literal at a single quote and the database
 * behind it reads backslashes, so both are doubled.
 *
 * @param at - module and field, for the error message
 * @throws InvalidValueError for an empty text, which the language cannot say, and for NUL or half
 *   of a surrogate pair
 */
function quoteLiteral(text, at) {
  return checkText(text, at) === ''
    ? refuse$1(at, 'cannot be compared with an empty text: use isEmpty')
    : `'${text.replace(/['\\]/g, '$&$&')}'`;
}
/** The pattern of each operator, with `?` for the text. */
const PATTERNS = { contains: '%?%', startsWith: '?%', endsWith: '%?' };
function isLike(operator) {
  return Object.hasOwn(PATTERNS, operator);
}
/** The pattern for `like` that finds `text` itself, whatever wildcards it holds. */
function likePattern(operator, text) {
  return PATTERNS[operator].replace('?', () => text.replace(/[\\%_]/g, '\\$&'));
}
function printTerm({ field, operator, operand }, { module, related }) {
  const name = printName(field, module);
  const at = { module, field };
  const texts = typeof operand === 'string' ? [operand] : operand;
  if ((operator === 'in') !== (typeof operand !== 'string') || texts.length === 0) {
    return refuse$1(at, 'takes a list, not empty, for in only');
  }
  if (related === true && texts.some((text) => text.includes('WHERE'))) {
    return refuse$1(at, 'cannot be asked for WHERE in capitals: the server cuts there');
  }
  const literals = texts.map((text) => quoteLiteral(text, at)).join(',');
  return `${name} ${operator} ${operator === 'in' ? `(${literals})` : literals}`;
}
function printCount(value, module, field) {
  return Number.isSafeInteger(value) && value >= 0
    ? String(value)
    : refuse$1({ module, field }, 'takes a whole number from 0 on');
}
/**
 * The text of a query; always with `;`, except for `query_related`.
 *
 * @throws InvalidValueError for names and values that cannot stand in a statement
 */
function printStatement(statement) {
  const { columns, module, where = [], orderBy = [], direction, limit, offset } = statement;
  const name = printName(module, module);
  const list =
    typeof columns === 'string'
      ? columns
      : columns.map((column) => printName(column, module)).join(',');
  if (list === '') return refuse$1({ module, field: 'select' }, 'takes at least one field');
  let text = `select ${list} from ${name}`;
  if (where.length > 0) {
    if (where.some((terms) => terms.length === 0)) {
      return refuse$1({ module, field: 'where' }, 'has an alternative without conditions');
    }
    const alternatives = where.map((terms) =>
      terms.map((term) => printTerm(term, statement)).join(' and '),
    );
    text += ` ${statement.related === true ? 'WHERE' : 'where'} ${alternatives.join(' or ')}`;
  }
  if (orderBy.length > 0) {
    text += ` order by ${orderBy.map((field) => printName(field, module)).join(',')}`;
    if (direction === 'desc') text += ' desc';
  }
  if (limit !== undefined) {
    const skip = offset === undefined ? '' : `${printCount(offset, module, 'offset')},`;
    text += ` limit ${skip}${printCount(limit, module, 'limit')}`;
  } else if (offset !== undefined) return refuse$1({ module, field: 'offset' }, 'needs a limit');
  return statement.related === true ? text : `${text};`;
}
/** Bytes that a text takes in a URL, form-encoded. */
function statementBytes(text) {
  return new URLSearchParams([['', text]]).toString().length - 1;
}

const comparing = ['=', '!=', '<', '<=', '>', '>=', 'in'];
const texts = [...comparing, 'contains', 'startsWith', 'endsWith', 'isEmpty'];
/** What can be asked of each codec; codecs that are not here cannot stand in a condition. */
const operators = {
  text: texts,
  picklist: texts,
  boolean: ['=', '!='],
  integer: comparing,
  'integer-text': comparing,
  double: comparing,
  decimal: comparing,
  date: comparing,
  time: comparing,
  datetime: comparing,
  'datetime-text': comparing,
  multipicklist: ['includes', 'isEmpty'],
  reference: ['=', '!=', 'in', 'isEmpty'],
  owner: ['=', '!=', 'in'],
  id: comparing,
};
/** Before every date that the database stores. */
const beginning = '1000-01-01 00:00:00';
/** The row of a field that may be read by queries. */
function queryableRow(table, field) {
  const at = { module: table.module, field };
  const row = fieldRow(table, field) ?? refuse$1(at, 'is no field of this module');
  const queryable = (row[2] & FIELD.queryable) !== 0 && isPrintableName(wireName(table, field));
  return queryable ? row : refuse$1(at, 'cannot be queried');
}
/** The row of a field that may stand in where and order by. */
function comparableRow(table, field) {
  const row = queryableRow(table, field);
  if (!isGone(row)) return row;
  return refuse$1({ module: table.module, field }, 'is gone from the CRM, and cannot be asked for');
}
/**
 * Stored date-times have whole seconds, a Date may have a fraction. The bound is rounded so that the
 * comparison keeps its meaning: up for `>=` and `<`, down for `>` and `<=`. With a fraction, `=` is
 * true of no value and `!=` of every value (rows without one stay out, as with any `!=`).
 */
function instantTerms(field, operator, time) {
  const whole = Math.floor(time / 1000) * 1000;
  const fraction = time !== whole;
  if (fraction && operator === '=') return [];
  if (fraction && operator === '!=') return [{ field, operator: '>=', operand: beginning }];
  const up = fraction && (operator === '>=' || operator === '<');
  return [{ field, operator, operand: formatUtc(up ? whole + 1000 : whole) }];
}
function operandText({ table, row, at }, value) {
  // The known length of a text limits what is written, not what is asked for.
  const [name, codec, flags, extra] = row;
  const asked = typeof extra === 'object' ? row : [name, codec, flags];
  const { module } = table;
  const encoded = codec === 'id' ? checkId(value, [module], at) : encodeValue(asked, value, at);
  // The language has no empty literal.
  return encoded === ''
    ? refuse$1(at, 'cannot be compared with an empty text: use isEmpty')
    : String(encoded);
}
/** Users keep some of their flags as `on` and `off`. */
function booleanTerm({ table, field }, wanted) {
  if (table.module !== 'Users') return { field, operator: '=', operand: wanted ? '1' : '0' };
  return { field, operator: 'in', operand: wanted ? ['1', 'on'] : ['0', 'off'] };
}
function emptyTerm({ table, row, field, at }) {
  if (row[1] !== 'reference') return { field, operator: '<=', operand: ' ' };
  const prefix = [...targetsOf(row), table.module]
    .map((module) => at.prefixOf?.(module))
    .find(Boolean);
  return prefix === undefined
    ? refuse$1(at, 'has no id prefix for isEmpty')
    : { field, operator: '=', operand: `${prefix}x0` };
}
function compareTerms(subject, operator, operand) {
  const { row, field } = subject;
  const text = operandText(subject, operand);
  if (row[1] === 'boolean') {
    return [booleanTerm(subject, (operand === true) === (operator === '='))];
  }
  if (!row[1].startsWith('datetime')) return [{ field, operator, operand: text }];
  return instantTerms(
    field,
    operator,
    operand instanceof Date ? operand.getTime() : parseUtc(text),
  );
}
function inTerms(subject, operand) {
  if (!Array.isArray(operand)) return refuse$1(subject.at, 'takes an array for in');
  const terms = operand.flatMap((value) => compareTerms(subject, '=', value));
  const values = new Set(terms.map((term) => String(term.operand)));
  if (values.size === 0) return [];
  return [{ field: subject.field, operator: 'in', operand: [...values] }];
}
/** The chosen values stand in one text, so one of them stands alone, first, last or between. */
function includesTerms(field, value) {
  const like = (operand) => ({ field, operator: 'like', operand });
  return [
    { field, operator: '=', operand: value },
    like(likePattern('startsWith', value + SEPARATOR)),
    like(likePattern('endsWith', SEPARATOR + value)),
    like(likePattern('contains', SEPARATOR + value + SEPARATOR)),
  ];
}
/**
 * A condition as terms of the language, alternatives to each other (`or`); an empty array is a
 * condition that no record meets, for which nothing need be asked.
 *
 * `isEmpty` on text finds a few values that sort before a blank as well: rows of such a query are
 * to be checked with {@link isEmptyValue}. Texts compare as the database does: case and accents
 * are ignored, and trailing blanks too (not by `contains` and its like).
 *
 * @throws InvalidValueError naming module and field: not queryable, an operator that the type does
 *   not have, a value that it does not take
 */
function encodeCondition(table, condition, context) {
  const { operator, operand } = condition;
  const { module, prefix } = table;
  const row = comparableRow(table, condition.field);
  const field = wireName(table, condition.field);
  const at = {
    module,
    field: condition.field,
    wallTime: formatUtc,
    prefixOf: (of) => (of === module && prefix !== '' ? prefix : context.prefixOf?.(of)),
  };
  const subject = { table, row, field, at };
  if (operators[row[1]]?.includes(operator) !== true) {
    return refuse$1(at, `(${row[1]}) has no such operator`);
  }
  if (operator === 'isEmpty') return [emptyTerm(subject)];
  if (operator === 'in') return inTerms(subject, operand);
  if (isLike(operator)) {
    return [{ field, operator: 'like', operand: likePattern(operator, checkText(operand, at)) }];
  }
  if (operator === 'includes') {
    const text = checkText(operand, at);
    return text === '' || text.includes(SEPARATOR)
      ? refuse$1(at, 'takes one of its values for includes')
      : includesTerms(field, text);
  }
  return compareTerms(subject, operator, operand);
}
/** Whether a decoded value is what `isEmpty` asks for. */
function isEmptyValue(value) {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

// Takes: `find` calls. Gives: a row each, of one query for 100 calls of the same tick and fields.
// Never: lets the signal of one call end the others.
/**
 * The row of a record, or undefined where a query does not find it. Calls of one tick that want the
 * same fields become one query per 100 ids.
 */
async function findRow(core, table, id, fields, { signal, timeoutMs }) {
  const key = JSON.stringify([table.module, fields ?? '*', timeoutMs]);
  let batch = core.batches.get(key);
  if (batch === undefined) {
    const ids = new Set();
    const rows = tick().then(() => {
      core.batches.delete(key);
      return readByIds(core, table, [...ids], fields, { timeoutMs });
    });
    // Whoever was aborted before does not wait for it: then a failure is nobody's.
    rows.catch(() => undefined);
    batch = { ids, rows };
    core.batches.set(key, batch);
  }
  batch.ids.add(id);
  return (await shared(batch.rows, signal)).get(id);
}
/** After the promises that are settled by now have run on: `await`s on the way stay in one tick. */
function tick() {
  return new Promise((resolve) => void setImmediate(resolve));
}

// Takes: records with references. Gives: the records with what they point to, as `$ref`.
// Never: asks for a record twice in one iteration.
/** Records that are remembered for one target, so that the next page need not ask again. */
const REMEMBERED = 10_000;
/**
 * Reads an `include` as it was given.
 * @throws InvalidValueError for a field that is no reference, or a module that it does not point to
 */
function includeSpec(table, given) {
  const { module } = table;
  const spec = new Map();
  for (const [field, wanted] of Object.entries(given)) {
    if (wanted === undefined) continue;
    const row = queryableRow(table, field);
    const targets = row[1] === 'reference' || row[1] === 'owner' ? targetsOf(row) : [];
    const [only] = targets;
    const entries =
      Array.isArray(wanted) && targets.length === 1 && only !== undefined
        ? [[only, wanted]]
        : Object.entries(Object(wanted)).filter(([, fields]) => fields !== undefined);
    const ofField = new Map();
    for (const [target, fields] of entries) {
      const known = targets.includes(target) && Array.isArray(fields);
      if (!known || !fields.every((name) => typeof name === 'string')) {
        const modules = targets.join(', ');
        const hint = modules === '' ? undefined : `It takes { module: fields } of ${modules}.`;
        return refuse$1({ module, field, hint }, 'cannot be followed by include so');
      }
      ofField.set(target, [...fields]);
    }
    spec.set(field, ofField);
  }
  return spec;
}
/**
 * What adds `$ref` to the records of a page: one query a page and target, for ids that are new.
 * Undefined where nothing is included.
 */
async function createIncluder(core, table, spec, options) {
  if (spec.size === 0) return undefined;
  const targets = await loadTargets(core, spec);
  const read = ({ table: target, fields, records }, id) => {
    let found = records.get(id);
    if (found === undefined) {
      const decode = (row) => row && core.decode(target, row, 'record', fields);
      found = findRow(core, target, id, fields, options).then(decode);
      records.set(id, found);
    }
    return found;
  };
  const referenceOf = async (field, id) => {
    if (typeof id !== 'string') return null;
    const several = targetsOf(queryableRow(table, field)).length > 1;
    for (const [module, names] of spec.get(field) ?? []) {
      // Which module an id is of shows in its prefix; where that is not known, all are asked.
      const fits = !several || isRecordId(id, core.prefixOf(module));
      const target = targets.get(module);
      const found = fits && target ? await read(target, id) : undefined;
      if (found === undefined) continue;
      const picked = ['id', ...names].map((name) => [name, found[name]]);
      return { ...(several && { module }), ...Object.fromEntries(picked) };
    }
    return null;
  };
  return async (records) => {
    for (const target of targets.values()) {
      if (target.records.size > REMEMBERED) target.records.clear();
    }
    const add = async (record) => {
      const fields = [...spec.keys()];
      const found = await Promise.all(fields.map((field) => referenceOf(field, record[field])));
      record['$ref'] = Object.fromEntries(fields.map((field, at) => [field, found[at]]));
    };
    await Promise.all(records.map(add));
  };
}
async function loadTargets(core, spec) {
  const fields = new Map();
  for (const modules of spec.values()) {
    for (const [module, names] of modules) {
      fields.set(module, new Set([...(fields.get(module) ?? []), ...names]));
    }
  }
  const targets = new Map();
  for (const [module, names] of fields) {
    const table = await core.table(module);
    for (const name of names) queryableRow(table, name);
    targets.set(module, { table, fields: [...names], records: new Map() });
  }
  return targets;
}

// Takes: a selection that asks for empty references of unknown modules. Gives: it with their prefixes.
// Never: asks the CRM twice for one module, or where the package knows the prefix.
/**
 * The selection as it can be sent. An empty reference is stored as `11x0`: in a package for several
 * instances (`ids: 'brand'`) only the live one knows the `11`.
 * @throws InvalidValueError where it does not tell; VtigerError
 */
async function withPrefixes(core, module, selection, options) {
  if (!selection.conditions.some(isOpen)) return selection;
  const close = async (tree) => {
    if (tree.kind !== 'terms') return { ...tree, parts: await Promise.all(tree.parts.map(close)) };
    if (tree.prefixOf === undefined) return tree;
    const { prefixOf, ...rest } = tree;
    for (const target of prefixOf) {
      const prefix = await core.learnPrefix(target, options);
      if (prefix === undefined) continue;
      const terms = tree.terms.map((term) => ({ ...term, operand: `${prefix}x0` }));
      return { ...rest, terms };
    }
    const field = tree.terms[0]?.field;
    const hint = 'The API user may see no module that the field refers to.';
    return refuse$1({ module, field, hint }, 'has no id prefix for isEmpty');
  };
  return { ...selection, conditions: await Promise.all(selection.conditions.map(close)) };
}
function isOpen(tree) {
  return tree.kind === 'terms' ? tree.prefixOf !== undefined : tree.parts.some(isOpen);
}

// Takes: conditions joined by and/or, as `where` builds them. Gives: alternatives of a statement.
// Never: changes what a tree means, or lets it grow beyond what a URL can hold.
/** More cannot be printed into a URL: the shortest term has about ten bytes. */
const MAX_ALTERNATIVES = 700;
/**
 * The disjunctive normal form of `parts` joined by `and`, because VTQL has no parentheses.
 * Alternatives that differ in one field only are folded into `in`.
 * @throws QueryTooLongError where there would be more alternatives than a URL holds
 */
function normalForm(module, parts) {
  const alternatives = expand(module, { kind: 'and', parts });
  const [first, ...rest] = alternatives;
  const checks = first?.checks.filter((f) => rest.every((other) => other.checks.includes(f)));
  const everything = alternatives.some(({ terms }) => terms.length === 0);
  return {
    where: everything ? undefined : alternatives.map(({ terms }) => terms),
    checks: everything ? [] : [...new Set(checks)],
  };
}
function expand(module, tree) {
  if (tree.kind === 'terms') {
    // What is sent has its prefixes by then; only a look at the statement before comes here.
    if (tree.prefixOf !== undefined) {
      refuse$1(
        { module, field: tree.terms[0]?.field },
        'has no id prefix before isEmpty is asked for',
      );
    }
    const checks = tree.check === undefined ? [] : [tree.check];
    return fold(
      module,
      tree.terms.map((term) => ({ terms: [term], checks })),
    );
  }
  const parts = tree.parts.map((part) => expand(module, part));
  if (tree.kind === 'or') return fold(module, parts.flat());
  return parts.reduce(
    (found, part) => {
      if (found.length * part.length > MAX_ALTERNATIVES) throw tooMany(module);
      const joined = found.flatMap((left) => part.map((right) => join(left, right)));
      return fold(module, joined);
    },
    [{ terms: [], checks: [] }],
  );
}
function join(left, right) {
  return { terms: [...left.terms, ...right.terms], checks: [...left.checks, ...right.checks] };
}
function tooMany(module) {
  return new QueryTooLongError(
    `${module}: the condition has more than ${MAX_ALTERNATIVES} alternatives.`,
    {
      module,
      hint: 'VTQL has no parentheses: groups of or multiply. Ask several queries.',
    },
  );
}
/** Merges alternatives that are the same but for the values of one `=` or `in`, and drops repeats. */
function fold(module, alternatives) {
  const kept = [];
  for (const one of alternatives) {
    let folded;
    const place = kept.findIndex((other) => (folded = foldTwo(other, one)) !== undefined);
    if (folded === undefined) kept.push(one);
    else kept[place] = folded;
    if (kept.length > MAX_ALTERNATIVES) throw tooMany(module);
  }
  return kept;
}
function foldTwo(left, right) {
  const { terms, checks } = left;
  if (terms.length !== right.terms.length || String(checks) !== String(right.checks)) return;
  const [at, ...others] = [...terms.keys()].filter((i) => !sameTerm(terms[i], right.terms[i]));
  const old = terms[at ?? 0];
  const added = right.terms[at ?? 0];
  if (at === undefined || old === undefined || added === undefined) return left;
  const values = [old, added].flatMap(({ field, operator, operand }) =>
    field === old.field && (operator === '=' || operator === 'in') ? [operand] : [],
  );
  if (others.length > 0 || values.length < 2) return;
  const operand = [...new Set(values.flat())];
  const merged = { field: old.field, operator: 'in', operand };
  return { terms: terms.map((term, place) => (place === at ? merged : term)), checks };
}
function sameTerm(left, right) {
  return (
    left?.field === right?.field &&
    left?.operator === right?.operator &&
    String(left?.operand) === String(right?.operand)
  );
}

// Takes: what a builder has collected. Gives: what to ask for, and what to do with the rows.
// Never: sends, or changes what was collected.
const EVERYTHING = {
  conditions: [],
  order: [],
  direction: 'asc',
  limit: Infinity,
  include: new Map(),
};
const BY_ID = { by: 'id', fields: ['id'], direction: 'asc', asked: false };
/** @throws QueryTooLongError, InvalidValueError */
function planOf(table, selection) {
  const { where: asked, checks } = normalForm(table.module, selection.conditions);
  const { relation } = selection;
  const where = relation === undefined ? asked : (asked ?? anyRecord(table));
  const order = orderOf(table, selection);
  const { fields } = selection;
  const rest = { table, relation, where, order, checks };
  if (fields === undefined) {
    return { ...rest, columns: defaultColumns(table), selected: undefined, hidden: [] };
  }
  const shown = new Set([...fields, 'id']);
  const needed = [...checks, ...selection.include.keys()];
  if (order.by === 'time') needed.push(...selection.order);
  const selected = [...new Set([...shown, ...needed])];
  const columns = columnsOf(table, selected);
  return {
    ...rest,
    columns: columns.length === 0 ? '*' : columns,
    selected,
    hidden: selected.filter((name) => !shown.has(name)),
  };
}
/** A query in a relation takes no order and no limit without a condition. */
function anyRecord({ prefix }) {
  return [[{ field: 'id', operator: '>', operand: `${prefix || '1'}x0` }]];
}
/** Wire names of the fields that can be asked for: `ProductTaxes` has no `id` of its own. */
function columnsOf(table, fields) {
  return [...new Set(fields)]
    .filter((name) => {
      const row = fieldRow(table, name);
      return row === undefined ? name !== 'id' : !isGone(row);
    })
    .map((name) => wireName(table, name));
}
/**
 * `*`, but for inventory modules: there it would join the line items, and a page of 100 lines holds
 * far fewer records. Where their fields are too many to be named, it has to be `*` after all.
 */
function defaultColumns(table) {
  if ((table.flags & MODULE.inventory) === 0) return '*';
  const wanted = FIELD.queryable | FIELD.inRecord;
  const columns = table.fields
    .filter(([, , flags]) => (flags & (wanted | FIELD.gone)) === wanted)
    .map(([name]) => wireName(table, name))
    .filter(isPrintableName);
  const bytes = statementBytes(printStatement({ columns, module: table.module }));
  return bytes > QUERY_LIMIT / 2 ? '*' : columns;
}
function orderOf(table, { order, direction }) {
  const [first, second] = order;
  const fields = order.map((name) => wireName(table, name));
  const counted = { by: 'offset', fields, direction, asked: true };
  if (fieldRow(table, 'id')?.[1] !== 'id') return counted;
  if (first === undefined) return { ...BY_ID, direction };
  // The direction is that of the last field, and after an id there is nothing left to order.
  if (first === 'id') return { ...BY_ID, ...(second === undefined && { direction }), asked: true };
  const time = queryableRow(table, first)[1].startsWith('datetime');
  if (time && second === undefined && /^(?:created|modified)time$/.test(String(fields))) {
    return { ...counted, by: 'time' };
  }
  // An order without ties is the same in every page; with `desc` VTQL could not say so.
  if (direction === 'asc' && !fields.includes('id')) fields.push('id');
  return counted;
}
/** A whole number of records. @throws InvalidValueError */
function checkLimit(table, count) {
  if (Number.isSafeInteger(count) && count >= 0) return count;
  return refuse$1({ module: table.module }, 'limit takes a whole number from 0 on');
}

// Takes: a plan. Gives: its rows, page after page. Never: decodes, or believes that a page of 100
// is all there is, or that a short one is the last.
/** Rows that the server gives at most, whatever is asked for. */
const PAGE = 100;
/**
 * The rows of a plan whose statement is short enough.
 * @param wanted how many rows are still wanted, asked before each page
 * @throws ProtocolError where the server does not page as it should
 */
async function* readPages(plan, wanted, reader) {
  const { columns, table, order } = plan;
  const related = plan.relation !== undefined;
  const asked = {
    columns,
    module: table.module,
    related,
    orderBy: order.fields,
    direction: order.direction,
  };
  const cursor = cursorOf(plan);
  // With all columns of an inventory module it is lines that the server counts.
  const lines = columns === '*' && (table.flags & MODULE.inventory) !== 0;
  const most = lines ? Infinity : mostRecords(plan.where);
  // After a short page the next one is asked for in full: then an empty one is the end.
  let full = false;
  for (let first = true; ; first = false) {
    const size = full ? PAGE : Math.min(PAGE, wanted() + cursor.overlap, most);
    const rows = await reader.ask({ ...asked, ...cursor.next(), limit: size });
    const fresh = rows.length === 0 ? rows : cursor.take(rows, size);
    if (fresh.length > 0) yield fresh;
    if ((first && size >= most) || wanted() <= 0) return;
    const short = rows.length < size;
    const ended = short && ((fresh.length === 0 && size === PAGE) || (await reader.shortIsLast()));
    if (ended && !cursor.leave()) return;
    full = short && !ended;
  }
}
/** How many records can meet a condition that names their ids. */
function mostRecords(where) {
  if (where === undefined) return Infinity;
  return where.reduce((sum, terms) => {
    const ids = terms
      .filter(({ field, operator }) => field === 'id' && (operator === '=' || operator === 'in'))
      .map(({ operand }) => (typeof operand === 'string' ? 1 : operand.length));
    return sum + Math.min(Infinity, ...ids);
  }, 0);
}
/** The bound goes into every alternative: VTQL has no parentheses. */
function bounded(where, ...bound) {
  return (where ?? [[]]).map((terms) => [...terms, ...bound]);
}
function cursorOf(plan) {
  const { by } = plan.order;
  return by === 'id' ? idCursor(plan) : by === 'time' ? timeCursor(plan) : offsetCursor(plan);
}
function idCursor(plan) {
  const { where, order } = plan;
  const descending = order.direction === 'desc';
  const compare = (a, b) => compareRecordIds(a, b) * (descending ? -1 : 1);
  let last = '';
  return {
    overlap: 0,
    next: () => ({
      where:
        last === ''
          ? where
          : bounded(where, { field: 'id', operator: descending ? '<' : '>', operand: last }),
    }),
    take(rows) {
      const ids = rows.map((row) => idOf(plan, row)).sort(compare);
      if (last !== '' && compare(ids[0] ?? '', last) <= 0) throw stuck(plan);
      last = ids.at(-1) ?? last;
      return rows;
    },
    leave: () => false,
  };
}
/**
 * The bound takes the last value in once more, and repeats are dropped: a group of equal values may
 * go on behind the end of a page. A group that fills a page is drained by id, and then left behind.
 */
function timeCursor(plan) {
  const { where, order } = plan;
  const [field = ''] = order.fields;
  let value = '';
  /** The ids that were delivered of `value`; none where all of them were. */
  let seen = new Set();
  let drain;
  return {
    get overlap() {
      return drain === undefined ? seen.size : 0;
    },
    next() {
      if (drain !== undefined) return { orderBy: ['id'], direction: 'asc', ...drain.next() };
      if (value === '') return { where };
      const operator = `${order.direction === 'desc' ? '<' : '>'}${seen.size > 0 ? '=' : ''}`;
      return { where: bounded(where, { field, operator, operand: value }) };
    },
    take(rows, size) {
      const fresh = rows.filter((row) => !seen.has(idOf(plan, row)));
      if (drain !== undefined) {
        drain.take(rows, size);
        return fresh;
      }
      const last = String(rows.at(-1)?.[field]);
      if (Number.isNaN(parseUtc(last))) throw stuck(plan);
      if (last !== value) seen = new Set();
      value = last;
      for (const row of rows) if (row[field] === last) seen.add(idOf(plan, row));
      if (seen.size >= PAGE) {
        const group = { field, operator: '=', operand: last };
        drain = idCursor({ ...plan, where: bounded(where, group), order: BY_ID });
      }
      return fresh;
    },
    leave() {
      if (drain === undefined) return false;
      drain = undefined;
      seen = new Set();
      return true;
    },
  };
}
function offsetCursor({ where }) {
  const seen = new Set();
  let offset = 0;
  return {
    overlap: 0,
    next: () => ({ where, offset }),
    take(rows, size) {
      // What was asked for, not what came: rows that the user may not see count on the server.
      offset += size;
      return rows.filter(({ id }) => typeof id !== 'string' || seen.size < seen.add(id).size);
    },
    leave: () => false,
  };
}
/** The id of a row. @throws ProtocolError */
function idOf({ table }, { id }) {
  if (isRecordId(id)) return id;
  throw protocolError({ operation: 'query', module: table.module }, 'a row has no record id');
}
function stuck({ table: { module } }) {
  return protocolError({ operation: 'query', module }, 'the rows are not in the order asked for');
}

// Takes: a plan whose statement may be too long for a URL. Gives: its rows all the same, where one
// long list of `in` is to blame. Never: asks a statement above the limit.
/**
 * The statement as text.
 * @throws QueryTooLongError above 7,000 bytes of URL
 */
function printBounded(statement) {
  const text = printStatement(statement);
  if (statementBytes(text) > QUERY_LIMIT) throw tooLong(statement.module);
  return text;
}
function tooLong(module) {
  return new QueryTooLongError(
    `${module}: the statement is longer than ${QUERY_LIMIT} bytes of URL.`,
    {
      module,
      hint: 'Only one long list of in is cut, ordered by id, createdtime or modifiedtime.',
    },
  );
}
/** What a cursor may add to each alternative, in bytes of URL. */
const BOUND = { id: 35, time: 92, offset: 0 };
/** Bytes of the longest statement that paging makes of it. */
function bytesOf({ table, columns, order, relation }, where = []) {
  const statement = printStatement({
    columns,
    module: table.module,
    where,
    related: relation !== undefined,
    orderBy: order.fields,
    direction: 'desc',
    limit: PAGE,
    offset: 99_999_999,
  });
  return statementBytes(statement) + BOUND[order.by] * (where.length || 1);
}
/**
 * The conditions of as many statements as it takes; a single one as a rule. Ids are asked for a
 * page at a time: no more records can come, so that no page has to prove the end.
 */
function piecesOf(plan) {
  const { where, order, table } = plan;
  const { module } = table;
  const byOffset = order.by === 'offset';
  const [terms = [], ...others] = where ?? [];
  if (plan.relation !== undefined && where !== undefined && others.length > 0) {
    // The server puts the ids of the relation before the condition, without parentheses: what
    // stands behind an `or` would escape the relation. So each alternative is asked for by itself.
    if (!byOffset) return where.flatMap((one) => piecesOf({ ...plan, where: [one] }));
    return refuse$1({ module }, 'or takes the order of id, createdtime or modifiedtime here');
  }
  const [long] = terms
    .filter(({ operator }) => operator === 'in')
    .sort((a, b) => b.operand.length - a.operand.length);
  const cuttable = long !== undefined && others.length === 0 && !byOffset;
  const most = long?.field === 'id' ? PAGE : Infinity;
  const fits = bytesOf(plan, where) <= QUERY_LIMIT;
  if (fits && !(cuttable && long.operand.length > most)) return [where];
  if (!cuttable) throw tooLong(module);
  const values = [...long.operand];
  if (most === PAGE) values.sort(compareRecordIds);
  if (most === PAGE && order.by === 'id' && order.direction === 'desc') values.reverse();
  const withList = (operand) => [
    terms.map((term) => (term === long ? { ...term, operand } : term)),
  ];
  const room = QUERY_LIMIT - bytesOf(plan, withList(['x']));
  const pieces = [];
  let left = 0;
  for (const value of values) {
    const size = statementBytes(`,${quoteLiteral(value, { module, field: long.field })}`);
    const last = pieces.at(-1);
    if (last !== undefined && size <= left && last.length < most) last.push(value);
    else {
      pieces.push([value]);
      left = room;
    }
    left -= size;
  }
  return pieces.map(withList);
}
/**
 * The rows of a plan, page after page.
 * @param wanted how many rows are still wanted
 * @throws QueryTooLongError where no list can be cut
 */
async function* readPlan(plan, wanted, reader) {
  const pieces = piecesOf(plan);
  if (pieces.length === 1) {
    yield* readPages(plan, wanted, reader);
    return;
  }
  const { order } = plan;
  const sources = pieces.map((where) => readPages({ ...plan, where }, wanted, reader));
  // Values that the database takes for the same (a, A) may stand in two pieces.
  const seen = new Set();
  const isNew = (row) => seen.size < seen.add(idOf(plan, row)).size;
  if (order.by === 'id' && !order.asked) {
    for (const source of sources) {
      for await (const rows of source) yield rows.filter(isNew);
      if (wanted() <= 0) return;
    }
    return;
  }
  const sign = order.direction === 'desc' ? -1 : 1;
  const [field = 'id'] = order.fields;
  const compare = (a, b) =>
    field === 'id'
      ? sign * compareRecordIds(String(a['id']), String(b['id']))
      : sign * (String(a[field]) < String(b[field]) ? -1 : 1);
  for await (const row of merged(sources, compare)) if (isNew(row)) yield [row];
}
async function* merged(sources, compare) {
  const streams = sources.map(rowsOf$1);
  try {
    const heads = await Promise.all(streams.map((stream) => stream.next()));
    for (;;) {
      const [first] = heads
        .flatMap(({ done, value }, index) => (done === true ? [] : [{ row: value, index }]))
        .sort((a, b) => compare(a.row, b.row));
      const next = streams[first?.index ?? -1];
      if (first === undefined || next === undefined) return;
      yield first.row;
      heads[first.index] = await next.next();
    }
  } finally {
    await Promise.all(streams.map((stream) => stream.return(undefined)));
  }
}
/** The rows of all pages, one by one. */
async function* rowsOf$1(pages) {
  for await (const page of pages) for (const row of page) yield row;
}

// Takes: a template with values. Gives: a statement whose shape no value can change.
// Never: sends it.
const names = new WeakMap();
const COMPARED = /(\w+)\s*(?:=|!=|<=?|>=?|\s(?:like|in))\s*$/i;
function refuse(reason) {
  throw new InvalidValueError(`vtql cannot say this: ${reason}.`);
}
function print(value) {
  if (typeof value === 'string') return quoteLiteral(value, { module: 'vtql', field: 'a value' });
  if (typeof value === 'boolean') return value ? "'1'" : "'0'";
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'number') {
    return `'${sendableDecimal(value) ?? refuse('this number')}'`;
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return refuse('an invalid Date');
    return `'${formatUtc(value.getTime())}'`;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return refuse('an empty list');
    return `(${value.map((one) => (Array.isArray(one) ? refuse('a list in a list') : print(one))).join(',')})`;
  }
  const name = names.get(Object(value));
  return name ?? refuse('a value of this type');
}
function tag(parts, ...values) {
  let text = '';
  let plain = '';
  let quoted = false;
  const compared = [];
  parts.forEach((part, index) => {
    for (const char of part) {
      if (char === "'") quoted = !quoted;
      else if (!quoted) plain += char;
    }
    text += part;
    if (index >= values.length) return;
    if (quoted) refuse('a value brings its own quotes');
    const value = values[index];
    const field = COMPARED.exec(plain)?.[1];
    const single = Array.isArray(value) ? value : [value];
    for (const one of single) {
      if (typeof one === 'string') compared.push({ field, value: one });
    }
    const printed = print(value);
    text += printed;
    plain += names.has(Object(value)) ? printed : '?';
  });
  if (quoted) refuse('an open quote');
  const trimmed = text.trim();
  return {
    text: trimmed.endsWith(';') ? trimmed : `${trimmed};`,
    module: /\sfrom\s+(\w+)/i.exec(plain)?.[1] ?? '',
    compared,
  };
}
/**
 * A statement for `$query`: `` vtql`select id from Contacts where lastname = ${name}` ``. Values are
 * quoted and escaped; arrays become lists for `in`, a Date its UTC time. The semicolon is added.
 * @throws InvalidValueError for values that the language cannot say, an empty text among them
 */
const vtql = Object.assign(tag, {
  identifier(name) {
    if (!isPrintableName(name)) refuse('this name');
    const object = Object.freeze({});
    names.set(object, name);
    return object;
  },
});
/**
 * Vtiger puts what is compared with an id into its SQL without quotes, after a loose check: only
 * well-formed ids may stand there.
 * @throws InvalidValueError
 */
function checkCompared({ module, compared }, table) {
  for (const { field = '', value } of compared) {
    const codec = table === undefined ? undefined : fieldRow(table, field)?.[1];
    const ids =
      codec === undefined
        ? /\dx/.test(value)
        : codec === 'id' || codec === 'reference' || codec === 'owner';
    if (!ids || isRecordId(value)) continue;
    const hint = 'The field is not known here, and the value looks like an id.';
    const unknown = codec === undefined ? { hint } : {};
    refuse$1({ module, field, ...unknown }, 'is compared with no record id');
  }
}

// Takes: a plan, or ids. Gives: records of one module, decoded and checked.
// Never: returns a record that was not asked for, though the server may send it.
/** Sends one statement, within a relation if there is one. @throws QueryTooLongError, ProtocolError, whatever the call throws */
async function askRows(core, statement, options, relation) {
  const { module } = statement;
  const query = printBounded(statement);
  const call = {
    operation: relation === undefined ? 'query' : 'query_related',
    method: 'GET',
    params:
      relation === undefined ? { query } : { query, id: relation.id, relatedLabel: relation.label },
    module,
    recordId: relation?.id,
    ...options,
  };
  return listOf(call, await core.call(call));
}
function readerOf(core, table, options, relation) {
  return {
    ask: (statement) => askRows(core, statement, options, relation),
    shortIsLast: () => core.shortIsLast(table, options),
  };
}
/** The records of a selection, a page of the server at a time. */
async function* readRecords(core, table, asked, options) {
  const selection = await withPrefixes(core, table.module, asked, options);
  const plan = planOf(table, selection);
  let left = selection.limit;
  if (left === 0 || plan.where?.length === 0) return;
  const addReferences = await createIncluder(core, table, selection.include, options);
  const reader = readerOf(core, table, options, plan.relation);
  for await (const rows of readPlan(plan, () => left, reader)) {
    const records = decodeRows(core, plan, rows).slice(0, left);
    left -= records.length;
    if (records.length === 0) continue;
    await addReferences?.(records);
    for (const name of plan.hidden) for (const record of records) delete record[name];
    yield records;
    if (left <= 0) return;
  }
}
function decodeRows(core, plan, rows) {
  const records = rows.map((row) => core.decode(plan.table, row, 'record', plan.selected));
  if (plan.checks.length === 0) return records;
  return records.filter((record) => plan.checks.every((field) => isEmptyValue(record[field])));
}
/** A statement of the caller's own, whose rows are decoded as far as the table is known. */
async function readStatement(core, statement, options) {
  const { module, text } = statement;
  const table = core.known(module);
  checkCompared(statement, table);
  if (statementBytes(text) > QUERY_LIMIT) throw tooLong(module);
  const params = { query: text };
  const call = { operation: 'query', method: 'GET', params, module, ...options };
  const rows = listOf(call, await core.call(call));
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  if (table === undefined || !keys.has('id')) return rows.map((row) => ({ ...row }));
  const selected = fieldsOf(table, keys);
  return rows.map((row) => core.decode(table, row, 'record', selected));
}
/** The fields that stand in a row under one of these keys. */
function fieldsOf(table, keys) {
  return table.fields.map(([name]) => name).filter((name) => keys.has(wireName(table, name)));
}
/**
 * The raw rows of these ids, 100 a statement. A query does not look at the prefix of an id, so each
 * row is compared with what was asked.
 */
async function readByIds(core, table, ids, fields, options) {
  const columns =
    fields === undefined ? defaultColumns(table) : columnsOf(table, [...fields, 'id']);
  const found = new Map();
  if (ids.length === 0) return found;
  const plan = {
    table,
    relation: undefined,
    columns,
    where: [[{ field: 'id', operator: 'in', operand: ids }]],
    order: BY_ID,
    selected: undefined,
    checks: [],
    hidden: [],
  };
  const asked = new Set(ids);
  const read = async (where) => {
    const reader = readerOf(core, table, options);
    for await (const rows of readPages({ ...plan, where }, () => Infinity, reader)) {
      for (const row of rows) {
        if (typeof row['id'] === 'string' && asked.has(row['id'])) found.set(row['id'], row);
      }
    }
  };
  await Promise.all(piecesOf(plan).map(read));
  return found;
}

// Takes: a phone number or an address. Gives: the records that have exactly that one.
// Never: guesses the module of a record whose id does not tell it.
async function lookUp(core, [type, value, scope], options) {
  const wanted = Array.isArray(scope) ? scope.map((module) => [module, []]) : Object.entries(scope);
  const searchIn = Object.fromEntries(
    wanted.map(([module, fields]) => {
      const table = core.known(module);
      const wire = (name) => (table ? wireName(table, queryableRow(table, name)[0]) : name);
      return [module, fields.map(wire)];
    }),
  );
  const modules = Object.keys(searchIn);
  if (value === '' || modules.length === 0) {
    throw new InvalidValueError('lookup takes a value and at least one module.');
  }
  const params = { type, value, searchIn: JSON.stringify(searchIn) };
  const call = { operation: 'lookup', method: 'GET', params, ...options };
  const rows = listOf(call, await core.call(call));
  return rows.map((row) => {
    const module = modules.find((name) => isRecordId(row['id'], core.prefixOf(name) ?? '-'));
    const table = module === undefined ? undefined : core.known(module);
    if (module === undefined || table === undefined) return { module: null, record: { ...row } };
    const selected = fieldsOf(table, new Set(Object.keys(row)));
    const record = core.decode(table, row, 'record', selected);
    return { module, record: { ...record, id: row['id'] } };
  });
}

// Takes: nothing. Gives: what the live instance says of itself, in one shape for all servers.
// Never: decides what it means; the generator does.
function raw(value) {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
function entries(value) {
  return Object.entries(Object(value));
}
function createMeta(core) {
  const get = async (operation, params, options, module) => {
    const call = { operation, method: 'GET', params, module, ...options };
    return core.ask(call);
  };
  return {
    async listtypes(options = {}) {
      const { fieldTypes } = options;
      // Which dialect is spoken is known once somebody is logged in.
      if (fieldTypes !== undefined) await core.me(options);
      const json = fieldTypes !== undefined && core.transport.kind === 'session';
      const params =
        fieldTypes === undefined
          ? {}
          : json
            ? { fieldTypeList: JSON.stringify(fieldTypes) }
            : { 'fieldTypeList[]': fieldTypes };
      const answer = await get('listtypes', params, options);
      const information = new Map(entries(answer['information']));
      return entries(answer['types']).map(([, type]) => {
        const name = raw(type);
        const about = information.get(name) ?? {};
        const label = decodedText(about['label']) || name;
        const singular = decodedText(about['singular']) || label;
        return { name, label, singular, isEntity: flag(about['isEntity']) };
      });
    },
    async describe(module, options = {}) {
      const answer = await get('describe', { elementType: module }, options, module);
      const fields = entries(answer['fields']).map(([, field]) => ({
        ...field,
        name: raw(field['name']),
        label: decodedText(field['label']),
        mandatory: flag(field['mandatory']),
        editable: flag(field['editable']),
        type: { ...Object(field['type']) },
      }));
      return {
        ...answer,
        name: raw(answer['name']) || module,
        label: decodedText(answer['label']),
        createable: flag(answer['createable']),
        updateable: flag(answer['updateable']),
        deleteable: flag(answer['deleteable']),
        retrieveable: flag(answer['retrieveable']),
        idPrefix: raw(answer['idPrefix']),
        fields,
      };
    },
    async relatedtypes(module, options = {}) {
      const answer = await get('relatedtypes', { elementType: module }, options, module);
      return entries(answer['information']).map(([key, about]) => {
        // Open source keys by label, the Cloud (manual) by module.
        const label = typeof about['label'] === 'string' ? about['label'] : key;
        const name = typeof about['name'] === 'string' ? about['name'] : key;
        return { key: label, module: name, label: decodedText(about['translated_label'] ?? label) };
      });
    },
  };
}

// Takes: how to reach an instance. Gives: a connection, to be handed to repositories.
// Never: sends anything before the first call.
const cores = new WeakMap();
/** What the parts of this runtime share. @throws ConfigurationError for connections of another copy */
function coreOf(connection) {
  const core = cores.get(connection);
  if (core !== undefined) return core;
  throw new ConfigurationError('This is no connection of this package.', {
    hint: 'Make it with connect of the same package.',
  });
}
/** A connection to one Vtiger; what is no module starts with `$`. */
class Connection {
  /** The metadata of the live instance. */
  $meta;
  /** Files that hang on records. */
  $files;
  constructor(options) {
    const core = createCore(options, options.tables);
    cores.set(this, core);
    this.$meta = createMeta(core);
    this.$files = createFiles(core);
  }
  /** Who the API user is: operation `me`, or what the login told. @throws VtigerError */
  async $me(options = {}) {
    return await coreOf(this).me(options);
  }
  /**
   * Any operation, raw: for custom ones, and for what this client does not know.
   * @returns the `result` of the answer, undecoded; undefined where a success had none
   * @throws VtigerError
   */
  $request(operation, params = {}, options = {}) {
    const { method = 'GET', signal, timeoutMs } = options;
    return coreOf(this).call({ operation, method, params, signal, timeoutMs, raw: true });
  }
  /**
   * A statement that the query builder cannot say: one call, at most 100 rows.
   * @returns the rows, decoded where the module is part of the package
   * @throws InvalidValueError, QueryTooLongError before anything is sent; VtigerError
   */
  $query(statement, options = {}) {
    return readStatement(coreOf(this), statement, options);
  }
  /**
   * Records with exactly this phone number or e-mail address: operation `lookup`, Vtiger Cloud only
   * (as the manual tells, no Cloud was at hand).
   * @param scope modules, or module -> fields; none of a module are all
   * @throws UnsupportedOperationError elsewhere; InvalidValueError before anything is sent
   */
  $lookup(type, value, scope, options = {}) {
    const found = lookUp(coreOf(this), [type, value, scope], options);
    return found;
  }
  /**
   * In what the live instance differs from the one that this package was generated from: one call,
   * and one more for each module. Picklist values and types of fields are not compared.
   */
  $checkSchema(options = {}) {
    return findDrift(coreOf(this), this.$meta, options);
  }
  /** What the calls of this client cost, and what the server says is left. */
  $usage() {
    return coreOf(this).transport.usage();
  }
  /** Lets running calls end, then logs out; later calls are refused. */
  $close() {
    return coreOf(this).transport.close();
  }
}
/**
 * A connection for repositories of single modules: `contacts(connect({ … }))`. Nothing is sent
 * before the first call.
 * @throws ConfigurationError
 */
function connect(options) {
  return new Connection(options);
}

/**
 * Does one thing to many items, a few at a time. A failed item does not stop the others; after an
 * abort the items that were not begun fail with an `AbortedError`, so the result tells what was done.
 * @returns the results in the order of the items
 */
async function runBatch(items, work, { concurrency = 4, onProgress, signal }) {
  const results = new Array(items.length);
  const queue = items.entries();
  let done = 0;
  let failed = 0;
  const one = async (item) => {
    try {
      if (signal?.aborted) {
        const reason = { cause: signal.reason };
        throw new AbortedError('Aborted before this item.', reason);
      }
      return { ok: true, value: await work(item) };
    } catch (error) {
      if (isVtigerError(error)) return { ok: false, error };
      throw error;
    }
  };
  const worker = async () => {
    for (const [index, item] of queue) {
      const result = await one(item);
      results[index] = result;
      done++;
      if (!result.ok) failed++;
      onProgress?.({ done, failed, total: items.length });
    }
  };
  const workers = Math.min(items.length, Math.max(1, Math.floor(concurrency) || 1));
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}

/** The token to begin with. @throws InvalidValueError for one of another module, scope or version */
function readSince(module, since, scope) {
  const at = { module };
  if (!['user', 'userandgroup', 'application'].includes(scope))
    return refuse$1(at, 'changes has no such scope');
  if (since instanceof Date) {
    const time = Math.floor(since.getTime() / 1000);
    if (Number.isNaN(time)) return refuse$1(at, 'changes takes a valid Date');
    return { version: 1, module, scope, time: Math.max(2, time), seen: {} };
  }
  const token = Object(since);
  const readable =
    token.version === 1 && Number.isSafeInteger(token.time) && typeof token.seen === 'object';
  if (!readable) return refuse$1(at, 'changes takes a Date or a token of version 1');
  if (token.module !== module) return refuse$1(at, 'changes was given the token of another module');
  if (token.scope !== scope) return refuse$1(at, 'changes was given the token of another scope');
  return token;
}

// Takes: a moment, or a token of an earlier run. Gives: what was changed since, at least once.
// Never: drops a repeat whose content differs, or hides that deletions cannot be told.
const DELETED = '-';
/** Changes of a module, oldest first: by `sync`, or by `modifiedtime` where the server has none. */
async function* readChanges(core, table, { since, scope, signal, timeoutMs }) {
  const options = { signal, timeoutMs };
  let token = readSince(table.module, since, scope);
  const first = core.unsynced ? undefined : await firstPage(core, table, token, options);
  if (first === undefined) yield { kind: 'unknown-deletions', token };
  const pages =
    first === undefined
      ? pagesByTime(core, table, token, options)
      : pagesOfSync(core, table, scope, first, options);
  for await (const page of pages) {
    const next = advance(token, page);
    const changes = [...freshOf(core, table, token, page)];
    // Only the last of a page has the token behind it: whoever stops before gets the page again.
    for (const [index, change] of changes.entries()) {
      yield { ...change, token: index === changes.length - 1 ? next : token };
    }
    token = next;
  }
}
function* freshOf(core, table, { seen }, { updated, deleted }) {
  for (const row of updated) {
    const id = String(row['id']);
    if (seen[id] === fingerprint(row)) continue;
    yield { kind: 'updated', id, record: core.decode(table, row, 'record') };
  }
  for (const id of deleted) if (seen[id] !== DELETED) yield { kind: 'deleted', id };
}
/** The token behind a page: it remembers what stands in its last second, which is asked again. */
function advance(token, { updated, deleted, time }) {
  const last = Math.max(token.time, time);
  const seen = new Map(last === token.time ? Object.entries(token.seen) : []);
  for (const row of updated) {
    if (secondOf(row) >= last) seen.set(String(row['id']), fingerprint(row));
  }
  for (const id of deleted) seen.set(id, DELETED);
  return { ...token, time: last, seen: Object.fromEntries(seen) };
}
function secondOf(row) {
  return parseUtc(String(row['modifiedtime'])) / 1000;
}
function fingerprint(row) {
  const entries = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64').slice(0, 16);
}
/** Undefined where this server has no working `sync`. */
async function firstPage(core, table, { time, scope }, options) {
  try {
    // Strictly later is what the server gives, and the last second may not have been over.
    return await syncPage(core, table, time - 1, scope, options);
  } catch (error) {
    if (!isVtigerError(error) || error.serverCode !== undefined) throw error;
    const crashed = error.code === 'SERVER' && (error.httpStatus ?? 0) <= 500;
    if (!crashed && error.code !== 'UNSUPPORTED_OPERATION') throw error;
    core.unsynced = true;
    return undefined;
  }
}
async function* pagesOfSync(core, table, scope, first, options) {
  let page = first;
  yield page;
  while (page.more) {
    // There are later changes, so this second is over.
    const next = await syncPage(core, table, page.time, scope, options);
    if (next.more && next.time <= page.time) throw broken(table, 'does not move on');
    yield next;
    page = next;
  }
}
async function syncPage(core, table, after, scope, options) {
  const { module } = table;
  const call = {
    operation: 'sync',
    method: 'GET',
    // 0 crashes the server.
    params: { modifiedTime: String(Math.max(1, after)), elementType: module, syncType: scope },
    module,
    ...options,
  };
  const answer = await core.ask(call);
  const time = Number(answer['lastModifiedTime']);
  if (!Number.isFinite(time)) throw broken(table, 'names no time');
  const updated = answer['updated'] ?? [];
  const ids = Array.isArray(updated) ? updated.filter((one) => isRecordId(one)) : [];
  const deleted = Object.values(Object(answer['deleted']));
  if (!deleted.every((id) => isRecordId(id))) throw broken(table, 'holds what are no ids');
  return {
    updated: ids.length === 0 ? listOf(call, updated) : await rowsOf(core, table, ids, options),
    deleted,
    time: Math.floor(time),
    more: flag(answer['more']),
  };
}
/** The rows of ids; what a query leaves out is retrieved, what is gone by now will be told as deleted. */
async function rowsOf(core, table, ids, options) {
  const rows = ids.map(async (id) => {
    const row = await findRow(core, table, id, undefined, options);
    if (row !== undefined) return [row];
    try {
      return [await core.ask(core.callOn(table, 'GET', 'retrieve', id, {}, options))];
    } catch (error) {
      if (isVtigerError(error) && error.code === 'RECORD_NOT_FOUND') return [];
      throw error;
    }
  });
  return (await Promise.all(rows)).flat();
}
/** Every record that was touched since, for servers whose `sync` does not work. */
async function* pagesByTime(core, table, { time, scope }, options) {
  const terms = [{ field: 'modifiedtime', operator: '>=', operand: formatUtc(time * 1000) }];
  if (scope === 'userandgroup') {
    const { module } = table;
    throw callError(
      UnsupportedOperationError,
      { operation: 'sync', module },
      'it does not work here, which the groups of a user need',
      { hint: "Use the scope 'user' or 'application'." },
    );
  }
  if (scope === 'user') {
    const { id } = await core.me(options);
    terms.push({ field: 'assigned_user_id', operator: '=', operand: id });
  }
  const conditions = terms.map((term) => ({ kind: 'terms', terms: [term] }));
  const [field = 'modifiedtime'] =
    table.fields.find(([name]) => wireName(table, name) === 'modifiedtime') ?? [];
  const plan = planOf(table, { ...EVERYTHING, conditions, order: [field] });
  for await (const updated of readPlan(plan, () => Infinity, readerOf(core, table, options))) {
    const last = updated.at(-1);
    yield { updated, deleted: [], time: last === undefined ? time : secondOf(last) };
  }
}
function broken({ module }, what) {
  return protocolError({ operation: 'sync', module }, `the answer ${what}`);
}

// Takes: a selection. Gives: how many records it has. Never: believes an empty answer.
/**
 * How many records a selection has: by `count(*)`, or where the server answers that with nothing
 * (8.4 does), by looking for the last page, in about 2 log2(n / 100) calls.
 */
async function countRecords(core, table, selection, options) {
  const { limit } = selection;
  const bare = { ...selection, fields: ['id'], order: [], include: new Map() };
  const plain = await withPrefixes(core, table.module, bare, options);
  const plan = planOf(table, plain);
  if (limit === 0 || plan.where?.length === 0) return 0;
  const [where, ...others] = piecesOf(plan);
  if (others.length > 0 || plan.checks.length > 0 || plan.relation !== undefined) {
    // A relation is not counted, pieces may overlap, and an isEmpty is only sure once the rows are seen.
    let count = 0;
    for await (const records of readRecords(core, table, plain, options)) count += records.length;
    return count;
  }
  const { module } = table;
  const counted = core.uncounted.has(module)
    ? undefined
    : readCount(module, await askRows(core, { columns: 'count(*)', module, where }, options));
  if (counted !== undefined) return Math.min(counted, limit);
  core.uncounted.add(module);
  const { columns } = plan;
  const count = await search(
    async (offset) => {
      const statement = { columns, module, where, limit: PAGE, offset };
      return (await askRows(core, statement, options)).length;
    },
    () => core.shortIsLast(table, options),
  );
  return Math.min(count, limit);
}
function readCount(module, rows) {
  const [row] = rows;
  if (row === undefined) return undefined;
  const [value] = Object.values(row);
  const count = /^\d+$/.test(String(value)) ? Number(value) : NaN;
  if (Number.isSafeInteger(count)) return count;
  throw protocolError({ operation: 'query', module }, 'count(*) is no number');
}
/**
 * @param rowsAt how many of 100 rows there are from an offset on
 * @param shortIsLast whether fewer than 100 are known to be the last
 */
async function search(rowsAt, shortIsLast) {
  let count = 0;
  // There are rows in the page before `low`, and none from `high` on.
  let low = 0;
  let high = Infinity;
  while (low < high) {
    const middle = high === Infinity ? low * 2 : PAGE * Math.floor((low + high) / 2 / PAGE);
    const rows = await rowsAt(middle);
    if (rows === 0) high = middle;
    else {
      count = middle + rows;
      if (rows < PAGE && (await shortIsLast())) return count;
      low = middle + PAGE;
    }
  }
  return count;
}

var _a;
/**
 * A query under construction. Every method gives a new one, nothing is sent before `all`, `first`,
 * `count`, `pages` or `for await`, and one query can be used many times.
 *
 * Without `orderBy`, or by id, paging is exact. By `createdtime` and `modifiedtime` it is exact as
 * long as the records stand still. By any other field a record that is changed meanwhile may be
 * missed: the CRM then counts rows.
 */
class Query {
  #core;
  #connection;
  #table;
  #selection;
  constructor(connection, table, selection = EVERYTHING) {
    this.#core = coreOf(connection);
    this.#connection = connection;
    this.#table = table;
    this.#selection = selection;
  }
  /**
   * Narrows the rows to these fields and `id`: worth it, a page of all fields takes the CRM 3 to 20
   * times as long.
   * @throws InvalidValueError for fields that cannot be queried
   */
  select(...fields) {
    for (const field of fields) queryableRow(this.#table, field);
    return this.#with({ fields: [...fields] });
  }
  where(...given) {
    const conditions = [...this.#selection.conditions, ...this.#conditions(given)];
    return this.#with({ conditions });
  }
  orderBy(field, direction = 'asc') {
    comparableRow(this.#table, field);
    if (this.#selection.direction === 'desc' || (direction !== 'asc' && direction !== 'desc')) {
      refuse$1({ module: this.#table.module, field }, 'takes asc, or desc as the last order field');
    }
    return this.#with({ order: [...this.#selection.order, field], direction });
  }
  /** At most so many rows, over all pages. @throws InvalidValueError */
  limit(count) {
    return this.#with({ limit: checkLimit(this.#table, count) });
  }
  /**
   * Adds `$ref` to each row: what its references point to, by one query a page and target module.
   * The reference itself stays an id. @throws InvalidValueError
   */
  include(fields) {
    const include = new Map([...this.#selection.include, ...includeSpec(this.#table, fields)]);
    return this.#with({ include });
  }
  /** All rows, page by page. @throws VtigerError */
  async all(options = {}) {
    const rows = [];
    for await (const page of this.pages(options)) rows.push(...page);
    return rows;
  }
  /** The first row, or null. @throws VtigerError */
  async first(options = {}) {
    const limit = Math.min(1, this.#selection.limit);
    for await (const [row] of this.#with({ limit }).pages(options)) return row ?? null;
    return null;
  }
  /** The first row. @throws RecordNotFoundError where there is none */
  async firstOrThrow(options = {}) {
    const row = await this.first(options);
    if (row !== null) return row;
    const about = { operation: 'query', module: this.#table.module };
    throw callError(RecordNotFoundError, about, 'no record meets the conditions');
  }
  /** The rows in pages of at most 100; a page is read when it is asked for. */
  pages(options = {}) {
    return {
      [Symbol.asyncIterator]: () => readRecords(this.#core, this.#table, this.#selection, options),
    };
  }
  /**
   * How many rows `all` would give: by one call, or, where the server does not count (8.4), by
   * about 2 log2 of a hundredth of them.
   */
  count(options = {}) {
    return countRecords(this.#core, this.#table, this.#selection, options);
  }
  /**
   * The statement of the first page; empty where no record can meet the conditions, so that nothing
   * is asked. @throws QueryTooLongError
   */
  toVtql() {
    const plan = planOf(this.#table, this.#selection);
    if (plan.where?.length === 0) return '';
    const { columns, order, table, relation } = plan;
    const [where] = piecesOf(plan);
    return printBounded({
      columns,
      module: table.module,
      where,
      related: relation !== undefined,
      orderBy: order.fields,
      direction: order.direction,
      limit: Math.min(PAGE, this.#selection.limit),
    });
  }
  [Symbol.asyncIterator]() {
    return rowsOf$1(this.pages());
  }
  #with(change) {
    return new _a(this.#connection, this.#table, { ...this.#selection, ...change });
  }
  #conditions([first, operator, operand]) {
    const core = this.#core;
    const table = this.#table;
    if (typeof first === 'string') {
      return [leafOf(core, table, first, String(operator), operand)];
    }
    if (typeof first === 'function') {
      const build = first;
      return [treeOf(table, build(whereOf(core, table)))];
    }
    return Object.entries(Object(first)).map(([field, value]) =>
      leafOf(core, table, field, '=', value),
    );
  }
}
_a = Query;
function leafOf(core, table, field, operator, operand) {
  const condition = { field, operator: operator, operand };
  const prefixOf = (module) => core.prefixOf(module);
  const row = comparableRow(table, field);
  if (operator === 'isEmpty' && row[1] === 'reference') {
    const modules = [...targetsOf(row), table.module];
    if (modules.every((module) => prefixOf(module) === undefined)) {
      const term = { field: wireName(table, field), operator: '=', operand: 'x0' };
      return { kind: 'terms', terms: [term], prefixOf: modules };
    }
  }
  const terms = encodeCondition(table, condition, { prefixOf });
  // References are stored as a number, so there the answer is exact.
  const loose = operator === 'isEmpty' && row[1] !== 'reference';
  return { kind: 'terms', terms, check: loose ? field : undefined };
}
function treeOf(table, condition) {
  if (condition?.tree !== undefined && condition.module === table.module) return condition.tree;
  return refuse$1({ module: table.module }, 'where takes conditions of its own w');
}
function whereOf(core, table) {
  const { module } = table;
  const joined = (kind) => (conditions) => ({
    module,
    tree: { kind, parts: conditions.map((one) => treeOf(table, one)) },
  });
  const make = (field, operator, operand) => ({
    module,
    tree: leafOf(core, table, field, operator, operand),
  });
  return Object.assign(make, { or: joined('or'), and: joined('and') });
}

// Takes: ids. Gives: what the smaller operations on one record do; most of them only the Cloud has,
// and rest on the manual alone, no Cloud was at hand. Never: sends an id that is none.
/** `decrypt`: the plain value of a field that is kept encrypted. */
async function decryptField(core, call) {
  const value = await core.call(call);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw protocolError(call, 'the answer holds no value');
}
function createTags(core, table) {
  /** The manual's heading says tags_delete, its address tag_delete: what works is remembered. */
  const remove = async (id, tags, everywhere, options) => {
    const params = { tags: JSON.stringify(tags), ...(everywhere && { delete_all: 'true' }) };
    const ask = async (operation) => {
      await core.ask(core.callOn(table, 'POST', operation, id, params, options));
      core.tagDelete = operation;
    };
    if (core.tagDelete !== undefined) return ask(core.tagDelete);
    try {
      await ask('tag_delete');
    } catch (error) {
      if (
        !isVtigerError(error) ||
        !/^(?:UNSUPPORTED_OPERATION|PROTOCOL|SERVER)$/.test(error.code)
      ) {
        throw error;
      }
      await ask('tags_delete');
    }
  };
  return {
    async add(id, tags, options = {}) {
      const params = { tags: JSON.stringify(tags) };
      await core.ask(core.callOn(table, 'POST', 'tags_add', id, params, options));
    },
    async list(id, options = {}) {
      const call = core.callOn(table, 'GET', 'tags_retrieve', id, {}, options);
      const { tags } = await core.ask(call);
      const list = Object.values(Object(tags));
      return list.filter((tag) => typeof tag === 'string').map(decodeEntities);
    },
    remove: (id, tags, options = {}) => remove(id, tags, false, options),
    removeEverywhere: (id, tags, options = {}) => remove(id, tags, true, options),
  };
}

// Takes: the relations of a table. Gives: related records, links made and undone.
// Never: sends a label that the module does not have; the server would accept it in silence.
/** @throws InvalidValueError for a label that the module does not have */
function relationOf(table, label) {
  const found = table.relations.find(([key]) => key === label);
  if (found !== undefined) return found;
  const hint = `It has: ${table.relations.map(([key]) => key).join(', ') || 'none'}.`;
  return refuse$1({ module: table.module, hint }, 'there is no such relation');
}
/**
 * `add_related` or `delete_related`. The label is checked for both, though only the first sends it.
 * @throws InvalidValueError, InvalidIdError, UnsupportedOperationError before anything is sent;
 *   RecordNotFoundError with `writes: 'verified'`
 */
async function changeLink(core, table, operation, [text, label, other], options) {
  const { module } = table;
  const [, target, actions] = relationOf(table, label);
  if (actions !== undefined && !actions.some((action) => action.toLowerCase() === 'select')) {
    throw callError(
      UnsupportedOperationError,
      { operation, module },
      `${target} cannot be chosen here`,
    );
  }
  const id = core.idOf(module, text);
  const relatedRecordId = core.idOf(target, other);
  const linking = operation === 'add_related';
  if (linking && core.options.writes === 'verified') {
    await assertThere(core, target, relatedRecordId, options);
  }
  const params = {
    sourceRecordId: id,
    relatedRecordId,
    ...(linking && { relationIdLabel: label }),
  };
  await core.ask({ operation, method: 'POST', params, module, recordId: id, ...options });
}
/** Success is reported for a target that is not there, too. Links of one tick ask by one query. */
async function assertThere(core, target, id, options) {
  const table = core.tableOrBare(target);
  if ((await findRow(core, table, id, [], options)) !== undefined) return;
  // Converted leads and inactive users are found so only.
  await core.ask(core.callOn(table, 'GET', 'retrieve', id, {}, options));
}

/**
 * One text for each value, that of the wire: `12.30` and `12.3` are one. Lists have no order. What
 * cannot be written has no spelling and equals nothing.
 */
function spell(row, value) {
  if (value === null || value === undefined) return '';
  if (row[1] === 'double') return Number(value);
  const unordered = Array.isArray(value) ? [...new Set(value)].sort() : value;
  try {
    return encodeValue(row, unordered, { module: '', field: row[0], wallTime: formatUtc });
  } catch {
    return NaN;
  }
}
function cellText(cell) {
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
function sameCell(sent, stored) {
  const left = cellText(sent);
  const right = cellText(stored);
  return left === right || (canonicalDecimal(left) ?? NaN) === canonicalDecimal(right);
}
/** The server adds columns to the rows and pads numbers; what was sent must be among them. */
function sameRows(sent, stored) {
  if (!Array.isArray(sent) || !Array.isArray(stored) || sent.length !== stored.length) return false;
  const other = stored;
  return sent.every((row, index) =>
    Object.entries(row).every(
      ([key, cell]) => cell === undefined || sameCell(cell, other[index]?.[key]),
    ),
  );
}
/**
 * Names the sent fields that the server stored as another value: cut text, rounded decimals, dead
 * references, fields that it ignored. `'12.30'`, `'12.3'` and `12.3` are one value, a Date is whole
 * seconds, text must be identical to the character. Fields that no write answers (passwords) cannot
 * be told and are left out. Pure; never throws.
 *
 * @param sent - the values as the caller gave them
 * @param stored - the decoded answer of the write
 */
function alteredFields(table, sent, stored) {
  return Object.keys(sent).filter((field) => {
    const row = fieldRow(table, field);
    const value = sent[field];
    if (row === undefined || value === undefined || (row[2] & FIELD.inDetail) === 0) return false;
    const back = Object.hasOwn(stored, field) ? stored[field] : null;
    return row[1] === 'grid' ? !sameRows(value, back) : spell(row, value) !== spell(row, back);
  });
}

/**
 * JSON for a form field (`element`, `tags`, `searchIn`) that Vtiger's own decoder reads as every
 * other one does.
 *
 * That decoder replaces `\uXXXX` in the raw text before it looks at backslash pairs, so that the
 * text `C:\u00e9t`, which JSON writes `C:\\u00e9t`, ends as an illegal escape and the call as
 * INTERNAL_SERVER_ERROR. With the `u` (or `U`) written `\u0075` both readings agree: the first pass leaves
 * `\\u00e9`, which the second one reads as intended. This was read in the decoder's source; should
 * a server still refuse it, the call fails as before and nothing is stored.
 * @throws InvalidValueError for half a surrogate pair, which the server would store as broken
 * UTF-8 that spoils every answer it is in
 */
function elementJson(value) {
  return JSON.stringify(value).replace(
    /\\\\(u)(?=[\da-f]{4})|\\ud[89a-f]|\\./gi,
    (escape, letter) => {
      if (letter !== undefined) return `\\\\\\u00${letter.charCodeAt(0).toString(16)}`;
      if (escape.length > 2) {
        throw new InvalidValueError('A text holds a lone surrogate.');
      }
      return escape;
    },
  );
}

// Takes: the values of an inventory record with its lines. Gives: what the server needs of them.
// Never: lets lines through to an operation that is known to break halfway.
const LINES = 'LineItems';
function isInventory({ flags }) {
  return (flags & MODULE.inventory) !== 0;
}
const lineTables = new WeakMap();
/** The table of one line, or undefined where lines are not described. */
function lineTable(table) {
  if (table.lines === undefined) return undefined;
  let lines = lineTables.get(table);
  if (lines === undefined) {
    lines = { module: table.module, prefix: '', flags: 0, fields: table.lines, relations: [] };
    lineTables.set(table, lines);
  }
  return lines;
}
/**
 * The values with their lines encoded, and with what the record itself has to take from the first
 * line.
 * @throws MandatoryFieldMissingError for a create without lines; UnsupportedOperationError for lines
 *   in any other write, unless `replace` says that they are meant to be
 */
function withLines(table, values, mode, replace, context) {
  const { module } = table;
  const at = { module, field: LINES };
  const given = values[LINES];
  if (given === undefined && mode !== 'create') return values;
  if (mode !== 'create' && !replace) {
    throw callError(
      UnsupportedOperationError,
      { operation: mode, module },
      'lines stay as they are',
      {
        field: LINES,
        hint: 'On PHP 8 Vtiger crashes halfway, with totals of 0: use replaceLines where it does not.',
      },
    );
  }
  if (given === undefined || (Array.isArray(given) && given.length === 0)) {
    throw new MandatoryFieldMissingError(`${module}: ${LINES} needs a line.`, at);
  }
  const rows = lineTable(table);
  if (!Array.isArray(given) || !given.every(isObject$1)) {
    return refuse$1(at, 'takes an array of lines');
  }
  const lines = given;
  const first = Object.entries(lines[0] ?? {}).filter(([name]) => {
    const flags = fieldRow(table, name)?.[2] ?? 0;
    const due = FIELD.writable | FIELD.mandatory;
    return (flags & due) === due && values[name] === undefined;
  });
  const encoded =
    rows === undefined ? lines : lines.map((line) => encodeRecord(rows, line, 'create', context));
  return { ...values, ...Object.fromEntries(first), [LINES]: encoded };
}
/** `productid` beside the lines: described as mandatory, and demanded, though no record has one. */
function addProduct(element) {
  const [first] = element[LINES] ?? [];
  if (first?.['productid'] !== undefined) element['productid'] ??= first['productid'];
}
/** The record with its lines decoded. */
function decodeLines(core, table, record) {
  const rows = lineTable(table);
  const lines = record[LINES];
  if (rows === undefined || !Array.isArray(lines)) return record;
  const decoded = lines.map((line) => core.decode(rows, line, 'detail'));
  return { ...record, [LINES]: decoded };
}
/**
 * The rate of a record in a foreign currency, to be sent along: a write without it would set it to
 * 1. Undefined where there is nothing to keep.
 */
async function keptRate(core, table, id, values, options) {
  const rate = 'conversion_rate';
  const flags = fieldRow(table, rate)?.[2] ?? 0;
  const usable = FIELD.writable | FIELD.queryable;
  if (values[rate] !== undefined || (flags & usable) !== usable) return undefined;
  const row = await findRow(core, table, id, [rate], options);
  const stored = row && core.decode(table, row, 'record', [rate])[rate];
  return Number(stored) === 0 || Number(stored) === 1 ? undefined : (stored ?? undefined);
}

// Takes: values and a table. Gives: the record as the server stored it, compared with what was sent.
// Never: repeats a write, or lets a silent loss pass.
const DONE = 'The write did happen.';
/**
 * Refuses what the API user of this package may not do, before it is sent.
 * @throws UnsupportedOperationError
 */
function allow(table, right, operation) {
  if ((table.flags & right) !== 0) return;
  const { module } = table;
  throw callError(UnsupportedOperationError, { operation, module }, 'not allowed here', {
    hint: 'The API user may not; if that has changed, generate the package again.',
  });
}
/** `create`, `update` or `revise`: the stored record, decoded. */
async function writeRecord(core, table, write, options) {
  const { mode, replaceLines = false, files } = write;
  const { module } = table;
  allow(table, mode === 'create' ? MODULE.createable : MODULE.updateable, mode);
  const id = mode === 'create' ? undefined : core.idOf(module, write.id);
  const context = await core.encodeContext(table, write.values, options);
  const inventory = isInventory(table);
  const sent = inventory
    ? withLines(table, write.values, mode, replaceLines, context)
    : write.values;
  const element = encodeRecord(table, sent, mode, context);
  if (Object.keys(element).length === 0) {
    return refuse$1({ module }, `${mode} has nothing to write`);
  }
  if (inventory) addProduct(element);
  if (id !== undefined) {
    const rate = inventory ? await keptRate(core, table, id, sent, options) : undefined;
    if (rate !== undefined) element['conversion_rate'] = rate;
    element['id'] = id;
  }
  const call = {
    // An update of an inventory record is a revise on the server too, but it demands the product
    // of the first line before, which no record in the types has.
    operation: inventory && mode === 'update' ? 'revise' : mode,
    method: 'POST',
    params: { ...(id === undefined && { elementType: module }), element: elementJson(element) },
    files,
    module,
    recordId: id,
    ...options,
  };
  const answer = await core.ask(call);
  const record = decodeAnswer(core, table, call, answer);
  report(core, table, call.operation, sent, record);
  return inventory ? decodeLines(core, table, record) : record;
}
function decodeAnswer(core, table, call, answer) {
  const { operation, module, recordId } = call;
  let record;
  try {
    record = core.decode(table, answer, 'detail');
  } catch (error) {
    if (!(error instanceof DecodeError) || call.method === 'GET') throw error;
    const { field, recordId: id, message } = error;
    throw new DecodeError(message, { operation, module, field, recordId: id, hint: DONE });
  }
  if (recordId !== undefined && record['id'] !== recordId) {
    throw protocolError(call, 'the answer is of another record');
  }
  return record;
}
/**
 * Tells of every sent value that was stored as another one.
 * @throws ValueAlteredError with `writes: 'verified'`, and for an instant that was moved
 */
function report(core, table, operation, sent, record) {
  const { module } = table;
  const fields = alteredFields(table, sent, record);
  if (fields.length === 0) return;
  const recordId = String(record['id']);
  const { onAltered, writes } = core.options;
  onAltered?.({ module, recordId, operation, fields });
  // An instant that was moved is wrong in every use of it.
  const moved = fields.filter((field) => fieldRow(table, field)?.[1].startsWith('datetime'));
  if (writes !== 'verified' && moved.length === 0) return;
  const shown = writes === 'verified' ? fields : moved;
  throw callError(
    ValueAlteredError,
    { operation, module, recordId },
    `${recordId} was written, but stored with other values in ${shown.join(', ')}`,
    {
      fields: shown,
      hint:
        writes === 'verified'
          ? DONE
          : `${DONE} The server may use another time zone than its user has.`,
    },
  );
}
/** `retrieve`: the whole record, decoded. */
async function retrieveRecord(core, table, id, options) {
  allow(table, MODULE.retrieveable, 'retrieve');
  const call = core.callOn(table, 'GET', 'retrieve', id, {}, options);
  return decodeLines(core, table, decodeAnswer(core, table, call, await core.ask(call)));
}
/** `delete` */
async function deleteRecord(core, table, id, options) {
  allow(table, MODULE.deleteable, 'delete');
  await core.ask(core.callOn(table, 'POST', 'delete', id, {}, options));
}

// Takes: a create with files. Gives: the record, whose files are known to have arrived.
// Never: believes that the server kept a file because it reports success.
/**
 * A multipart `create`.
 * @param files file or image field -> what goes there; several files for images only
 * @throws ValueAlteredError where the record was made and a file is missing: the server drops a
 *   file that it does not take without a word
 */
async function createWithFiles(core, table, values, files, options) {
  const { module } = table;
  const parts = Object.entries(files).flatMap(([field, uploads]) => {
    const codec = fieldRow(table, field)?.[1];
    if (codec !== 'text' && codec !== 'list') {
      return refuse$1({ module, field }, 'takes no files');
    }
    const name = codec === 'list' ? `${field}[]` : field;
    return uploads.map((upload) => ({ ...upload, field: name }));
  });
  const record = await writeRecord(core, table, { mode: 'create', values, files: parts }, options);
  const stored = record['imageattachmentids'];
  const size = Number(record['filesize']);
  const [only, ...others] = parts;
  const kept = Array.isArray(stored) && stored.length >= parts.length;
  const whole =
    only === undefined || others.length > 0 || !(size >= 0) || size === only.data.length;
  if (kept && whole) return record;
  const recordId = String(record['id']);
  throw callError(
    ValueAlteredError,
    { operation: 'create', module, recordId },
    `${recordId} was made, but not all of its files were stored`,
    {
      fields: Object.keys(files),
      hint: 'The server drops files that are too large or of a kind that it refuses.',
    },
  );
}

/** Reads and writes the records of one module; also the query for all of them. */
class Repository extends Query {
  #connection;
  #core;
  #table;
  constructor(connection, table) {
    super(connection, table);
    this.#connection = connection;
    this.#core = coreOf(connection);
    this.#table = table;
    this.#core.register(table);
  }
  /** Takes a record id from outside. @throws InvalidIdError for what is no id of this module */
  id(text) {
    return this.#core.idOf(this.#table.module, text);
  }
  /**
   * One record with all that the CRM tells of it: operation `retrieve`, always one call.
   * @throws RecordNotFoundError where it is absent or not allowed: Vtiger does not tell which
   */
  retrieve(id, options = {}) {
    return retrieveRecord(this.#core, this.#table, id, options);
  }
  async find(id, second, third) {
    const fields = isList(second) ? second : undefined;
    const options = (isList(second) ? third : second) ?? {};
    for (const field of fields ?? []) queryableRow(this.#table, field);
    const row = await findRow(this.#core, this.#table, this.id(id), fields, options);
    return row === undefined ? null : this.#decode(row, fields);
  }
  /**
   * Many records as queries return them, in the order of the ids, by one query per 100.
   * @throws VtigerError; RecordNotFoundError with `onMissing: 'retrieve'` only
   */
  async retrieveMany(ids, options = {}) {
    const found = await Promise.all(
      ids.map(async (id) => {
        const record = await this.find(id, options);
        if (record !== null || options.onMissing !== 'retrieve') return record;
        return retrieveRecord(this.#core, this.#table, id, options);
      }),
    );
    return found.filter((record) => record !== null);
  }
  /**
   * Makes a record. What the CRM stored differently is reported to `onAltered`.
   * @returns the record as it was stored
   * @throws InvalidValueError, MandatoryFieldMissingError before anything is sent;
   *   DuplicateRecordError; ValueAlteredError with `writes: 'verified'`, when it was made
   */
  create(values, options = {}) {
    return this.#write({ mode: 'create', values: values }, options);
  }
  /** Writes a record; its mandatory fields are restated, what is left out stays. Throws as `create`. */
  update(id, values, options = {}) {
    return this.#write({ mode: 'update', id, values: values }, options);
  }
  /** Writes some fields of a record. Throws as `create`. */
  revise(id, values, options = {}) {
    return this.#write({ mode: 'revise', id, values: values }, options);
  }
  /** Deletes a record. @throws RecordNotFoundError where it is absent or not allowed */
  delete(id, options = {}) {
    return deleteRecord(this.#core, this.#table, id, options);
  }
  /** `create` for many; a failed item does not stop the others. */
  createMany(items, options = {}) {
    return runBatch(items, (values) => this.create(values, options), options);
  }
  /** `revise` for many; a failed item does not stop the others. */
  reviseMany(items, options = {}) {
    return runBatch(items, ({ id, values }) => this.revise(id, values, options), options);
  }
  /** `delete` for many; a failed item does not stop the others. */
  deleteMany(ids, options = {}) {
    const work = async (id) => {
      await this.delete(id, options);
    };
    return runBatch(ids, work, options);
  }
  /**
   * The records that a related list holds, as a query: operation `query_related`, 100 a call.
   * @throws InvalidValueError for a label that the module does not have
   */
  related(id, label) {
    const [key, module] = relationOf(this.#table, label);
    const relation = { id: this.id(id), label: key };
    const table = this.#core.tableOrBare(module);
    return new Query(this.#connection, table, { ...EVERYTHING, relation });
  }
  /**
   * Puts a record on a related list: operation `add_related`. Vtiger reports success for a record
   * that does not exist, too: with `writes: 'verified'` it is looked for before, by one query for
   * all links of a tick. @throws RecordNotFoundError then; InvalidValueError, UnsupportedOperationError before sending
   */
  link(id, label, other, options = {}) {
    return changeLink(this.#core, this.#table, 'add_related', [id, label, other], options);
  }
  /**
   * Takes a record off a related list: operation `delete_related`, Vtiger Cloud only. The server
   * undoes every link between the two, whatever the label. Throws as `link`.
   */
  unlink(id, label, other, options = {}) {
    return changeLink(this.#core, this.#table, 'delete_related', [id, label, other], options);
  }
  /**
   * What was changed since a moment, oldest first, at least once: operation `sync`. The second in
   * which the last run ended is asked again, and what was delivered of it comes only if it differs.
   * Where `sync` does not work, changes are found by `modifiedtime`, and an `unknown-deletions` comes
   * first. @throws InvalidValueError for a token of another module; AccessDeniedError
   */
  changes(options) {
    return {
      [Symbol.asyncIterator]: () => readChanges(this.#core, this.#table, options),
    };
  }
  /** The tags of records; Vtiger Cloud only, as the manual tells. */
  get tags() {
    return createTags(this.#core, this.#table);
  }
  /**
   * The plain value of an encrypted field: operation `decrypt`, Vtiger Cloud only, as the manual
   * tells. @throws InvalidValueError for what is no field of this module
   */
  async decrypt(id, field, options = {}) {
    const table = this.#table;
    const { module } = table;
    if (fieldRow(table, field) === undefined) {
      return refuse$1({ module }, 'there is no such field');
    }
    const params = { fieldname: wireName(table, field) };
    return decryptField(
      this.#core,
      this.#core.callOn(table, 'GET', 'decrypt', id, params, options),
    );
  }
  /** Opens a closed record again: operation `reopen`, Vtiger Cloud only, as the manual tells. */
  async reopen(id, options = {}) {
    allow(this.#table, MODULE.reopenable, 'reopen');
    await this.#core.ask(this.#core.callOn(this.#table, 'POST', 'reopen', id, {}, options));
  }
  /**
   * Makes a record with files, for its image and file fields: a multipart `create`.
   * @throws ValueAlteredError where the record was made and a file was not kept; as `create` else
   */
  createWithFiles(values, files, options = {}) {
    return createWithFiles(this.#core, this.#table, values, files, options);
  }
  #write(write, options) {
    return writeRecord(this.#core, this.#table, write, options);
  }
  #decode(row, selected) {
    return this.#core.decode(this.#table, row, 'record', selected);
  }
}
function isList(value) {
  return Array.isArray(value);
}

/** Organizations, which can stand below each other. */
class AccountRepository extends Repository {
  #core;
  #table;
  constructor(connection, table) {
    super(connection, table);
    this.#core = coreOf(connection);
    this.#table = table;
  }
  /**
   * The organizations above and below one, itself included: operation `get_account_hierarchy`,
   * Vtiger Cloud only. The shape is that of the manual, no Cloud was at hand.
   * @throws UnsupportedOperationError on open-source Vtiger
   */
  async hierarchy(id, options = {}) {
    const call = this.#core.callOn(this.#table, 'GET', 'get_account_hierarchy', id, {}, options);
    const rows = listOf(call, await this.#core.call(call));
    return rows.map((row) => {
      const level = Number(row['level']);
      if (!isRecordId(row['id']) || !Number.isInteger(level)) {
        throw protocolError(call, 'the answer has no levels');
      }
      return {
        id: row['id'],
        name: decodedText(row['name']),
        label: decodedText(row['label']),
        level,
        current: flag(row['current']),
      };
    });
  }
}

/** Documents: records with a file. */
class DocumentRepository extends Repository {
  #core;
  #table;
  constructor(connection, table) {
    super(connection, table);
    this.#core = coreOf(connection);
    this.#table = table;
  }
  /**
   * Makes a document with its file: a multipart `create`, checked afterwards. To attach it to a
   * record, `link` that with it.
   * @throws ValueAlteredError where the document was made without its file; as `create` else
   */
  upload(file, values, options = {}) {
    // `I` is a file inside the CRM; without it the name would be taken for a link.
    const all = { filelocationtype: 'I', filestatus: true, ...values };
    return createWithFiles(this.#core, this.#table, all, { filename: [file] }, options);
  }
}

/** Quotes, orders and invoices: records with lines. */
class InventoryRepository extends Repository {
  #core;
  #table;
  constructor(connection, table) {
    super(connection, table);
    this.#core = coreOf(connection);
    this.#table = table;
  }
  /**
   * Replaces the lines of a record: operation `revise` with LineItems, which is why `revise` itself
   * does not take them. Vtiger 8.4 on PHP 8 crashes on it when the lines are replaced, and leaves the
   * totals at 0: use it only where the server is known to do it right.
   * @throws ServerError from such a server, when the record is broken
   */
  replaceLines(id, lines, options = {}) {
    const values = { LineItems: lines };
    const write = { mode: 'revise', id, values, replaceLines: true };
    return writeRecord(this.#core, this.#table, write, options);
  }
}

/** Leads, which can become organizations, contacts and opportunities. */
class LeadRepository extends Repository {
  #core;
  #module;
  constructor(connection, table) {
    super(connection, table);
    this.#core = coreOf(connection);
    this.#module = table.module;
  }
  /**
   * Makes new records out of a lead: operation `convertlead`. Vtiger cannot link the lead to an
   * existing opportunity. It answers ids only: with `onAltered` or `writes: 'verified'` each new
   * record is retrieved and compared with what was sent.
   * @throws InvalidValueError before anything is sent; MandatoryFieldMissingError; ServerError where
   *   it was converted before; ProtocolError where the server says nothing of what it made
   */
  async convert(id, targets, options = {}) {
    const module = this.#module;
    const leadId = this.id(id);
    const entities = {};
    for (const [name, values] of Object.entries(targets)) {
      if (values === undefined) continue;
      const table = await this.#core.table(name);
      const context = await this.#core.encodeContext(table, Object(values), options);
      const element = encodeRecord(table, values, 'revise', context);
      entities[name] = { ...element, create: true, name };
    }
    if (Object.keys(entities).length === 0) {
      return refuse$1({ module }, 'convert takes at least one target');
    }
    const call = {
      operation: 'convertlead',
      method: 'POST',
      params: { element: elementJson({ leadId, entities }) },
      module,
      recordId: leadId,
      ...options,
    };
    const made = await this.#core.ask(call);
    const lacking = Object.keys(entities).filter((name) => !isRecordId(made[name]));
    if (lacking.length === 0) {
      await this.#compare(targets, made, options);
      return made;
    }
    throw protocolError(call, `no ${lacking.join(', ')} came of it`, { hint: MAYBE_DONE });
  }
  /** The answer holds ids only, so what was stored has to be asked for: where somebody listens. */
  async #compare(targets, made, options) {
    const { onAltered, writes } = this.#core.options;
    if (onAltered === undefined && writes !== 'verified') return;
    for (const [name, values] of Object.entries(targets)) {
      const id = made[name];
      if (values === undefined || id === undefined) continue;
      const table = await this.#core.table(name);
      const stored = await retrieveRecord(this.#core, table, id, options);
      report(this.#core, table, 'convertlead', values, stored);
    }
  }
}

export {
  AbortedError,
  AccessDeniedError,
  AccountRepository,
  AuthenticationError,
  ConfigurationError,
  Connection,
  ConnectionError,
  DecodeError,
  DocumentRepository,
  DuplicateRecordError,
  InvalidIdError,
  InvalidReferenceError,
  InvalidValueError,
  InventoryRepository,
  LeadRepository,
  MandatoryFieldMissingError,
  ProtocolError,
  Query,
  QuerySyntaxError,
  QueryTooLongError,
  RateLimitError,
  RecordNotFoundError,
  Repository,
  ServerError,
  TimeoutError,
  UnsupportedOperationError,
  ValueAlteredError,
  VtigerError,
  connect,
  coreOf,
  isInventory,
  isVtigerError,
  vtql,
};
