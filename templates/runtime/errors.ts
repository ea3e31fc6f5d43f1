/** Every way in which a call can fail. */
export type VtigerErrorCode =
  | 'CONFIGURATION'
  | 'CONNECTION'
  | 'TIMEOUT'
  | 'ABORTED'
  | 'PROTOCOL'
  | 'AUTHENTICATION'
  | 'ACCESS_DENIED'
  | 'RECORD_NOT_FOUND'
  | 'DUPLICATE_RECORD'
  | 'AMBIGUOUS_MATCH'
  | 'MANDATORY_FIELD_MISSING'
  | 'INVALID_REFERENCE'
  | 'INVALID_ID'
  | 'INVALID_VALUE'
  | 'VALUE_ALTERED'
  | 'DECODE'
  | 'QUERY_SYNTAX'
  | 'QUERY_TOO_LONG'
  | 'RATE_LIMITED'
  | 'UNSUPPORTED_OPERATION'
  | 'DRY_RUN'
  | 'SERVER';

export interface VtigerErrorDetails {
  /** API operation, `retrieve`. */
  readonly operation?: string | undefined;
  /** Module API name. */
  readonly module?: string | undefined;
  readonly recordId?: string | undefined;
  /** Of an ambiguous match. */
  readonly recordIds?: readonly string[] | undefined;
  readonly field?: string | undefined;
  readonly fields?: readonly string[] | undefined;
  /** Of a value that is refused: `takes true or false`. */
  readonly reason?: string | undefined;
  /** What is known to cause this, and what to do. */
  readonly hint?: string | undefined;
  /** The server's own code, `INVALID_ID_ATTRIBUTE`; `0` for duplicates of an open-source Vtiger. */
  readonly serverCode?: string | undefined;
  /** The server's own words; they may quote data, so `message`, JSON and logs do not have them. */
  readonly serverMessage?: string | undefined;
  readonly httpStatus?: number | undefined;
  /** Of a write: true where it did happen, false where it was not sent; undefined where neither is certain. */
  readonly written?: boolean | undefined;
  readonly cause?: unknown;
}

/** Of V8's ten frames none would be the caller's: a failure of the server is deep in this runtime. */
const FRAMES = 50;

const brand = Symbol.for('vtiger-codegen.VtigerError');

/**
 * What every method of the client throws. `message` is ours and quotes no data; the server's own
 * words are in `serverMessage`, which is non-enumerable.
 */
export class VtigerError extends Error {
  override readonly name: string = 'VtigerError';
  readonly code: VtigerErrorCode = 'SERVER';
  declare readonly operation?: string | undefined;
  declare readonly module?: string | undefined;
  declare readonly recordId?: string | undefined;
  /** Of an ambiguous match: the first 100. */
  declare readonly recordIds?: readonly string[] | undefined;
  declare readonly field?: string | undefined;
  declare readonly fields?: readonly string[] | undefined;
  /** The end of `message`, by itself. Non-enumerable, so that a printed error has it once. */
  declare readonly hint?: string | undefined;
  /** Of a value that is refused: why, without the module and the field. Non-enumerable. */
  declare readonly reason?: string | undefined;
  declare readonly serverCode?: string | undefined;
  declare readonly httpStatus?: number | undefined;
  /** Of a write: true where it did happen, false where it was not sent; undefined where neither is certain. */
  declare readonly written?: boolean | undefined;
  /** Non-enumerable. */
  declare readonly serverMessage?: string | undefined;

  constructor(message: string, details: VtigerErrorDetails = {}) {
    const { cause, hint, reason, serverMessage, ...enumerable } = details;
    const { stackTraceLimit: limit = 0 } = Error as { stackTraceLimit?: number };
    Reflect.set(Error, 'stackTraceLimit', limit && FRAMES);
    super(hint === undefined ? message : `${message} ${hint}`);
    Reflect.set(Error, 'stackTraceLimit', limit);
    Object.assign(this, enumerable);
    Object.defineProperties(this, {
      // As the second argument of Error would set it; the library of ES2021 lacks it.
      ...(cause === undefined
        ? {}
        : { cause: { value: cause, writable: true, configurable: true } }),
      hint: { value: hint, writable: true },
      reason: { value: reason },
      serverMessage: { value: serverMessage },
      [brand]: { value: true },
    });
  }
}

/** Whether this is a {@link VtigerError}, also one of another copy of this runtime. */
export function isVtigerError(error: unknown): error is VtigerError {
  return error instanceof Error && brand in error;
}

