import { fold } from '#core/text/fold.ts'
import type { MunicipalityCode, OrganisationId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { ServiceFields } from './importedService.ts'
import type { RejectReason } from './trouble.ts'

export interface KnownMunicipality {
  readonly code: MunicipalityCode, readonly name: string, readonly district: string, readonly orpCode: string,
}
export interface KnownOrganisation { readonly id: OrganisationId, readonly name: string, readonly ico: string | null }

/** A card that is already here, with where it is given and whose it is. */
export interface KnownService {
  readonly id: ServiceId
  readonly organisationId: OrganisationId
  readonly externalKey: string | null
  readonly isArchived: boolean
  readonly municipalities: readonly MunicipalityCode[]
  /** ORPs of the places. */
  readonly orpCodes: readonly string[]
  readonly hasCapacity: boolean
  readonly fields: ServiceFields
}

/** What an import compares its rows with, as lists. */
export interface Known {
  readonly municipalities: readonly KnownMunicipality[]
  readonly organisations: readonly KnownOrganisation[]
  readonly services: readonly KnownService[]
}

/** The same by what a row says: a table of 20,000 rows asks each many times. */
export interface Index {
  readonly municipalities: ReadonlyMap<string, readonly KnownMunicipality[]>
  readonly byIco: ReadonlyMap<string, readonly KnownOrganisation[]>
  readonly byName: ReadonlyMap<string, readonly KnownOrganisation[]>
  readonly byKey: ReadonlyMap<string, KnownService>
  readonly byPlace: ReadonlyMap<string, readonly KnownService[]>
}

export const sameName = (name: string): string => fold(name).replaceAll(/\s+/g, ' ').trim()

const placeKey = (
  organisation: string, name: string, municipality: string,
): string => `${organisation}\n${sameName(name)}\n${municipality}`

export function indexOf({ municipalities, organisations, services }: Known): Index {
  return {
    municipalities: Map.groupBy(municipalities, ({ name }) => sameName(name)),
    byIco: Map.groupBy(organisations.filter(({ ico }) => ico !== null), ({ ico }) => ico ?? ''),
    byName: Map.groupBy(organisations, ({ name }) => sameName(name)),
    byKey: new Map(
      services.flatMap((service) => service.externalKey === null ? [] : [[service.externalKey, service] as const]),
    ),
    byPlace: grouped(
      services.flatMap(
        (service) => service.municipalities.map(
          (code) => [placeKey(service.organisationId, service.fields.name, code), service] as const,
        ),
      ),
    ),
  }
}

function grouped<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const [key, value] of entries) groups.set(key, [...groups.get(key) ?? [], value])
  return groups
}

/**
 * The municipality a cell names: „Hlinsko“, „Lhota (Chrudim)“ or a code. Of namesakes the one of the person's territory
 * is meant.
 */
export function municipalityMeant(
  { municipalities }: Index, written: string, orps: readonly string[] | null,
): Result<KnownMunicipality, RejectReason> {
  const [, name = '', district] = /^([^(]*)(?:\(([^)]*)\))?/.exec(written) ?? []
  const named = municipalities.get(sameName(name)) ?? []
  const found = district === undefined ? named : named.filter(
    (one) => sameName(one.district).startsWith(sameName(district)),
  )
  const own = orps === null ? found : found.filter(({ orpCode }) => orps.includes(orpCode))
  const [first, second] = own.length > 0 ? own : found
  if (first === undefined) return failed('unknownMunicipality')
  if (second !== undefined) return failed('ambiguousMunicipality')
  return own.length === 0 ? failed('foreignMunicipality') : ok(first)
}

/** The organisation a row names, null for a new one. Where an identification number is shared, the name decides. */
export function organisationMeant(
  { byIco, byName }: Index, name: string, ico: string | null,
): Result<KnownOrganisation | null, RejectReason> {
  const shared = ico === null ? [] : byIco.get(ico) ?? []
  if (shared.length === 1) return ok(shared[0] ?? null)
  const named = (byName.get(sameName(name)) ?? []).filter((one) => ico === null || one.ico === null || one.ico === ico)
  if (named.length > 1) return failed('ambiguousOrganisation')
  if (shared.length > 1 && named.length === 0) return failed('ambiguousOrganisation')
  return ok(named[0] ?? null)
}

/** Cards of the organisation with this name in this municipality. */
export const servicesAt = (
  { byPlace }: Index, organisation: OrganisationId, name: string, municipality: MunicipalityCode,
): readonly KnownService[] =>
  byPlace.get(placeKey(organisation, name, municipality)) ?? []
