import { requireObject } from '../response/result-shape.js';
import type { Core } from '../core.js';
import type { CallOptions } from '../options.js';
import { decodeBase64 } from '../codec/base64.js';
import { parseRecordId } from '../codec/record-id.js';
import { protocolError } from '../response/call-error.js';
import type { Call } from '../transport/call.js';

/** A file of the CRM. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** MIME type, as the server reports it. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** Files that are attached to records. */
export interface Files {
  /**
   * One file: operation `files_retrieve`.
   * @param id of the attachment, out of `imageattachmentids` of a record; not the id of the record
   * @throws RecordNotFoundError
   */
  retrieve(id: string, options?: CallOptions): Promise<StoredFile>;
}

export function createFiles(core: Core): Files {
  return {
    async retrieve(text, options = {}) {
      const id = parseRecordId(text, '', 'attachments');
      const operation = 'files_retrieve';
      const call: Call = { operation, method: 'GET', params: { id }, recordId: id, ...options };
      const result = await core.call(call);
      // Open source returns a list of one; the manual describes an object.
      const [file = result] = Array.isArray(result) ? (result as readonly unknown[]) : [];
      const { filename, filetype, filecontents } = requireObject(call, file);
      if (typeof filecontents !== 'string' || typeof filename !== 'string') {
        throw protocolError(call, 'the answer holds no file');
      }
      const data = decodeBase64(filecontents);
      if (data === undefined) throw protocolError(call, 'the file is not base64');
      const type = typeof filetype === 'string' ? filetype : '';
      return { id, name: filename, type, size: data.length, data };
    },
  };
}
