// What few programs need, loaded with the first of them: metadata and drift, statements of one's own,
// files, and what only the Cloud has.

export { findDrift } from './drift.js';
export { createFiles } from './files.js';
export { lookUp } from './lookup.js';
export { createMeta } from './meta.js';
export { readStatement } from './raw-statement.js';
export { createTags, decryptField, readHierarchy } from './record-operations.js';
