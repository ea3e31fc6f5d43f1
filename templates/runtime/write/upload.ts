import type { Core } from '../core.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import { fieldRow } from '../schema/field-rows.js';
import { refuse } from '../codec/encode-scalar.js';
import { ValueAlteredError } from '../errors.js';
import type { CallOptions } from '../options.js';
import { callError } from '../response/call-error.js';
import { isEmptyValue } from '../query/condition.js';
import type { ModuleTable } from '../schema/module-table.js';
import { serverLacks } from '../transport/server-versions.js';
import { writeRecord } from './write-record.js';

/** A file to be uploaded. */
export interface Upload {
  /** Its name in the CRM; blanks may become `_`. */
  readonly name: string;
  /** MIME type, `image/png`. */
  readonly type: string;
  readonly data: Uint8Array;
}

/**
 * A multipart `create`.
 * @param files file or image field -> what goes there; several files for images only
 * @throws ValueAlteredError where the record was made and a file is missing: the server drops a
 *   file that it refuses, and reports success
 */
export async function createWithFiles(
  core: Core,
  table: ModuleTable,
  values: DecodedRecord,
  files: Readonly<Record<string, readonly Upload[]>>,
  options: CallOptions,
): Promise<DecodedRecord> {
  const { module } = table;
  const parts = Object.entries(files).flatMap(([field, uploads]) => {
    const codec = fieldRow(table, field)?.[1];
    if (codec !== 'text' && codec !== 'list') {
      return refuse({ module, field }, 'takes no files');
    }
    const name = codec === 'list' ? `${field}[]` : field;
    return uploads.map((upload) => ({ ...upload, field: name }));
  });
  const record = await writeRecord(core, table, { mode: 'create', values, files: parts }, options);
  if (core.options.dryRun) return record;
  const attachments = record['imageattachmentids'];
  const size = Number(record['filesize']);
  const [only, ...others] = parts;
  // Without ids of attachments, a dropped file shows as an empty field.
  const stored = serverLacks(core.transport.release, 'attachment-ids')
    ? Object.keys(files).every((field) => !isEmptyValue(record[field]))
    : Array.isArray(attachments) && attachments.length >= parts.length;
  const complete =
    only === undefined || others.length > 0 || !(size >= 0) || size === only.data.length;
  if (stored && complete) return record;
  const recordId = String(record['id']);
  throw callError(
    ValueAlteredError,
    { operation: 'create', module, recordId },
    `${recordId} was made, but not all of its files were stored`,
    {
      fields: Object.keys(files),
      hint: 'The server drops files that are too large or not allowed.',
    },
  );
}
