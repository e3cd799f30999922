import { holds, holdsAt, type Person, type Place, policies } from '#modules/access/index.ts'

const readers = [
  'local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'ospod_worker', 'municipality', 'methodologist', 'administrator',
] as const

/** A journey belongs to the ORPs it begins and ends in. */
export interface JourneyEnds { readonly ends: readonly Place[] }

export const may = policies('territory', {
  /** Without any territory yet only those who could bring it have something to see. */
  seeTerritory: (person: Person, { orp }: { readonly orp: Place | null }) =>
    orp === null ? holds(person, 'methodologist', 'administrator') : holdsAt(person, orp, ...readers),
  editProfile: (person: Person, place: Place) => holdsAt(person, place, 'local_networker', 'administrator'),
  editTravel: (person: Person, { ends }: JourneyEnds) => ends.some((place) => holdsAt(person, place, 'local_networker', 'administrator')),
  /** Public registers of territory: whoever networks may bring them in; what changes is in the audit. */
  importTerritory: (person: Person, _subject: object) => holds(person, 'local_networker', 'regional_networker', 'methodologist', 'administrator'),
})

/** Has the person any reason to open the pages of territory? */
export const seesSomeTerritory = (person: Person): boolean => holds(person, ...readers)
