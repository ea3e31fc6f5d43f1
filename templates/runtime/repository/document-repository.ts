import { createWithFiles, type Upload } from '../write/upload.js';
import type { ModuleTypes } from '../schema/module-types.js';
import type { CallOptions } from '../options.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import { queryState } from '../query/query-state.js';
import { Repository } from './repository.js';

/** Documents: records with a file. */
export class DocumentRepository<M extends ModuleTypes> extends Repository<M> {
  /**
   * Creates a document with its file: a multipart `create`, checked afterwards. To attach it to a
   * record, `link` that with it.
   * @throws ValueAlteredError where the document was created without its file; otherwise as `create`
   */
  async upload(file: Upload, values: M['create'], options: CallOptions = {}): Promise<M['detail']> {
    // `I` is a file inside the CRM; without it the server takes the name for a link.
    const all = { filelocationtype: 'I', filestatus: true, ...(values as DecodedRecord) };
    const { core, table } = queryState(this);
    return createWithFiles(core, table, all, { filename: [file] }, options);
  }
}
