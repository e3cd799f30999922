import type { Price, Provider, ProviderPlace, ServiceArea, ServiceForm } from '#core/accessibility/supply.ts'
import type { IsoDate, MunicipalityCode, OrganisationId, OrpCode, RegionCode, ServiceId } from '#core/ids.ts'
import { compareCzech } from '#core/text/fold.ts'
import type { HelpFunction } from '#modules/directory/index.ts'

/** A card as coverage reads it; `name` and `organisation` only to be shown. */
export interface CardRow {
  readonly id: ServiceId
  readonly name: string
  readonly organisationId: OrganisationId
  readonly organisation: string
  readonly seat: MunicipalityCode | null
  readonly functions: readonly HelpFunction[]
  readonly forms: readonly ServiceForm[]
  readonly registrationNumber: string | null
  readonly hoursPerWeek: number | null
  readonly price: 'free' | 'fee' | null
  readonly verifiedOn: IsoDate | null
  readonly verifiedBy: string | null
}
export interface CapacityRow { readonly serviceId: ServiceId, readonly form: ServiceForm, readonly unit: string, readonly maximum: number }
export interface PlaceRow {
  readonly serviceId: ServiceId
  readonly municipality: MunicipalityCode
  readonly share: number | null
  /** Counts as any other, but gets no point on a map. */
  readonly confidential: boolean
}
export interface AreaRow { readonly serviceId: ServiceId, readonly level: 'municipality' | 'orp' | 'region' | 'country', readonly code: string }

/** All cards of some territory with their parts, ready to be asked for by function. */
export interface Supply {
  readonly cards: readonly CardRow[]
  readonly capacities: ReadonlyMap<ServiceId, readonly CapacityRow[]>
  readonly places: ReadonlyMap<ServiceId, readonly PlaceRow[]>
  readonly areas: ReadonlyMap<ServiceId, readonly AreaRow[]>
}

/** Codes of every municipality where a card has its seat or a place, and of every municipality and ORP it says it serves. */
export function recordedIn({ cards, places, areas }: Supply): ReadonlySet<string> {
  return new Set<string>([
    ...cards.flatMap(({ seat }) => seat ?? []),
    ...[...places.values()].flat().map(({ municipality }) => municipality),
    ...[...areas.values()].flat().filter(({ level }) => level === 'municipality' || level === 'orp').map(({ code }) => code),
  ])
}

export interface CountedProviders {
  readonly providers: readonly Provider[]
  /** Other services of the same registration, whose places and capacity are counted with the first. */
  readonly sharing: ReadonlyMap<Provider, readonly ServiceId[]>
  /** Cards that state no form: they count nowhere and the page lists them. */
  readonly formless: readonly ServiceId[]
}

export interface AskedProviders { readonly function: HelpFunction, readonly forms: readonly ServiceForm[], readonly unit: string | null }

interface Registration { readonly form: ServiceForm, readonly cards: CardRow[] }

/** One registration in one form is one provider, whoever of its services states it. */
function registrationsOf(cards: readonly CardRow[], forms: readonly ServiceForm[]): Iterable<Registration> {
  const groups = new Map<string, Registration>()
  for (const card of cards) {
    for (const form of card.forms) {
      if (!forms.includes(form)) continue
      const key = `${form} ${card.registrationNumber ?? card.id}`
      const known = groups.get(key)
      if (known) known.cards.push(card)
      else groups.set(key, { form, cards: [card] })
    }
  }
  return groups.values()
}

/** Providers of one function. The first of the services that share a registration, by the alphabet, stands for them. */
export function providersOf(supply: Supply, asked: AskedProviders): CountedProviders {
  const cards = supply.cards.filter(({ functions }) => functions.includes(asked.function))
  const providers: Provider[] = []
  const sharing = new Map<Provider, readonly ServiceId[]>()
  for (const group of registrationsOf(cards, asked.forms)) {
    const inOrder = group.cards.length > 1 ? group.cards.toSorted((one, other) => compareCzech(one.name, other.name)) : group.cards
    const [first, ...others] = inOrder
    if (!first) continue
    const provider = providerOf(supply, first, inOrder, group.form, asked.unit)
    providers.push(provider)
    if (others.length > 0) sharing.set(provider, others.map(({ id }) => id))
  }
  return { providers, sharing, formless: cards.filter(({ forms }) => forms.length === 0).map(({ id }) => id) }
}

/** Rows of the cards one after another; mostly there is one card, whose rows need no copy. */
function rowsOf<Row>(of: ReadonlyMap<ServiceId, readonly Row[]>, cards: readonly CardRow[]): readonly Row[] {
  const [first] = cards
  return first && cards.length === 1 ? of.get(first.id) ?? [] : cards.flatMap(({ id }) => of.get(id) ?? [])
}

function providerOf(supply: Supply, first: CardRow, cards: readonly CardRow[], form: ServiceForm, unit: string | null): Provider {
  return {
    service: first.id,
    organisation: first.organisationId,
    form,
    capacity: capacityOf(rowsOf(supply.capacities, cards).filter((row) => row.form === form), unit),
    places: cards.flatMap((card) => placesOf(supply, card)),
    area: areaOf(rowsOf(supply.areas, cards)),
    hoursPerWeek: cards.reduce<number | null>((most, { hoursPerWeek }) => hoursPerWeek === null ? most : Math.max(most ?? 0, hoursPerWeek), null),
    price: priceOf(cards),
    verifiedOn: cards.map(({ verifiedOn }) => verifiedOn).reduce((oldest, day) => oldest !== null && day !== null && day < oldest ? day : oldest),
  }
}

/** The figure in the unit asked for, else in the first one stated; two cards of one registration state the same capacity. */
function capacityOf(rows: readonly CapacityRow[], unit: string | null): Provider['capacity'] {
  const chosen = rows.some((row) => row.unit === unit) ? unit : rows[0]?.unit
  if (chosen === undefined || chosen === null) return null
  return { unit: chosen, maximum: Math.max(...rows.filter((row) => row.unit === chosen).map(({ maximum }) => maximum)) }
}

/** A card without a place stands at the seat of its organisation. */
function placesOf(supply: Supply, { id, seat }: CardRow): ProviderPlace[] {
  const places = supply.places.get(id) ?? []
  if (places.length > 0) return places.map(({ municipality, share }) => ({ municipality, point: null, share }))
  return seat === null ? [] : [{ municipality: seat, point: null, share: null }]
}

function areaOf(rows: readonly AreaRow[]): ServiceArea | null {
  if (rows.length === 0) return null
  const codes = (level: AreaRow['level']): string[] => rows.filter((row) => row.level === level).map(({ code }) => code)
  return {
    // The level of a row says what its code is.
    municipalities: codes('municipality') as MunicipalityCode[], orps: codes('orp') as OrpCode[], regions: codes('region') as RegionCode[],
    wholeCountry: codes('country').length > 0,
  }
}

const priceOf = (cards: readonly CardRow[]): Price => {
  if (cards.some(({ price }) => price === 'free')) return 'free'
  return cards.every(({ price }) => price === 'fee') ? 'fee' : 'unknown'
}
