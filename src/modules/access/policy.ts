import { holds, policies } from './policies.ts'
import type { Person } from './person.ts'

/** People and the audit belong to the administrator alone. */
export const may = policies('access', {
  seePersons: (person: Person, _subject: object) => holds(person, 'administrator'),
  changePersons: (person: Person, _subject: object) => holds(person, 'administrator'),
  seeAudit: (person: Person, _subject: object) => holds(person, 'administrator'),
})
