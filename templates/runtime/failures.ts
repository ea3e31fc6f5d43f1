// What only a request that failed needs, loaded with the first of them.

export { connectionError } from './connection-error.js';
export { resultOf } from './result.js';
export { advice, repeatAfter } from './retry.js';
