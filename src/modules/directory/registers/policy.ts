import { holds, type Person, policies, type Role } from '#modules/access/index.ts'
import { importTerritory, readTerritory } from '../policy.ts'

const importers = ['local_networker', 'regional_networker', 'administrator'] as const satisfies readonly Role[]
/** Who reads the region sees what registers brought into it, without deciding anything. */
const readers = [...importers, 'regional_coordinator', 'regional_expert'] as const satisfies readonly Role[]

/** A run with the ORPs it is limited to. */
interface OfTerritory { readonly run: { readonly orpCodes: readonly string[] | null } }

/** Everything the run touches lies in the person's own territory. */
function coversRun(person: Person, { run: { orpCodes } }: OfTerritory): boolean {
  const own = importTerritory(person)
  return own === null || (orpCodes !== null && orpCodes.every((code) => own.includes(code)))
}

/** Something the run touches lies in the territory the person reads. */
function touchesRead(person: Person, { run: { orpCodes } }: OfTerritory): boolean {
  const read = readTerritory(person)
  return read === null || orpCodes === null || orpCodes.some((code) => read.includes(code))
}

export const may = policies('directory', {
  importRegisters: (person: Person, _subject: object) => holds(person, ...importers),
  /** What ids of a register mean is one for the whole installation: who keeps the code lists, and who runs it. */
  teachCodes: (person: Person, _subject: object) => holds(person, 'methodologist', 'administrator'),
  seeRegisters: (person: Person, _subject: object) => holds(person, ...readers),
  seeRegisterRun: (person: Person, subject: OfTerritory) => holds(person, ...importers) || (holds(person, ...readers) && touchesRead(person, subject)),
  /** Differences of the territory the person reads; the query leaves out others. */
  seeDifferences: (person: Person, _subject: object) => holds(person, ...readers),
  /** Differences of the person's own territory. */
  decideDifferences: (person: Person, _subject: object) => holds(person, ...importers),
  changeRegisterRun: (person: Person, subject: OfTerritory) => holds(person, ...importers) && coversRun(person, subject),
})
