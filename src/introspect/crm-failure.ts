import type { ConnectOptions } from '../../templates/runtime/options.js';
import {
  isVtigerError,
  type VtigerError,
  type VtigerErrorCode,
} from '../../templates/runtime/errors.js';
import { PLAIN_VARIABLES, type CredentialVariables } from '../config/environment.js';
import { CodegenError, type CodegenErrorCode } from '../errors.js';

const CODES: Readonly<Partial<Record<VtigerErrorCode, CodegenErrorCode>>> = {
  CONFIGURATION: 'CONFIG_INVALID',
  CONNECTION: 'CRM_UNREACHABLE',
  TIMEOUT: 'CRM_UNREACHABLE',
  ABORTED: 'CRM_UNREACHABLE',
  PROTOCOL: 'CRM_ANSWER_INVALID',
  DECODE: 'CRM_ANSWER_INVALID',
};

type Fixes = Readonly<Partial<Record<CodegenErrorCode, string>>>;

const fixes = ({ url, username, accessKey }: CredentialVariables): Fixes => ({
  CONFIG_INVALID: `correct ${url} (such as https://crm.example.com), ${username} or ${accessKey}`,
  CRM_UNREACHABLE: `check that ${url} is right and that the host can be reached from here`,
  CRM_ANSWER_INVALID: `check that ${url} leads to the CRM itself and not to a login page, a proxy or a moved address`,
  CRM_REFUSED: 'check that the API user may do this',
});

/** The address of the proxy is invalid, or the proxy cannot be reached. */
const PROXY = /^The proxy of |\bthe proxy for /;
const PROXY_FIX =
  'check HTTPS_PROXY and HTTP_PROXY; NO_PROXY lists the hosts that are reached without a proxy';

const DOWN_FIX = 'try again later: the CRM, or a gateway before it, is down or overloaded';

/** The runtime's advice names its own option; here it is a flag. */
const PLAIN_HTTP = /^(.* plain http\b[^:]*):.*$/;

/**
 * A failure of the client as one of the tool; anything else is returned as it is. The text of the
 * server is not repeated: it may quote data.
 * @param transport the one that was set; the fix suggests `auto` instead
 * @param variables where the credentials come from, for the fix
 */
export function crmFailure(
  error: unknown,
  transport: ConnectOptions['transport'] = 'auto',
  variables: CredentialVariables = PLAIN_VARIABLES,
): unknown {
  if (!isVtigerError(error)) return error;
  if (error.code === 'AUTHENTICATION') return wrongKey(error, variables);
  // Usually a gateway that cannot reach the CRM.
  const isDown = error.code === 'SERVER' && !error.serverCode && (error.httpStatus ?? 0) > 500;
  const code = isDown ? 'CRM_UNREACHABLE' : (CODES[error.code] ?? 'CRM_REFUSED');
  const { message, hint } = split(error);
  if (error.code === 'PROTOCOL' && (error.httpStatus === 401 || error.httpStatus === 403)) {
    return new CodegenError(code, message, { fix: gatewayFix(variables), cause: error });
  }
  const isFirst =
    code === 'CRM_ANSWER_INVALID' && /^(?:me|getchallenge)$/.test(error.operation ?? '');
  const known = PROXY.test(message) ? PROXY_FIX : isDown ? DOWN_FIX : undefined;
  const general = known ?? fixes(variables)[code];
  const other = isFirst ? addressFix(transport, variables) : (hint ?? general);
  const headers = code === 'CONFIG_INVALID' && /^The option headers /.test(message);
  const plain = PLAIN_HTTP.exec(message)?.[1];
  const fix =
    plain !== undefined
      ? 'use https, or add --insecure-http where the network is trusted'
      : headers
        ? `correct ${headersVariable(variables)}${hint === undefined ? '' : `. ${hint}`}`
        : other;
  return new CodegenError(code, plain ?? message, {
    ...(fix === undefined ? {} : { fix }),
    cause: error,
  });
}

function gatewayFix(variables: CredentialVariables): string {
  const { username, accessKey } = variables;
  return `a gateway before the CRM may want headers of its own: set them in ${headersVariable(variables)}; else check ${username} and ${accessKey}`;
}

/** With the prefix of the others. */
function headersVariable({ url }: CredentialVariables): string {
  return url.replace(/URL$/, 'HEADERS');
}

/** The very first response is not one of a Vtiger: the address or the dialect is wrong. */
function addressFix(
  transport: ConnectOptions['transport'],
  variables: CredentialVariables,
): string | undefined {
  const fix = fixes(variables).CRM_ANSWER_INVALID;
  return transport === 'auto'
    ? fix
    : `${fix}; or that it speaks ${transport}: \`pull --transport auto\` finds out`;
}

function wrongKey(error: VtigerError, { username, accessKey }: CredentialVariables): CodegenError {
  const code = error.serverCode === undefined ? '' : ` (${error.serverCode})`;
  return new CodegenError('CRM_REFUSED', `the CRM refused the user name or the access key${code}`, {
    fix: `check that ${username} and ${accessKey} belong together; the key is under My Preferences and is not the password`,
    cause: error,
  });
}

/** The runtime puts the hint behind the message. */
function split(error: VtigerError): { message: string; hint: string | undefined } {
  const { message, hint } = error;
  if (hint === undefined || !message.endsWith(hint)) return { message, hint: undefined };
  return { message: message.slice(0, -hint.length).trimEnd(), hint };
}
