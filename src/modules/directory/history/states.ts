import { type FieldChanges, isSameValue } from './changes.ts'

type Fields = Readonly<Record<string, unknown>>

/** Said of a card or its keeping, not written on it: an earlier one cannot be brought back by restoring what the card said. */
const beyondRestoring: readonly string[] = [
  'archived', 'confidential', 'organisationId', 'verifiedOn', 'verifiedUntil', 'verifiedBy',
  'consentText', 'consentGivenOn', 'consentGivenHow', 'consentWithdrawnOn', 'logo', 'registeredEnd',
]

/** A card as it was before the changes, given from the newest. What was not kept stays as it is now. */
export function stateBefore<Card extends object>(card: Card, changes: readonly FieldChanges[]): Card {
  const state = { ...card } as Record<string, unknown>
  for (const change of changes) {
    for (const [field, { before, hidden }] of Object.entries(change)) {
      if (hidden !== true && field in card) state[field] = before
    }
  }
  // Every field holds what the card held there once.
  return state as Card
}

/** Fields that mean something only together. */
const together: readonly (readonly string[])[] = [
  ['lat', 'lon', 'positionFrom'], ['verifiedOn', 'verifiedUntil', 'verifiedBy'], ['ageFrom', 'ageTo'],
  ['waitingWeeksFrom', 'waitingWeeksTo', 'waitingNote', 'waitingAsOf'], ['openingHours', 'hoursPerWeek'],
]

/** The fields of the card that go with this one, itself among them. */
const companyOf = (card: object, field: string): readonly string[] =>
  (together.find((fields) => fields.includes(field)) ?? [field]).filter((one) => one in card)

/**
 * The card with the fields of an earlier state; what lies beyond restoring, and what nobody kept, stays. Where a change is
 * taken back that others followed, `since` are all from it on, the newest first: what means something only together with
 * its fields comes back as it was then.
 */
export function restored<Card extends object>(card: Card, changes: readonly FieldChanges[], since = changes): Card {
  const then = stateBefore(card, since) as Fields
  const company = changes.flatMap(restorableFields).flatMap((field) => companyOf(card, field))
  return {
    ...stateBefore(card, changes), ...Object.fromEntries(company.map((field) => [field, then[field]])),
    ...Object.fromEntries(Object.entries(card).filter(([field]) => beyondRestoring.includes(field))),
  }
}

/** Fields a change has that restoring could bring back. */
export const restorableFields = (changes: FieldChanges): string[] => Object.entries(changes)
  .filter(([field, { hidden }]) => hidden !== true && !beyondRestoring.includes(field)).map(([field]) => field)

/** Whether the field stands for those that go with it. */
export const leadsItsCompany = (card: object, field: string): boolean => companyOf(card, field)[0] === field

export interface Merged<Card> {
  /** The editor's own changes over what is stored now. */
  readonly card: Card
  /** Fields both changed, each to something else: a person has to choose. In the merged card they are the editor's. */
  readonly overlapping: readonly string[]
  /** Fields only the other one changed, taken over as they are stored. */
  readonly taken: readonly string[]
}

/**
 * Three states of a card made one: `base` is what the editor began from, `theirs` what somebody stored meanwhile, `mine`
 * what the editor sends. `hidden` are fields somebody changed meanwhile whose base nobody kept.
 */
export function merge<Card extends object>(base: Card, theirs: Card, mine: Card, hidden: readonly string[] = []): Merged<Card> {
  const [was, stored, sent] = [base as Fields, theirs as Fields, mine as Fields]
  const differs = (left: Fields, right: Fields, fields: readonly string[]): boolean =>
    fields.some((field) => !isSameValue(left[field], right[field]))
  const overlapping: string[] = []
  const taken: string[] = []
  for (const field of Object.keys(mine)) {
    const fields = companyOf(mine, field)
    const [first] = fields
    if (first !== field) continue
    const isMine = differs(was, sent, fields)
    const isTheirs = differs(was, stored, fields) || fields.some((one) => hidden.includes(one))
    if (!isTheirs || !differs(stored, sent, fields)) continue
    if (isMine) overlapping.push(field)
    else taken.push(...fields)
  }
  return {
    card: { ...mine, ...Object.fromEntries(taken.map((field) => [field, stored[field]])) }, overlapping,
    taken: taken.filter((field) => companyOf(mine, field)[0] === field),
  }
}

/** The card with the stored values of the fields for which they were chosen. */
export const withTheirs = <Card extends object>(mine: Card, theirs: Card, chosen: readonly string[]): Card => ({
  ...mine,
  ...Object.fromEntries(chosen.flatMap((field) => companyOf(mine, field)).map((field) => [field, (theirs as Fields)[field]])),
})
