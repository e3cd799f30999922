import { holdsAt, type Person, type Place, policies } from '#modules/access/index.ts'

const readers = ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'ospod_worker', 'municipality', 'provider', 'administrator', 'methodologist'] as const
const writers = ['local_networker', 'regional_networker', 'ospod_worker'] as const

export interface MentionPlace extends Place { readonly authorId: string | null }

export const may = policies('needs', {
  seeNeeds: (person: Person, place: Place) => holdsAt(person, place, ...readers) || (place.orpCode != null && person.grants.some(({ orpCodes }) => orpCodes.includes(place.orpCode ?? ''))),
  writeMention: (person: Person, place: Place) => holdsAt(person, place, ...writers),
  /** One's own words, and in own territory the networker codes what others wrote. */
  changeMention: (person: Person, mention: MentionPlace) =>
    (mention.authorId === person.id && holdsAt(person, mention, ...writers)) || holdsAt(person, mention, 'local_networker'),
  addLocalNeed: (person: Person, place: Place) => holdsAt(person, place, 'local_networker', 'regional_networker'),
})
