import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Commands of the runner's image, played: the real tool, and a hosting service that writes down its calls.

const BIN = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const GIT = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();

export const STUBS = {
  // The proof costs seconds, and has tests of its own.
  npx: `#!/bin/sh\n[ "$1 $2 $3" = '--no -- vtiger-codegen' ] || exit 9\nshift 3\nfor part; do shift; [ "$part" = --verify ] || set -- "$@" "$part"; done\nexec '${process.execPath}' '${BIN}' "$@"\n`,
  pnpm: `#!/bin/sh\n[ "$*" = 'install --frozen-lockfile --ignore-scripts' ] && exit 0\n[ "$1 $2" = 'exec vtiger-codegen' ] || exit 9\nshift 2\nfor part; do shift; [ "$part" = --verify ] || set -- "$@" "$part"; done\nexec '${process.execPath}' '${BIN}' "$@"\n`,
  corepack: '#!/bin/sh\n[ "$*" = enable ] || exit 9\n',
  // A package that got in leaves its mark where it can.
  npm: '#!/bin/sh\n[ "$*" = "ci --ignore-scripts" ] || exit 9\necho evil > evil.txt\necho >> package.json\n',
  git: `#!/bin/sh\necho "git $*" >> "$CALLS.git"\nexec '${GIT}' "$@"\n`,
  // The request is there from the second night on.
  gh: '#!/bin/sh\necho "gh $*" >> "$CALLS"\n[ "$1" = pr ] || exit 0\nif [ "$2" = create ] && [ -e "$CALLS.open" ]; then exit 1; fi\ntouch "$CALLS.open"\nfor last; do :; done\ncat "$last" > "$CALLS.body"\n',
  curl: '#!/bin/sh\ncase "$*" in\n  *--request*) echo "curl $*" >> "$CALLS"; for part; do case "$part" in description@*) cat "${part#description@}" > "$CALLS.body";; @*) cat "${part#@}" > "$CALLS.header";; esac; done; touch "$CALLS.open";;\n  *) if [ -e "$CALLS.open" ]; then echo \'[{"iid":7}]\'; else echo "[]"; fi;;\nesac\n',
};

/** The shell lines of a workflow, step by step. */
export function scriptsOf(yaml: string): string[] {
  return [...yaml.matchAll(/^( *)(?:- |run: )\|\n((?:\1 {2,}.*\n|\n)+)/gm)].map(
    ([, , body = '']) => {
      const indent = /^ */.exec(body)?.[0] ?? '';
      return body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    },
  );
}
