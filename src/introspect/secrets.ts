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
  const texts: string[] = [];
  collectTexts(metadata, texts);
  // One search in all texts instead of one in each: there are thousands.
  const all = texts.join('\n');
  if (redact(all) === all) return;
  throw new CodegenError(
    'METADATA_UNSAFE',
    `the CRM repeats the access key, a session or the user name in ${where}`,
    {
      fix: 'nothing was written; correct it in the CRM, or leave the module out with --exclude; if nobody typed it there, do not trust this server and make a new access key',
    },
  );
}

/** Adds the texts of a JSON document, the keys included. */
function collectTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    texts.push(key);
    collectTexts(item, texts);
  }
}
