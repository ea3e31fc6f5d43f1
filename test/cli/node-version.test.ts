import { expect, test } from 'vitest';
import { refuseNode } from '../../src/cli/node-version.js';
import manifest from '../../package.json' with { type: 'json' };

const oldest = /^>=(\d+)\.(\d+)$/.exec(manifest.engines.node)?.slice(1).map(Number) ?? [];
const [major = 0, minor = 0] = oldest;

test.each([`${major}.${minor}.0`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`, '24.21.0'])(
  'Node %s runs the tool',
  (version) => {
    expect(refuseNode(version)).toBeUndefined();
  },
);

test.each([`${major}.${minor - 1}.9`, `${major - 2}.99.0`, '18.20.8'])(
  'Node %s is refused, with what to do',
  (version) => {
    expect(refuseNode(version)).toBe(
      `error: Node ${version} is too old\nfix: install Node ${major}.${minor} or later`,
    );
  },
);
