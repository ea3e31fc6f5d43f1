/** A failure that Vtiger handles: HTTP 200 with an error document, or 400 on the REST endpoint. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
  readonly code: string | number;

  constructor(code: string | number, message: string) {
    super(message);
    this.code = code;
  }
}

/** A failure that PHP does not survive: HTTP 500, empty body. */
export class ServerCrash extends Error {
  override readonly name = 'ServerCrash';
}

/** PHP gives up on a file that it may not load: HTTP 200 with a sentence instead of JSON. */
export class RestrictedFile extends Error {
  override readonly name = 'RestrictedFile';
}

const DENIED = 'Permission to perform the operation is denied';

export function accessDenied(suffix = ''): OperationError {
  return new OperationError('ACCESS_DENIED', DENIED + suffix);
}

export function readDenied(): OperationError {
  return new OperationError('ACCESS_DENIED', 'Permission to read given object is denied');
}

export function writeDenied(): OperationError {
  return new OperationError('ACCESS_DENIED', 'Permission to write is denied');
}

export function invalidId(): OperationError {
  return new OperationError('INVALID_ID_ATTRIBUTE', 'Id specified is incorrect');
}

export function internalError(): OperationError {
  return new OperationError('INTERNAL_SERVER_ERROR', 'Unknown Error while processing request');
}

export function missingField(field: string, suffix = ''): OperationError {
  return new OperationError('MANDATORY_FIELDS_MISSING', `${field} does not have a value${suffix}`);
}
