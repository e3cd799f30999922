import type { OrganisationId, ServiceId } from '#core/ids.ts'
import type { Typed } from '#web/form.ts'
import { guardConfirmation } from '#web/guard.ts'

/** A long form that keeps what was not saved yet, and whose it is. */
export interface DraftForm {
  /** One word for the form, the same every time it opens. */
  readonly key: string
  /** The organisation the card belongs to; none for one that is only being written. */
  readonly organisation: OrganisationId | null
  /** Where what was written so far is sent; the form itself lives at the address before it. */
  readonly path: string
  /** Fields that are never kept. */
  readonly without: readonly string[]
  /** Where a place is added for it, while the form waits; none for a card that has no places. */
  readonly place?: string
}

export const newOrganisationDraft: DraftForm = {
  key: 'organisation:new', organisation: null, path: '/prace/sit/organizace/nova/rozepsane', without: [],
}

/** Where a place is confidential, the address of the seat may be the same one. */
export const organisationDraft = (
  { id, hasSecretSeat }: { readonly id: OrganisationId, readonly hasSecretSeat: boolean },
): DraftForm => ({
  key: `organisation:${id}`, organisation: id, path: `/prace/sit/organizace/${id}/upravit/rozepsane`,
  without: hasSecretSeat ? ['seatAddress', 'seatPostalCode'] : [],
})

/** Says in the address of a new place which form of a service waits for it: its id, or that it is a new one. */
export const waitingName = 'ke-sluzbe'
export const waitingNew = 'nova'

const placeFor = (organisation: OrganisationId, service: string): string =>
  `/prace/sit/organizace/${organisation}/mista/nove?${waitingName}=${service}`

export const newServiceDraft = (organisation: OrganisationId): DraftForm => ({
  key: `service:new:${organisation}`, organisation, path: `/prace/sit/organizace/${organisation}/sluzby/nova/rozepsane`,
  without: [], place: placeFor(organisation, waitingNew),
})

export const serviceDraft = (organisation: OrganisationId, service: ServiceId): DraftForm => ({
  key: `service:${service}`, organisation, path: `/prace/sit/sluzby/${service}/upravit/rozepsane`, without: [],
  place: placeFor(organisation, service),
})

/** The button that puts the form off to go and add a place. */
export const onwards = 'dal'

/** Where the draft kept under the key is sent; its form lives at the address before it. */
export function pathOf(key: string): string {
  const [kind, id = '', organisation = ''] = key.split(':')
  if (key === newOrganisationDraft.key) return newOrganisationDraft.path
  if (id === 'new') return newServiceDraft(organisation as OrganisationId).path
  return `/prace/sit/${kind === 'service' ? 'sluzby' : 'organizace'}/${id}/upravit/rozepsane`
}

/** Pages that list what somebody has unfinished, by the word of their button. */
const lists = { prehled: '/prace', sit: '/prace/sit' } as const
export type DraftList = keyof typeof lists

/** The page on whose list a draft was thrown away. */
export const listedOn = (word: string): string => Object.hasOwn(lists, word) ? lists[word as DraftList] : lists.sit

/** Where a draft is thrown away from a list, though its author may not change the card any more; and its key in the form. */
export const droppingPath = '/prace/sit/rozepsane/zahodit'
export const droppedKey = 'formular'

/** The form with what was put off, at its places. */
export const openAgain = (form: DraftForm): string => `${formOf(form)}?rozepsane=ano#mista`

/** The address of the form itself. */
export const formOf = ({ path }: Pick<DraftForm, 'path'>): string => path.replace(/\/rozepsane$/, '')

/** Which opening of the form it is: what was kept belongs to it, whatever else its author opens beside. */
export const draftMark = 'okno'

/** The button that puts the form off though it means throwing away what another opening of it kept. */
export const insteadOf = 'misto-starsiho'

/** Said about the sending, not about the card. */
const beside = ['version', 'pridat', 'zahodit', onwards, insteadOf, guardConfirmation]

/**
 * What of a form is kept: what was written on the card, without what must never lie anywhere. The questions of a conflict stay
 * with it: a form that met one stands on the other one's version, so without them it would overwrite what they saved.
 */
export const keptOf = (typed: Typed, { without }: Pick<DraftForm, 'without'>): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !beside.includes(name) && !without.includes(name)))
