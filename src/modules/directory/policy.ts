import type { PersonId } from '#core/ids.ts'
import { holds, holdsAt, type Person, type Place, policies, type Role, type Visibility } from '#modules/access/index.ts'

/** A card or a part of it: everything is decided by its organisation. */
export interface Owned {
  readonly organisation: { readonly id: string, readonly places: readonly Place[], readonly createdBy: PersonId | null }
}

interface OwnedContact extends Owned { readonly contact: {
  readonly visibility: Visibility, readonly createdBy: PersonId | null,
} }

const networkers = ['local_networker', 'regional_networker', 'administrator'] as const satisfies readonly Role[]
const readersOfRegion = [...networkers, 'regional_coordinator', 'regional_expert'] as const satisfies readonly Role[]

const holdsAtAny = (person: Person, { organisation }: Owned, roles: readonly Role[]): boolean =>
  organisation.places.some((place) => holdsAt(person, place, ...roles))

/** A card without a territory, and one somebody wrote themselves, can be mended by any networker, or nobody could. */
const isOrphan = (person: Person, { organisation }: Owned): boolean =>
  holds(person, ...networkers) && (organisation.places.length === 0 || organisation.createdBy === person.id)

const isNetworkerOf = (person: Person, owned: Owned): boolean =>
  holds(person, 'administrator') || holdsAtAny(person, owned, networkers) || isOrphan(person, owned)

const isOwn = (person: Person, { organisation }: Owned): boolean => holdsAt(
  person, { organisationId: organisation.id }, 'provider',
)

const changes = (person: Person, owned: Owned): boolean => isNetworkerOf(person, owned) || isOwn(person, owned)

/** Who sees a contact, by its visibility; its author always does. */
const seesContact: Readonly<Record<Visibility, (person: Person, owned: Owned) => boolean>> = {
  self: () => false,
  office: (person, owned) => isOwn(person, owned) || isNetworkerOf(person, owned),
  region: (person, owned) => isOwn(person, owned) || isNetworkerOf(person, owned) || holdsAtAny(
    person, owned, readersOfRegion,
  ),
  // The methodologist works with summaries, not with contacts.
  network: (person) => person.grants.some(({ role }) => role !== 'methodologist'),
  public: () => true,
}

/** A rule of this room that knows its name. */
export type CardRule<Found> = ((person: Person, found: Found) => boolean) & { readonly policyName: string }

export const may = policies('directory', {
  /** Cards of organisations and services are public; everyone in the network reads them. */
  readCards: (person: Person, _subject: object) => person.grants.length > 0,
  addOrganisations: (person: Person, _subject: object) => holds(person, ...networkers),
  changeCard: (person: Person, owned: Owned) => changes(person, owned),
  /** Whoever may change the cards of both organisations; before one is chosen, who could change another's at all. */
  moveService: (person: Person, owned: Owned & { readonly target: Owned | null }) => changes(person, owned)
    && (owned.target === null ? (mendsOnly(person)?.length ?? 2) > 1 : changes(person, owned.target)),
  archiveCard: (person: Person, owned: Owned) => isNetworkerOf(person, owned),
  /** Who changed the card and how: who works with it, and who reads the region. */
  seeHistory: (person: Person, owned: Owned) => isNetworkerOf(person, owned) || isOwn(person, owned)
    || holdsAtAny(person, owned, readersOfRegion),
  /** Until when the money lasts is nobody else's business than the network's. */
  seeFunding: (person: Person, owned: Owned) => isOwn(person, owned) || holds(person, ...readersOfRegion),
  seeContact: (person: Person, owned: OwnedContact) =>
    owned.contact.createdBy === person.id || seesContact[owned.contact.visibility](person, owned),
  changeContact: (person: Person, owned: OwnedContact) => (isNetworkerOf(person, owned) || isOwn(person, owned))
    && (owned.contact.createdBy === person.id || seesContact[owned.contact.visibility](person, owned)),
  /** Whoever may mend cards sees which of them wait, and who reads the region reads it. */
  seeDoubts: (person: Person, _subject: object) => holds(person, ...readersOfRegion, 'provider'),
  settleDoubts: (person: Person, _subject: object) => holds(person, ...networkers, 'provider'),
  /** Whom a list is for is decided by the query; here only that somebody is of the network. */
  readList: (person: Person, _list: object) => person.grants.length > 0,
  /** A list is changed by its author and by whom the author lets; others make a copy. */
  changeList: (_person: Person, list: { readonly mayEdit: boolean }) => list.mayEdit,
  /** Who reads it, who changes it and whether it is there at all, is its author's. */
  ownList: (person: Person, list: { readonly createdBy: PersonId }) => list.createdBy === person.id,
  /** Its author; what anyone reads also who runs the installation, or it would stay when its author is gone. */
  archiveList: (person: Person, list: { readonly createdBy: PersonId, readonly visibility: Visibility }) =>
    list.createdBy === person.id || (list.visibility === 'public' && holds(person, 'administrator')),
  /** What goes from the archive soon, for who may bring it back. */
  seeLeaving: (person: Person, _subject: object) => holds(person, ...networkers),
  /** Pairs of cards that look alike, of the person's own territory or of the region they read. */
  seeDuplicates: (person: Person, _subject: object) => holds(person, ...readersOfRegion),
  settleDuplicates: (person: Person, _subject: object) => holds(person, ...networkers),
  /** One of the two goes to the archive, so whoever may archive both; the same undoes it. */
  mergeCards: (person: Person, owned: Owned & { readonly other: Owned }) =>
    isNetworkerOf(person, owned) && isNetworkerOf(person, owned.other),
  importCards: (person: Person, _subject: object) => holds(person, ...networkers),
  /** Who works with the words of the lists, and who decides about them. */
  seeCodeLists: (person: Person, _subject: object) => holds(person, ...readersOfRegion, 'methodologist'),
  /** One language for the whole country: the methodologist alone. */
  changeCodeLists: (person: Person, _subject: object) => holds(person, 'methodologist'),
})

/** Organisations the person acts for. */
export const ownOrganisations = (person: Person): readonly string[] =>
  person.grants.flatMap(({ role, scopeKind, scopeCode }) => role === 'provider' && scopeKind === 'organisation' ? [scopeCode] : [])

/** Organisations whose cards alone the person may mend; null for a networker, whom the territory decides about. */
export const mendsOnly = (person: Person): readonly string[] | null => holds(person, ...networkers) ? null : ownOrganisations(person)

/** ORPs whose cards the person may bring in by a table; null for all. */
export const importTerritory = (person: Person): readonly string[] | null => territoryOf(person, networkers)

/** ORPs in whose work with cards the person looks, whether or not they do any of it; null for all. */
export const readTerritory = (person: Person): readonly string[] | null => territoryOf(person, readersOfRegion)

function territoryOf(person: Person, roles: readonly Role[]): readonly string[] | null {
  const grants = person.grants.filter(({ role }) => roles.includes(role))
  return grants.some(({ scopeKind }) => scopeKind === 'country') ? null : [...new Set(grants.flatMap(({ orpCodes }) => orpCodes))]
}

/** Organisations among whose cards the person looks for doubtful ones; null for all that the scope reads. */
export const looksOnly = (person: Person): readonly string[] | null => holds(person, ...readersOfRegion) ? null : ownOrganisations(person)

/** May the person open the list of cards that wait for verification? Rooms that link to it ask. */
export const seesDoubts = (person: Person): boolean => may.seeDoubts(person, {})
