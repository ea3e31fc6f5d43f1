// Tests replace the timers of the platform; an instance that waited for those would never answer.
const { setTimeout: startTimer } = globalThis;

/** Resolves after so many milliseconds of real time; after 0, once other work had its turn. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    startTimer(resolve, milliseconds);
  });
}
