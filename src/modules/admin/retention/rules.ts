/** After the usual hour of the night's backup, so that the last state before a purge can be had. */
const purgeHour = '03:30'

/**
 * Today's purge is due from its hour on, all day: a server that was off then makes it up. An installation that is younger than
 * the hour waits for the next day. Both as `2026-11-28 03:30` by the clock in Prague.
 */
export function isPurgeDue(now: string, installed: string): boolean {
  const hour = `${now.slice(0, 10)} ${purgeHour}`
  return now >= hour && installed < hour
}
