import { holds, holdsAt, type Person, type Place, policies } from '#modules/access/index.ts'

const readers = [
  'local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'methodologist', 'ospod_worker', 'municipality',
  'administrator',
] as const

/** Coverage is read by those who plan the network; the minimum is changed by the networker of the ORP and the coordinator. */
export const may = policies('coverage', {
  openCoverage: (person: Person, _subject: object) => holds(person, ...readers),
  /** A place without an ORP is a whole region: only roles of the region or the country read it. */
  seeCoverage: (person: Person, place: Place) => holdsAt(person, place, ...readers),
  /** Approving all ORPs of a region at once is the region's. */
  approveRegion: (person: Person, place: Place) => holdsAt(person, place, 'regional_coordinator'),
  changeMinimum: (person: Person, place: Place) => holdsAt(person, place, 'local_networker', 'regional_coordinator'),
})
