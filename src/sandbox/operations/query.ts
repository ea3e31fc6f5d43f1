import { runQuery } from '../vtql/execution.js';
import { accessDenied } from '../failures.js';
import { param, type Operation } from './operation.js';

/** `query(query)`: rows in the language of Vtiger. */
export const query: Operation = {
  method: 'GET',
  run(context, params) {
    const text = param(params, 'query');
    if (text === '') throw accessDenied(' for query');
    return runQuery(context, text);
  },
};
