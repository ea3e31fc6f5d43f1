import type { ErrorClass } from './call-error.js';

/** The answer, or undefined after an error of this class. */
export async function unless<T>(type: ErrorClass, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof type) return undefined;
    throw error;
  }
}
