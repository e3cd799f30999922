import { z } from 'zod'
import type { IsoDate, PersonId } from '#core/ids.ts'
import { isUuid } from '#core/identifiers/uuid.ts'
import { fields, parseForm, type Problems, type Typed } from '#web/form.ts'
import { type Action, actions, loggedRooms, type LoggedRoom } from '../actionWords.ts'

/** Stands for what Síťovka did by itself, where a person is chosen. */
export const bySystem = 'system'

/** What of the log is asked for; null does not narrow. */
export interface LogFilter {
  readonly who: PersonId | typeof bySystem | null
  readonly act: Action | null
  readonly room: LoggedRoom | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

const everything: LogFilter = { who: null, act: null, room: null, from: null, to: null }

const rooms = Object.keys(loggedRooms) as LoggedRoom[] // the keys are complete by type
const day = (text: string | null): IsoDate | null => text as IsoDate | null // `optionalDay` gives nothing else

const Asked = z.object({
  kdo: z.string().refine((text) => text === '' || text === bySystem || isUuid(text), 'web:problem.choice'),
  co: fields.optionalChoice(actions),
  cast: fields.optionalChoice(rooms),
  od: fields.optionalDay(),
  do: fields.optionalDay(),
}).refine((asked) => asked.od === null || asked.do === null || asked.do >= asked.od, { path: ['do'], message: 'access:problem.dates' })

/** Reads the filter; a field that makes no sense narrows nothing, and its problem is told. */
export function logFilter(query: Typed): { readonly filter: LogFilter, readonly problems: Problems } {
  const read = parseForm(Asked, query)
  if (read.ok) return { filter: filterOf(read.value), problems: {} }
  const sound = parseForm(Asked, Object.fromEntries(Object.entries(query).filter(([name]) => !(name in read.problems))))
  return { filter: sound.ok ? filterOf(sound.value) : everything, problems: read.problems }
}

const filterOf = (asked: z.infer<typeof Asked>): LogFilter => ({
  who: asked.kdo === '' ? null : asked.kdo as PersonId | typeof bySystem, act: asked.co, room: asked.cast, from: day(asked.od), to: day(asked.do),
})

export const isNarrowed = (filter: LogFilter): boolean => Object.values(filter).some((value) => value !== null)
