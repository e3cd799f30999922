const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Prague', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  timeZoneName: 'longOffset',
})

/** An instant as Czech clocks show it, with its offset: `2026-11-22T12:00:00+01:00`. */
export function momentInPrague(instant: Date): string {
  const said = new Map(parts.formatToParts(instant).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes): string => said.get(name) ?? ''
  const offset = part('timeZoneName').replace('GMT', '')
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${offset}`
}

/** The time of day as Czech clocks show it: `14:32`. */
export const timeInPrague = (instant: Date): string => momentInPrague(instant).slice(11, 16)
