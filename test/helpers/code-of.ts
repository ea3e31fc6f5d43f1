import { isVtigerError } from '../../templates/runtime/errors.js';

/** The code that a promise fails with; `fulfilled` where it does not. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'fulfilled';
  } catch (error) {
    if (isVtigerError(error)) return error.code;
    throw error;
  }
}
