import { likeliestMunicipality } from '#modules/directory/index.ts'
import { type Municipality, municipalitiesNamed } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'

/** Which municipality the visitor means by `?obec=`. */
export type MunicipalityChoice =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'found', readonly municipality: Municipality, readonly namesakes?: readonly Municipality[] }
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

/** Of namesakes the one with help around it; which one was taken is said on the page, with the others. */
export async function chosenOrLikeliest(c: AppContext): Promise<MunicipalityChoice> {
  const choice = await chosenMunicipality(c)
  if (choice.kind !== 'several') return choice
  const likeliest = await likeliestMunicipality(c.var.db, choice.typed)
  const municipality = choice.municipalities.find(({ code }) => code === likeliest)
  return municipality === undefined ? choice : { kind: 'found', municipality, namesakes: choice.municipalities.filter((one) => one !== municipality) }
}
