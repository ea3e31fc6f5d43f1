import { coreOf } from './connection.js';
import type { Connection } from './connection.js';
import type { Core } from './core.js';
import type { ModuleTypes } from './module-types.js';
import type { CallOptions } from './options.js';
import type { DecodedRecord } from './decode.js';
import { Repository } from './repository.js';
import type { ModuleTable } from './table.js';
import { createWithFiles } from './upload.js';
import type { Upload } from './upload.js';

/** Documents: records with a file. */
export class DocumentRepository<M extends ModuleTypes> extends Repository<M> {
  readonly #core: Core;
  readonly #table: ModuleTable;

  constructor(connection: Connection, table: ModuleTable) {
    super(connection, table);
    this.#core = coreOf(connection);
    this.#table = table;
  }

  /**
   * Makes a document with its file: a multipart `create`, checked afterwards. To attach it to a
   * record, `link` that with it.
   * @throws ValueAlteredError where the document was made without its file; as `create` else
   */
  upload(file: Upload, values: M['create'], options: CallOptions = {}): Promise<M['detail']> {
    // `I` is a file inside the CRM; without it the name would be taken for a link.
    const all = { filelocationtype: 'I', filestatus: true, ...(values as DecodedRecord) };
    return createWithFiles(this.#core, this.#table, all, { filename: [file] }, options);
  }
}
