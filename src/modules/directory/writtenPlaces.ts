import type { MunicipalityCode } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { fold } from '#core/text/fold.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import { municipalitiesNamed } from '#modules/territory/index.ts'

type Unfound = 'unknown' | 'ambiguous'

/**
 * The municipality a person wrote: „Hlinsko“, „Nová Ves (Chrudim)“ or a code. Of namesakes the one in the person's own
 * territory is meant; where that does not decide, nobody guesses.
 */
export async function municipalityOf(
  db: Db, scope: Scope, written: string,
): Promise<Result<MunicipalityCode, Unfound>> {
  const name = fold(written.replace(/\(.*$/, '').trim())
  const found = (await municipalitiesNamed(db, written)).filter((one) => fold(one.name) === name || one.code === name)
  const own = scope.orpCodes === null ? found : found.filter(({ orpCode }) => scope.reads(orpCode))
  const [meant] = own.length === 1 ? own : found
  if (meant === undefined) return failed('unknown')
  return own.length === 1 || found.length === 1 ? ok(meant.code) : failed('ambiguous')
}

interface WrittenList { readonly codes: readonly MunicipalityCode[], readonly unfound: readonly string[] }

/**
 * Municipalities written in a row, divided by commas or lines; those that nobody can tell are given back as written.
 */
export async function municipalitiesIn(db: Db, scope: Scope, written: string): Promise<WrittenList> {
  const names = [...new Set(written.split(/[,;\n]/).map((name) => name.trim()).filter((name) => name !== ''))]
  const codes: MunicipalityCode[] = []
  const unfound: string[] = []
  for (const name of names) {
    const one = await municipalityOf(db, scope, name)
    if (one.ok) codes.push(one.value)
    else unfound.push(name)
  }
  return { codes: [...new Set(codes)], unfound }
}
