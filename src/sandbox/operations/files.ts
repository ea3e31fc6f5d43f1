import { OperationError, ServerCrash, accessDenied, invalidId } from '../failures.js';
import type { Context } from '../instance.js';
import { ENTITY_SPACE, type Module } from '../schema/schema.js';
import { findEntity, moduleOf, nextNumber, type StoredRecord } from '../store/store.js';
import { encodeBase64 } from '../values/base64.js';
import { wireMap } from '../values/wire.js';
import { assertReadable } from '../view.js';
import { param, type Operation, type UploadedFile } from './operation.js';

/** Keeps the files of a multipart create and names them in the record. */
export function attachUploads(
  context: Context,
  module: Module,
  record: StoredRecord,
  files: readonly UploadedFile[],
): void {
  for (const file of files) {
    const field = file.field.replace(/\[\]$/, '');
    // A part that is named after no file field is dropped silently.
    const type = module.columns.get(field)?.field.type;
    if (type !== 'file' && type !== 'image') continue;
    attachFile(context, record, file);
    const before = record.values.get(field) ?? '';
    const multiple = type === 'image' && before !== '';
    record.values.set(field, multiple ? `${before},${file.filename}` : file.filename);
    if (module.columns.has('filesize')) {
      record.values.set('filesize', String(file.content.byteLength));
      record.values.set('filetype', file.filetype);
      record.values.set('filelocationtype', 'I');
    }
  }
}

function attachFile({ instance }: Context, record: StoredRecord, file: UploadedFile): void {
  const number = nextNumber(instance.store, ENTITY_SPACE);
  instance.store.attachments.set(number, {
    number,
    record: record.number,
    filename: file.filename,
    filetype: file.filetype,
    content: file.content,
  });
}

/** `files_retrieve(id)`: the id of a file, not of a record; of several only the first counts. */
export const filesRetrieve: Operation = {
  method: 'GET',
  run(context, params) {
    const { instance } = context;
    if (!instance.profile.filesRetrieveWorks) throw new ServerCrash('files_retrieve');
    const [prefix = '', number = ''] = (param(params, 'id').split(',')[0] ?? '').split('x');
    const module = instance.schema.byPrefix.get(prefix);
    if (module === undefined) throw accessDenied(' for id');
    const file = instance.store.attachments.get(Number(number));
    const record = file === undefined ? undefined : findEntity(instance.store, file.record);
    if (file === undefined || record === undefined) {
      throw new OperationError('RECORD_NOT_FOUND', 'Record you are trying to access is not found');
    }
    if (moduleOf(record) !== module.meta.name) throw invalidId();
    assertReadable(context, record);
    const answer = wireMap({
      fileid: String(file.number),
      filename: file.filename,
      filetype: file.filetype,
      filesize: file.content.byteLength,
      filecontents: encodeBase64(file.content),
    });
    return instance.profile.filesAsObject ? answer : [answer];
  },
};
