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
  isVtigerError,
  vtql,
} from './core.js';

/**
 * Lets a value through that the picklist does not list: one that was renamed, or is hidden from
 * the role of the API user. Vtiger stores it unchecked.
 */
function unlisted(value) {
  return value;
}
/** Whether a value that was read is one of the listed ones; narrows the open type of a picklist. */
function isOneOf(values, value) {
  return values.includes(value);
}

export { isOneOf, unlisted };
