import { likeliestMunicipality } from '#modules/directory/index.ts'
import { keptByStamp } from '#db/kept.ts'
import { type Municipality, municipalitiesNamed } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'

/** Which municipality the visitor means by `?obec=`. */
export type MunicipalityChoice =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'found', readonly municipality: Municipality, readonly namesakes?: readonly Municipality[] }
  | { readonly kind: 'several', readonly typed: string, readonly municipalities: readonly Municipality[] }
  | { readonly kind: 'unknown', readonly typed: string }

const longestName = 80

/** Most people come from the same few hundred places. */
const keptMunicipalities = keptByStamp<readonly Municipality[]>(200)

/**
 * Reads `?obec=`: a name with or without diacritics, „Hlinsko (Přerov)“, the beginning of a name, or a code. Who gives the
 * stamp of the territory, and compares it afterwards, spares a question: what was found under it is kept.
 */
export async function chosenMunicipality(c: AppContext, stamp: string | null = null): Promise<MunicipalityChoice> {
  const typed = (c.req.query('obec') ?? '').replaceAll(/\p{Cc}/gu, ' ').trim().slice(0, longestName)
  if (typed === '') return { kind: 'unasked' }
  const { db } = c.var
  const ask = (): Promise<readonly Municipality[]> => municipalitiesNamed(db, typed)
  const municipalities = await (stamp === null ? ask() : keptMunicipalities(db, stamp, typed, ask))
  const [municipality] = municipalities
  if (municipality === undefined) return { kind: 'unknown', typed }
  return municipalities.length === 1 ? { kind: 'found', municipality } : { kind: 'several', typed, municipalities }
}

/** Of namesakes the one with help around it; which one was taken is said on the page, with the others. */
export async function chosenOrLikeliest(c: AppContext, stamp: string | null = null): Promise<MunicipalityChoice> {
  const choice = await chosenMunicipality(c, stamp)
  if (choice.kind !== 'several') return choice
  const likeliest = await likeliestMunicipality(c.var.db, choice.typed)
  const municipality = choice.municipalities.find(({ code }) => code === likeliest)
  return municipality === undefined ? choice : { kind: 'found', municipality, namesakes: choice.municipalities.filter((one) => one !== municipality) }
}
