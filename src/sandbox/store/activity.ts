import type { Cell } from '../schema/column.js';
import type { Module } from '../schema/schema.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * Tasks and events get their duration worked out, up to the end of the last day where there is no
 * end time, and their reminder, written in seconds, is stored in minutes.
 */
export function finishActivity(module: Module, values: Map<string, Cell>): void {
  if (module.meta.name !== 'Calendar' && module.meta.name !== 'Events') return;
  const start = instant(values.get('date_start'), values.get('time_start') ?? '00:00:00');
  const end = instant(values.get('due_date'), values.get('time_end') || '24:00:00');
  if (start !== null && end !== null) {
    const length = Math.max(0, end - start);
    values.set('duration_hours', String(Math.floor(length / HOUR)));
    values.set('duration_minutes', String(Math.floor((length % HOUR) / MINUTE)));
  }
  const reminder = Number(values.get('reminder_time') ?? 0);
  if (reminder > 0) {
    values.set('reminder_time', String(Math.max(1, Math.floor((reminder * 1000) / MINUTE))));
  }
}

function instant(date: Cell | undefined, time: string): number | null {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const day = Date.parse(`${date ?? ''}T00:00:00Z`);
  return Number.isNaN(day) ? null : day + hour * HOUR + minute * MINUTE + second * 1000;
}
