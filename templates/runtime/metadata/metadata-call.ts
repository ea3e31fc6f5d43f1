import type { CallOptions } from '../options.js';
import type { Call } from '../transport/call.js';

/** A call for the metadata of one module. */
export function metadataCall(
  operation: 'describe' | 'relatedtypes',
  module: string,
  options: CallOptions,
): Call {
  return { operation, method: 'GET', params: { elementType: module }, module, ...options };
}
