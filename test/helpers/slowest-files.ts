import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 10;

/** Prints the slowest test files at the end of a run. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length < 2) return;
    const slowest = modules
      .map((module) => ({ module, ms: module.diagnostic().duration }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, SHOWN);
    console.log('slowest test files:');
    for (const { module, ms } of slowest) {
      console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${module.relativeModuleId}`);
    }
  }
}
