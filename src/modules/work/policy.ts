import { holds, holdsAt, type Person, type Place, policies } from '#modules/access/index.ts'

/** An engagement and every place it covers. */
export interface EngagementSubject { readonly personId: string, readonly places: readonly Place[] }

export const may = policies('work', {
  listEngagements: (person: Person, _subject: object) => holds(
    person, 'administrator', 'regional_coordinator', 'regional_networker', 'regional_expert', 'local_networker'),
  seeEngagement: (person: Person, { personId, places }: EngagementSubject) => person.id === personId
    || places.some((place) => holdsAt(person, place, 'administrator', 'regional_coordinator', 'regional_networker', 'regional_expert')),
  beginEngagements: (person: Person, _subject: object) => holds(person, 'administrator', 'regional_coordinator'),
  /** The coordinator must answer for the whole of it, not for one ORP of it. */
  changeEngagement: (person: Person, { places }: EngagementSubject) =>
    places.every((place) => holdsAt(person, place, 'administrator', 'regional_coordinator')),
})
