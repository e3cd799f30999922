import type { MunicipalityCode, OrganisationId, Point, ServiceId } from '#core/ids.ts'
import type { Destination } from './catchment.ts'
import type { CapacityUnit } from './minimum.ts'
import type { Provider, ProviderPlace, ServiceArea } from './supply.ts'
import type { Territory } from './territory.ts'

/** Where a group's help is: people travel there, it is there for a territory, or it is unverified or at a distance. */
export type Standing = 'travel' | 'territory' | 'unverified' | 'distance'

export interface SupplyEntry {
  readonly provider: Provider
  /** Part of the capacity given here, 0–1. */
  readonly share: number
  /** True when the share is our even split, not the card's own figure. */
  readonly evenlySplit: boolean
}

/** Services of one function reaching the same municipalities, added up so that each way is walked once. */
export interface SupplyGroup {
  readonly standing: Standing
  /** Where people travel to; null when they do not. */
  readonly destination: Destination | null
  /** Municipalities served, as indexes; empty when people travel. */
  readonly served: readonly number[]
  readonly entries: readonly SupplyEntry[]
  readonly organisation: OrganisationId
  readonly severalOrganisations: boolean
  readonly supply: ReadonlyMap<CapacityUnit, number>
  /** True when some entry states no figure in this unit, so that its capacity stays open. */
  readonly unknownCapacity: (unit: CapacityUnit) => boolean
  readonly longestHours: number
  readonly hoursUnknown: boolean
  readonly free: boolean
  readonly priceUnknown: boolean
}

/** `unplaced` are services nothing tells the place of: they count nowhere. */
export interface GroupedSupply { readonly groups: readonly SupplyGroup[]; readonly unplaced: readonly ServiceId[] }

interface Draft {
  readonly standing: Standing
  readonly destination: Destination | null
  readonly served: readonly number[]
  readonly entries: SupplyEntry[]
}

const pointKey = (point: Point) => `@${String(point.lat)},${String(point.lon)}`

/** A place outside the territory still counts when its point or a row of the travel table tells the way. */
const outsideDestination = (territory: Territory, { municipality, point }: ProviderPlace): Destination | null => {
  const isMeasured = municipality !== null && territory.measured.has(municipality)
  if (!point && !isMeasured) return null
  const key = `${municipality ?? ''}${point ? pointKey(point) : ''}`
  return { key, code: municipality, index: null, point, region: null }
}

const destinationOf = (territory: Territory, place: ProviderPlace): Destination | null => {
  const index = place.municipality === null ? undefined : territory.indexOf.get(place.municipality)
  const home = index === undefined ? undefined : territory.municipalities[index]
  if (!home || index === undefined) return outsideDestination(territory, place)
  return { key: home.code, code: home.code, index, point: home.point ?? place.point, region: home.region }
}

const areaMembers = (territory: Territory, area: ServiceArea): readonly number[] => {
  if (area.wholeCountry) return [...territory.municipalities.keys()]
  const members = new Set<number>()
  for (const code of area.municipalities) {
    const index = territory.indexOf.get(code)
    if (index !== undefined) members.add(index)
  }
  for (const orp of area.orps) for (const index of territory.byOrp.get(orp) ?? []) members.add(index)
  for (const region of area.regions) for (const index of territory.byRegion.get(region) ?? []) members.add(index)
  return [...members]
}

const isStated = (area: ServiceArea | null): area is ServiceArea =>
  area !== null
  && (area.wholeCountry || area.municipalities.length + area.orps.length + area.regions.length > 0)

const areaKey = (area: ServiceArea) => area.wholeCountry
  ? 'country'
  : [area.municipalities, area.orps, area.regions].map((codes) => [...codes].sort().join(',')).join('|')

const wholeCountry: ServiceArea = { municipalities: [], orps: [], regions: [], wholeCountry: true }

type Home = 'orp' | 'region'

/** Municipalities of the ORP or region of a place; none when its municipality is not in the territory. */
const homeMembers = (territory: Territory, code: MunicipalityCode | null, home: Home) => {
  const index = code === null ? undefined : territory.indexOf.get(code)
  const municipality = index === undefined ? undefined : territory.municipalities[index]
  if (!municipality) return { key: '', members: [] }
  return home === 'orp'
    ? { key: municipality.orp, members: territory.byOrp.get(municipality.orp) ?? [] }
    : { key: municipality.region, members: territory.byRegion.get(municipality.region) ?? [] }
}

/** A card's own shares hold only when every place has one; otherwise the capacity is split evenly. */
const sharesOf = (places: readonly ProviderPlace[]) => {
  const stated = places.map((place) => place.share)
  const total = stated.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  const isOwn = total > 0 && stated.every((share) => share !== null)
  return places.map((place) => ({
    place, evenlySplit: !isOwn && places.length > 1, share: isOwn ? (place.share ?? 0) / total : 1 / places.length,
  }))
}

