import type { Transport } from '../../templates/runtime/transport/call.js';
import { CodegenError } from '../errors.js';

/**
 * Refuses metadata that repeats what only the client and the server know: it goes into a file that
 * is committed, and into messages.
 * @param where for the message
 * @throws CodegenError METADATA_UNSAFE
 */
export function demandNoSecret(
  metadata: unknown,
  { redact }: Pick<Transport, 'redact'>,
  where: string,
): void {
  if (!someText(metadata, (text) => redact(text) !== text)) return;
  throw new CodegenError(
    'METADATA_UNSAFE',
    `the CRM repeats the access key, a session or the user name in ${where}`,
    {
      fix: 'nothing was written; correct it in the CRM, or leave the module out with --exclude; if nobody typed it there, do not trust this server and make a new access key',
    },
  );
}

/** Whether any text in a JSON document is such, the keys included. */
function someText(value: unknown, is: (text: string) => boolean): boolean {
  if (typeof value === 'string') return is(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, item]) => is(key) || someText(item, is));
}
