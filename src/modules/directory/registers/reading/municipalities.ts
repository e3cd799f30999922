import { sameName } from '../../import/sameName.ts'
import type { RecordTrouble } from '../records.ts'
import { failed, ok, type Result } from '#core/result.ts'

/** A municipality by everything registers tell it by. */
export interface IndexedMunicipality {
  readonly code: string
  readonly name: string
  readonly orpCode: string
  readonly orpRuianCode: string | null
  readonly districtCode: string
  readonly regionCode: string
  readonly postalCode: string | null
}

/** What a register says besides the name. */
export interface MunicipalityHints {
  readonly orp?: string | null
  readonly district?: string | null
  readonly region?: string | null
  readonly postalCode?: string | null
}

export type MunicipalityIndex = (name: string | null, hints: MunicipalityHints) => Result<string, RecordTrouble>

/**
 * Finds municipalities by name and whatever else a register says; of namesakes only when that decides. Namesakes none of
 * which lies in the ORPs asked for need not be told apart.
 */
export function municipalityIndex(all: readonly IndexedMunicipality[], orpCodes: readonly string[] | null = null): MunicipalityIndex {
  const isAsked = ({ orpCode }: IndexedMunicipality): boolean => orpCodes === null || orpCodes.includes(orpCode)
  const byName = Map.groupBy(all, ({ name }) => sameName(name))
  return (name, hints) => {
    if (name === null) return failed('noMunicipality')
    // Registers write quarters of Prague in place of it.
    const meant = byName.get(sameName(name)) ?? byName.get(sameName(name.replace(/^(Praha)[ -].*$/, '$1'))) ?? []
    if (meant.length === 0) return failed('unknownMunicipality')
    const found = narrowed(meant, hints)
    const [first, second] = found
    if (first !== undefined && second === undefined) return ok(first.code)
    return failed(found.some(isAsked) ? 'ambiguousMunicipality' : 'outsideMunicipality')
  }
}

/**
 * The municipality a place says; one nobody has brought in by its name, which is no code of any: the comparing leaves the
 * place out, and tells it where its service lies in the territory.
 */
export function saidMunicipality(found: Result<string, RecordTrouble>, name: string | null): Result<string, RecordTrouble> {
  const isNamed = !found.ok && found.reason === 'unknownMunicipality' && name !== null && !/^\d+$/.test(name)
  return isNamed ? ok(name) : found
}

/** Each hint narrows the choice only when somebody passes it: a post code may belong to a neighbour. */
function narrowed(meant: readonly IndexedMunicipality[], { orp, district, region, postalCode }: MunicipalityHints): readonly IndexedMunicipality[] {
  const tests: readonly ((one: IndexedMunicipality) => boolean)[] = [
    (one) => orp != null && (one.orpCode === orp || one.orpRuianCode === orp),
    (one) => district != null && one.districtCode === district,
    (one) => region != null && one.regionCode === region,
    (one) => postalCode != null && one.postalCode === postalCode,
  ]
  return tests.reduce((left, test) => {
    const passing = left.filter(test)
    return left.length > 1 && passing.length > 0 ? passing : left
  }, meant)
}