class Drafts {
  readonly byKey = new Map<string, Draft>()
  readonly #territory: Territory

  constructor(territory: Territory) {
    this.#territory = territory
  }

  #put(key: string, draft: () => Omit<Draft, 'entries'>, entry: SupplyEntry): void {
    const known = this.byKey.get(key)
    if (known) known.entries.push(entry)
    else this.byKey.set(key, { ...draft(), entries: [entry] })
  }

  #putArea(provider: Provider, area: ServiceArea, standing: Standing): boolean {
    const draft = () => ({ standing, destination: null, served: areaMembers(this.#territory, area) })
    this.#put(`${standing} ${areaKey(area)}`, draft, { provider, share: 1, evenlySplit: false })
    return true
  }

  #putHomes(provider: Provider, home: Home, standing: Standing): boolean {
    let isPlaced = false
    for (const { place, share, evenlySplit } of sharesOf(provider.places)) {
      const { key, members } = homeMembers(this.#territory, place.municipality, home)
      if (members.length === 0) continue
      const draft = () => ({ standing, destination: null, served: members })
      this.#put(`${standing} ${home} ${key}`, draft, { provider, share, evenlySplit })
      isPlaced = true
    }
    return isPlaced
  }

  #putPlaces(provider: Provider): boolean {
    let isPlaced = false
    for (const { place, share, evenlySplit } of sharesOf(provider.places)) {
      const destination = destinationOf(this.#territory, place)
      if (!destination) continue
      const draft = () => ({ standing: 'travel' as const, destination, served: [] })
      this.#put(`travel ${destination.key}`, draft, { provider, share, evenlySplit })
      isPlaced = true
    }
    return isPlaced
  }

  /** Puts a provider where its form says; false when nothing tells where it is. */
  place(provider: Provider): boolean {
    const { area } = provider
    switch (provider.form) {
      case 'ambulatory': return this.#putPlaces(provider)
      case 'residential': return this.#putHomes(provider, 'region', 'territory')
      case 'outreach': return isStated(area)
        ? this.#putArea(provider, area, 'territory')
        : this.#putHomes(provider, 'orp', 'unverified')
      case 'online':
      case 'telephone': return this.#putArea(provider, isStated(area) ? area : wholeCountry, 'distance')
    }
  }
}

const addedUp = ({ standing, destination, served, entries }: Draft, first: Provider): SupplyGroup => {
  const supply = new Map<CapacityUnit, number>()
  const counted = new Map<CapacityUnit, number>()
  for (const { provider, share } of entries) {
    const capacity = provider.capacity
    if (!capacity || capacity.maximum === null) continue
    supply.set(capacity.unit, (supply.get(capacity.unit) ?? 0) + capacity.maximum * share)
    counted.set(capacity.unit, (counted.get(capacity.unit) ?? 0) + 1)
  }
  const providers = entries.map((entry) => entry.provider)
  return {
    standing, destination, served, entries, supply,
    organisation: first.organisation,
    severalOrganisations: providers.some((one) => one.organisation !== first.organisation),
    unknownCapacity: (unit) => (counted.get(unit) ?? 0) < entries.length,
    longestHours: providers.reduce((longest, one) => Math.max(longest, one.hoursPerWeek ?? 0), 0),
    hoursUnknown: providers.some((one) => one.hoursPerWeek === null),
    free: providers.some((one) => one.price === 'free'),
    priceUnknown: providers.some((one) => one.price === 'unknown'),
  }
}

const grouped = (territory: Territory, providers: readonly Provider[]): GroupedSupply => {
  const drafts = new Drafts(territory)
  const unplaced = providers.filter((provider) => !drafts.place(provider)).map((provider) => provider.service)
  const groups: SupplyGroup[] = []
  for (const draft of drafts.byKey.values()) {
    const first = draft.entries[0]
    if (first) groups.push(addedUp(draft, first.provider))
  }
  return { groups, unplaced }
}

/** Lists grouped before: neither a territory nor a list of providers ever changes, so the same two are grouped once. */
const groupedBefore = new WeakMap<Territory, WeakMap<readonly Provider[], GroupedSupply>>()

/** Groups the providers of one function. */
export const groupSupply = (territory: Territory, providers: readonly Provider[]): GroupedSupply => {
  const before = groupedBefore.get(territory) ?? new WeakMap<readonly Provider[], GroupedSupply>()
  const known = before.get(providers) ?? grouped(territory, providers)
  groupedBefore.set(territory, before.set(providers, known))
  return known
}