/** The options are contradictory or unsafe: a plain-http URL, a missing time zone. */
export class ConfigurationError extends VtigerError {
  override readonly name = 'ConfigurationError';
  override readonly code = 'CONFIGURATION';
}

/** The instance could not be reached, or the connection broke. */
export class ConnectionError extends VtigerError {
  override readonly name = 'ConnectionError';
  override readonly code = 'CONNECTION';
}

/** No complete response within `timeoutMs`. */
export class TimeoutError extends VtigerError {
  override readonly name = 'TimeoutError';
  override readonly code = 'TIMEOUT';
}

/** The caller's signal ended the call; `cause` is its reason. */
export class AbortedError extends VtigerError {
  override readonly name = 'AbortedError';
  override readonly code = 'ABORTED';
}

/** The response is not what the API promises: no JSON, truncated, too large, a redirect, a success without its result. */
export class ProtocolError extends VtigerError {
  override readonly name = 'ProtocolError';
  override readonly code = 'PROTOCOL';
}

/** User name or access key were refused. */
export class AuthenticationError extends VtigerError {
  override readonly name = 'AuthenticationError';
  override readonly code = 'AUTHENTICATION';
}

/** The API user may not do this, or the module is not there: Vtiger does not distinguish them. */
export class AccessDeniedError extends VtigerError {
  override readonly name = 'AccessDeniedError';
  override readonly code = 'ACCESS_DENIED';
}

/** The record is absent, deleted, or not allowed: Vtiger does not distinguish these. */
export class RecordNotFoundError extends VtigerError {
  override readonly name = 'RecordNotFoundError';
  override readonly code = 'RECORD_NOT_FOUND';
}

/** The duplicate check of the module refused the record. */
export class DuplicateRecordError extends VtigerError {
  override readonly name = 'DuplicateRecordError';
  override readonly code = 'DUPLICATE_RECORD';
}

/** Several records match the `where` of an upsert: `recordIds` names them, and nothing was written. */
export class AmbiguousMatchError extends VtigerError {
  override readonly name = 'AmbiguousMatchError';
  override readonly code = 'AMBIGUOUS_MATCH';
}

/** A mandatory field is missing; `field` names the first one, as the server does. */
export class MandatoryFieldMissingError extends VtigerError {
  override readonly name = 'MandatoryFieldMissingError';
  override readonly code = 'MANDATORY_FIELD_MISSING';
}

/** A reference points to a module that the field does not take. */
export class InvalidReferenceError extends VtigerError {
  override readonly name = 'InvalidReferenceError';
  override readonly code = 'INVALID_REFERENCE';
}

/** A record id is malformed, or of another module. */
export class InvalidIdError extends VtigerError {
  override readonly name = 'InvalidIdError';
  override readonly code = 'INVALID_ID';
}

/** A value was refused before anything was sent; `field` names it, the value is not quoted. */
export class InvalidValueError extends VtigerError {
  override readonly name = 'InvalidValueError';
  override readonly code = 'INVALID_VALUE';
}

/** The write DID happen, and the server stored `fields` differently from what was sent. */
export class ValueAlteredError extends VtigerError {
  override readonly name = 'ValueAlteredError';
  override readonly code = 'VALUE_ALTERED';
}

/** A value read from the CRM cannot be decoded; module, record id and field are named, the value is not. */
export class DecodeError extends VtigerError {
  override readonly name = 'DecodeError';
  override readonly code = 'DECODE';
}

/** The server's parser refused the statement. */
export class QuerySyntaxError extends VtigerError {
  override readonly name = 'QuerySyntaxError';
  override readonly code = 'QUERY_SYNTAX';
}

/** The statement would exceed 7,000 bytes of URL, which web servers refuse. */
export class QueryTooLongError extends VtigerError {
  override readonly name = 'QueryTooLongError';
  override readonly code = 'QUERY_TOO_LONG';
}

/** The server's limit is reached and waiting did not help. */
export class RateLimitError extends VtigerError {
  override readonly name = 'RateLimitError';
  override readonly code = 'RATE_LIMITED';
}

/** This instance, or this transport, does not have the operation. */
export class UnsupportedOperationError extends VtigerError {
  override readonly name = 'UnsupportedOperationError';
  override readonly code = 'UNSUPPORTED_OPERATION';
}

/** Any other failure that the server reports, an empty HTTP 500 included. */
export class ServerError extends VtigerError {
  override readonly name = 'ServerError';
  override readonly code = 'SERVER';
}

/** A client with `dryRun` sends nothing that writes, and cannot know what this call would answer. */
export class DryRunError extends VtigerError {
  override readonly name = 'DryRunError';
  override readonly code = 'DRY_RUN';
}
