import { fieldsOf, isSameValue } from '../history/changes.ts'
import { leadsItsCompany, withTheirs } from '../history/states.ts'
import { organisationColumns, serviceColumns } from '../commands/columns.ts'
import type { AreaServed, ServicePlace } from '../cards.ts'
import { withWholeShares } from '../rules.ts'
import type { Organisation } from '../queries/organisations.ts'
import type { Service } from '../queries/services.ts'

/** Two cards of one kind: the one that stays and the one that goes. */
export type CardPair =
  | { readonly kind: 'organisation', readonly staying: Organisation, readonly gone: Organisation }
  | { readonly kind: 'service', readonly staying: Service, readonly gone: Service }
export type MergedKind = CardPair['kind']

export type Side = 'staying' | 'gone'

/** A field in which the two differ, and whose word is taken unless somebody chooses. */
export interface FieldChoice { readonly field: string, readonly staying: unknown, readonly gone: unknown, readonly usual: Side }

/** United, not chosen: a service is where either card says it is. */
const united: readonly string[] = ['places', 'areas']
const chosenParts: readonly string[] = ['capacities', 'staff', 'use']
/** The seat is never compared where either may be a confidential place. */
const seatFields: readonly string[] = ['seatMunicipality', 'seatAddress', 'seatPostalCode']

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Names of fields that can be chosen. */
function fieldNames(pair: CardPair): string[] {
  if (pair.kind === 'service') return [...Object.keys(fieldsOf(serviceColumns(pair.staying))).filter((field) => field !== 'organisationId'), ...chosenParts]
  const all = Object.keys(fieldsOf(organisationColumns(pair.staying)))
  const isSecret = pair.staying.hasSecretSeat || pair.gone.hasSecretSeat
  return all.filter((field) => !(isSecret && seatFields.includes(field)))
}

const valueOf = (card: object, field: string): unknown => (card as Readonly<Record<string, unknown>>)[field]

/** What fills is taken over what is empty, then the word of the card that was verified later, then of the one that stays. */
function usualSide({ staying, gone }: CardPair, field: string): Side {
  const [ours, theirs] = [valueOf(staying, field), valueOf(gone, field)]
  if (isEmpty(ours) !== isEmpty(theirs)) return isEmpty(ours) ? 'gone' : 'staying'
  return (gone.verifiedOn ?? '') > (staying.verifiedOn ?? '') ? 'gone' : 'staying'
}

/** The fields in which the cards differ, in the order of the card; those that mean something only together under the first. */
export function choicesOf(pair: CardPair): FieldChoice[] {
  const { staying, gone } = pair
  return fieldNames(pair)
    .filter((field) => leadsItsCompany(staying, field) && !isSameValue(valueOf(withTheirs(staying, gone, [field]), field), valueOf(staying, field)))
    .map((field) => ({ field, staying: valueOf(staying, field), gone: valueOf(gone, field), usual: usualSide(pair, field) }))
}

const unionBy = <Item>(ours: readonly Item[], theirs: readonly Item[], keyOf: (item: Item) => string): readonly Item[] => {
  const known = new Set(ours.map(keyOf))
  return [...ours, ...theirs.filter((item) => !known.has(keyOf(item)))]
}
const placeKey = ({ locationId }: ServicePlace): string => locationId
const areaKey = ({ level, code }: AreaServed): string => `${level}.${code}`

/** The card that stays as it will be, with the fields chosen from the other one; a service is given in all places of both. */
export function mergedCard(pair: CardPair, fromGone: readonly string[]): Organisation | Service {
  const allowed = choicesOf(pair).map(({ field }) => field).filter((field) => fromGone.includes(field))
  if (pair.kind === 'organisation') return withTheirs(pair.staying, pair.gone, allowed)
  const { staying, gone } = pair
  // Places belong to an organisation: of another one's a service cannot take any.
  const union = staying.organisationId === gone.organisationId ? unionBy(staying.places, gone.places, placeKey) : staying.places
  const places = union.length === staying.places.length ? staying.places : withWholeShares(union)
  return { ...withTheirs(staying, gone, allowed), places, areas: unionBy(staying.areas, gone.areas, areaKey) }
}

/** Names of all fields that a merge may write. */
export const mergedFields = (kind: MergedKind, card: Organisation | Service): string[] => kind === 'organisation'
  ? Object.keys(fieldsOf(organisationColumns(card as Organisation)))
  : [...Object.keys(fieldsOf(serviceColumns(card as Service))), ...chosenParts, ...united]
