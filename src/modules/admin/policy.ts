import { holds, type Person, policies } from '#modules/access/index.ts'

/** Running Síťovka belongs to the administrator alone. */
export const may = policies('admin', {
  seeState: (person: Person, _subject: object) => holds(person, 'administrator'),
})
