import { holds, holdsAt, type Person, type Place, policies } from '#modules/access/index.ts'

const planners = ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'administrator'] as const

export const may = policies('outputs', {
  /** A made version is of the network: whoever signed in and has to do with the territory reads it. */
  seeVersions: (person: Person, place: Place) => holds(person, 'methodologist', 'administrator')
    || person.grants.some(({ orpCodes }) => place.orpCode != null && orpCodes.includes(place.orpCode)),
  /** What is being written is read by those who plan the network with the writer. */
  seeChapters: (person: Person, place: Place) => holdsAt(person, place, ...planners),
  writeChapters: (person: Person, place: Place) => holdsAt(person, place, 'local_networker'),
  makeVersion: (person: Person, place: Place) => holdsAt(person, place, 'local_networker'),
})
