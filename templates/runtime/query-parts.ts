// What few readers need, loaded with the first of them: changes, a count, `find`, `include`, another
// order than that of ids, a list too long for one statement, a prefix that only the CRM knows.

export { readChanges } from './changes.js';
export { countRecords } from './count.js';
export { cursorOf } from './cursors.js';
export { findRow } from './find-batch.js';
export { createIncluder } from './include.js';
export { withPrefixes } from './live-prefix.js';
export { readPieces } from './pieces.js';
