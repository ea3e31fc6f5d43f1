type Values = Readonly<Record<string, unknown>>;

/**
 * Lets an event take one hour of one day: Vtiger works out its duration, and stores that instead of
 * what was sent.
 */
export function alignActivity(values: Values): Values {
  const { date_start: day, time_start: time } = values;
  if (typeof day !== 'string' || typeof time !== 'string') return values;
  const end = `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;
  const aligned = { due_date: day, time_end: end, duration_hours: 1 };
  const present = Object.entries(aligned).filter(([name]) => name in values);
  return { ...values, ...Object.fromEntries(present) };
}
