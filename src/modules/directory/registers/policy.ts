import { holds, type Person, policies, type Role } from '#modules/access/index.ts'
import { importTerritory } from '../policy.ts'

const importers = ['local_networker', 'regional_networker', 'administrator'] as const satisfies readonly Role[]

/** A run with the ORPs it is limited to. */
interface OfTerritory { readonly run: { readonly orpCodes: readonly string[] | null } }

/** Everything the run touches lies in the person's own territory. */
function coversRun(person: Person, { run: { orpCodes } }: OfTerritory): boolean {
  const own = importTerritory(person)
  return own === null || (orpCodes !== null && orpCodes.every((code) => own.includes(code)))
}

export const may = policies('directory', {
  importRegisters: (person: Person, _subject: object) => holds(person, ...importers),
  seeRegisterRun: (person: Person, _subject: object) => holds(person, ...importers),
  /** Differences of the person's own territory; the query leaves out others. */
  decideDifferences: (person: Person, _subject: object) => holds(person, ...importers),
  changeRegisterRun: (person: Person, subject: OfTerritory) => holds(person, ...importers) && coversRun(person, subject),
})
