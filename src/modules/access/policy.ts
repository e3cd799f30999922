import { holds, policies } from './policies.ts'
import type { Person } from './person.ts'

/** People and the audit belong to the administrator alone; an account to whoever has it. */
export const may = policies('access', {
  seePersons: (person: Person, _subject: object) => holds(person, 'administrator'),
  changePersons: (person: Person, _subject: object) => holds(person, 'administrator'),
  seeAudit: (person: Person, _subject: object) => holds(person, 'administrator'),
  haveAccount: (_person: Person, _subject: object) => true,
})
