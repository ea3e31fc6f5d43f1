import type { WaitEvent } from '../../templates/runtime/event-types.js';
import type { PullProgress } from '../introspect/pull.js';
import type { Console } from './console.js';

const BAR_WIDTH = 24;
/** Without a terminal, progress takes this many lines. */
const LINES = 5;
/** Shorter waits are not reported. */
const MIN_REPORTED_WAIT_MS = 2_000;

/** Shows the progress of a pull: a bar on a terminal, a few lines elsewhere. */
export function showProgress(io: Console): (progress: PullProgress) => void {
  let reported = 0;
  return ({ done, total, module }) => {
    const share = done / Math.max(1, total);
    if (io.live) {
      const bar = '#'.repeat(Math.round(BAR_WIDTH * share)).padEnd(BAR_WIDTH, '.');
      io.status(`[${bar}] ${done}/${total} ${module}`);
    } else if (Math.floor(share * LINES) > reported) {
      reported = Math.floor(share * LINES);
      io.note(`described ${done} of ${total} modules`);
    }
  };
}

const REASONS: Readonly<Record<WaitEvent['reason'], string>> = {
  'rate-limit': 'the rate limit of the server',
  retry: 'a retry',
  login: 'another attempt to log in',
};

/** Explains a pause: the server's rate limit, or a retry. */
export function showWait(io: Console): (event: WaitEvent) => void {
  return ({ reason, operation, milliseconds }) => {
    if (milliseconds < MIN_REPORTED_WAIT_MS) return;
    io.note(`waiting ${Math.ceil(milliseconds / 1000)} s for ${REASONS[reason]} (${operation})`);
  };
}
