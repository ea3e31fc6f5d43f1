// What only those need who write, loaded with the first write.

export { runBatch } from './batch.js';
export { convertLead } from './conversion.js';
export { changeLink } from './links.js';
export { multipart } from './multipart.js';
export { createWithFiles } from './upload.js';
export { deleteRecord, writeRecord } from './write.js';
