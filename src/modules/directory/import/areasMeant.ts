import { failed, ok, type Result } from '#core/result.ts'
import { fold } from '#core/text/fold.ts'
import { languages, type MessageKey, translatorFor } from '#i18n/translate.ts'
import { type Index, type KnownMunicipality, municipalityMeant, type NamedArea } from './known.ts'
import { sameName } from './sameName.ts'
import type { RejectReason } from './trouble.ts'

type Areas = Result<readonly NamedArea[], RejectReason>
type Known = Pick<Index, 'municipalities' | 'territories'>

const inEveryLanguage = (key: MessageKey): string[] => languages.map((language) => fold(translatorFor(language)(key)))

const wholeCountry = [
  ...inEveryLanguage('directory:area.country'), 'cela cr', 'cela republika', 'ceska republika', 'cr', 'cesko', 'celorepublikove', 'celorepublikova', 'celostatni',
  'cz', 'czechia', 'czech republic', 'whole country', 'countrywide',
]

/** Words before a name that say what it is the name of. */
const levels = [
  [/^(?:orp|so orp|spravni obvod(?: orp)?|administrative district)\s+/, 'orp'], [/^(?:okres|okr\.|district)\s+/, 'district'], [/^(?:kraj|region)\s+/, 'region'],
  [/^(?:obec|mesto|mestys|municipality|town)\s+/, 'municipality'],
] as const

/** Areas one name or code means: „Krouna“, „ORP Hlinsko“, „okres Chrudim“, „Pardubický kraj“, „CZ053“, „celá ČR“. */
export function areasMeant(known: Known, written: string, orps: readonly string[] | null): Areas {
  const name = sameName(written)
  if (wholeCountry.includes(name)) return ok([{ level: 'country', code: 'CZ', name: null }])
  for (const [words, level] of levels) {
    if (words.test(name)) return atLevel(known, level, name.replace(words, ''), orps)
  }
  // „Kraj Vysočina“ is the region, „Vysočina“ a municipality.
  if (known.territories.region.some((one) => sameName(one.name) === name || sameName(one.code) === name)) return atLevel(known, 'region', name, orps)
  const municipality = municipalityMeant(known, written, orps)
  if (municipality.ok || municipality.reason === 'ambiguousMunicipality') return atLevel(known, 'municipality', written, orps)
  const level = (['orp', 'district'] as const).find((one) => named(known, one, name).length > 0)
  return atLevel(known, level ?? 'region', name, orps)
}

function atLevel(known: Known, level: 'municipality' | 'orp' | 'district' | 'region', name: string, orps: readonly string[] | null): Areas {
  if (level === 'municipality') {
    const one = municipalityMeant(known, name, orps)
    if (one.ok) return ok([{ level, code: one.value.code, name: one.value.name }])
    return failed(one.reason === 'ambiguousMunicipality' ? 'ambiguousArea' : 'unknownArea')
  }
  const [first, second] = named(known, level, name)
  if (first === undefined) return failed('unknownArea')
  if (second !== undefined) return failed('ambiguousArea')
  return ok(level === 'district' ? ofDistrict(known, first.name) : [{ level, ...first }])
}

/** Territories of that name or code; a region may be named without „kraj“. */
function named({ territories }: Known, level: 'region' | 'district' | 'orp', name: string) {
  const wanted = sameName(name)
  const exact = territories[level].filter((one) => sameName(one.name) === wanted || sameName(one.code) === wanted)
  return exact.length > 0 || level !== 'region' ? exact : territories.region.filter((one) => sameName(one.name).replace(/^kraj | kraj$/, '') === wanted)
}

/** Cards know no districts: one is its whole ORPs, and the municipalities of those that lie in it only partly. */
function ofDistrict({ municipalities, territories }: Known, district: string): NamedArea[] {
  const all = [...new Set([...municipalities.values()].flat())]
  const within = all.filter((one) => one.district === district)
  const outside = new Set(all.filter((one) => one.district !== district).map(({ orpCode }) => orpCode))
  const whole = new Set(within.map(({ orpCode }) => orpCode).filter((code) => !outside.has(code)))
  const municipality = ({ code, name }: KnownMunicipality): NamedArea => ({ level: 'municipality', code, name })
  return [
    ...territories.orp.filter(({ code }) => whole.has(code)).map((one): NamedArea => ({ level: 'orp', ...one })),
    ...within.filter(({ orpCode }) => !whole.has(orpCode)).map(municipality),
  ]
}
