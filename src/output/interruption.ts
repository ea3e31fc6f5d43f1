const cleanups = new Set<() => void>();

/**
 * Registers what has to be removed if the process is interrupted from now on.
 * @param cleanup synchronous: the process exits after it
 * @returns ends the registration
 */
export function onInterruption(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Runs every registered cleanup; one that fails does not stop the others. */
export function cleanUpAfterInterruption(): void {
  for (const cleanup of cleanups) {
    try {
      cleanup();
    } catch {
      // What is left is removed by the next run.
    }
  }
  cleanups.clear();
}
