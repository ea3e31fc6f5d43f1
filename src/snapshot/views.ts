import { canonicalise } from './canonical.js';
import type { Snapshot } from './snapshot.js';

/**
 * How the views differ, where they do: another API user, transport or Vtiger version explains
 * changes that are no drift. One line each, `before -> after`; empty when the views are the same.
 */
export function describedByDifference(before: Snapshot, after: Snapshot): string[] {
  const [was, is] = [canonicalise(before).describedBy, canonicalise(after).describedBy];
  const lines = [
    ['API user', usersInWords(was.users), usersInWords(is.users)],
    ['transport', was.transport, is.transport],
    ['Vtiger version', was.vtigerVersion ?? 'unknown', is.vtigerVersion ?? 'unknown'],
  ];
  return lines.flatMap(([what, a, b]) => (a === b ? [] : `${what}: ${a} -> ${b}`));
}

function usersInWords(users: Snapshot['describedBy']['users']): string {
  return users.map(({ id, admin }) => (admin ? `${id} (administrator)` : id)).join(', ') || 'none';
}
