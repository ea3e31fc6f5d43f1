import type { ConnectOptions } from '../../templates/runtime/options.js';
import type { VtigerError, VtigerErrorCode } from '../../templates/runtime/errors.js';
import { isVtigerError } from '../../templates/runtime/errors.js';
import { CodegenError, type CodegenErrorCode } from '../errors.js';

const CODES: Readonly<Partial<Record<VtigerErrorCode, CodegenErrorCode>>> = {
  CONFIGURATION: 'CONFIG_INVALID',
  CONNECTION: 'CRM_UNREACHABLE',
  TIMEOUT: 'CRM_UNREACHABLE',
  ABORTED: 'CRM_UNREACHABLE',
  PROTOCOL: 'CRM_ANSWER_INVALID',
  DECODE: 'CRM_ANSWER_INVALID',
};

const FIXES: Readonly<Partial<Record<CodegenErrorCode, string>>> = {
  CONFIG_INVALID:
    'correct VTIGER_URL (as https://crm.example.com), VTIGER_USERNAME or VTIGER_ACCESS_KEY',
  CRM_UNREACHABLE: 'see that VTIGER_URL is right and that the host can be reached from here',
  CRM_ANSWER_INVALID:
    'see that VTIGER_URL leads to the CRM itself and not to a login page, a proxy or a moved address',
  CRM_REFUSED: 'see that the API user may do this',
};

/** The runtime's advice names its own option; here it is a flag. */
const PLAIN_HTTP = /^(.* plain http\b[^:]*):.*$/;

/**
 * A failure of the client as one of the tool; anything else is given back as it is. The server's own
 * words stay out: they may quote data.
 * @param transport what was asked for; `auto` is no news to whoever had it
 */
export function crmFailure(
  error: unknown,
  transport: ConnectOptions['transport'] = 'auto',
): unknown {
  if (!isVtigerError(error)) return error;
  if (error.code === 'AUTHENTICATION') return wrongKey(error);
  const code = CODES[error.code] ?? 'CRM_REFUSED';
  const { message, hint } = split(error);
  const isFirst =
    code === 'CRM_ANSWER_INVALID' && /^(?:me|getchallenge)$/.test(error.operation ?? '');
  const other = isFirst ? addressFix(transport) : (hint ?? FIXES[code]);
  const plain = PLAIN_HTTP.exec(message)?.[1];
  const fix =
    plain === undefined ? other : 'use https, or add --insecure-http where the network is trusted';
  return new CodegenError(code, plain ?? message, {
    ...(fix === undefined ? {} : { fix }),
    cause: error,
  });
}

/** The first question of all got no answer of a Vtiger: it went elsewhere, or in the wrong dialect. */
function addressFix(transport: ConnectOptions['transport']): string | undefined {
  const fix = FIXES.CRM_ANSWER_INVALID;
  return transport === 'auto'
    ? fix
    : `${fix}; or that ${transport} is spoken there: \`pull --transport auto\` finds out`;
}

function wrongKey(error: VtigerError): CodegenError {
  const said = error.serverCode === undefined ? '' : ` (${error.serverCode})`;
  return new CodegenError('CRM_REFUSED', `the CRM refused the user name or the access key${said}`, {
    fix: 'see that VTIGER_USERNAME and VTIGER_ACCESS_KEY belong together; the key stands under My Preferences and is not the password',
    cause: error,
  });
}

/** The runtime puts the hint behind the message. */
function split(error: VtigerError): { message: string; hint: string | undefined } {
  const { message, hint } = error;
  if (hint === undefined || !message.endsWith(hint)) return { message, hint: undefined };
  return { message: message.slice(0, -hint.length).trimEnd(), hint };
}
