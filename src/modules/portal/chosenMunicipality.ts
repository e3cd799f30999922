import { type Municipality, municipalitiesNamed } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'

/** Which municipality the visitor means by `?obec=`. */
export type MunicipalityChoice =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'found', readonly municipality: Municipality }
  | { readonly kind: 'several', readonly typed: string, readonly municipalities: readonly Municipality[] }
  | { readonly kind: 'unknown', readonly typed: string }

const longestName = 80

/** Reads `?obec=`: a name with or without diacritics, „Hlinsko (Přerov)“, the beginning of a name, or a code. */
export async function chosenMunicipality(c: AppContext): Promise<MunicipalityChoice> {
  const typed = (c.req.query('obec') ?? '').replaceAll(/\p{Cc}/gu, ' ').trim().slice(0, longestName)
  if (typed === '') return { kind: 'unasked' }
  const municipalities = await municipalitiesNamed(c.var.db, typed)
  const [municipality] = municipalities
  if (municipality === undefined) return { kind: 'unknown', typed }
  return municipalities.length === 1 ? { kind: 'found', municipality } : { kind: 'several', typed, municipalities }
}
