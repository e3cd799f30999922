import { holds, type Person, policies } from '#modules/access/index.ts'

/** Running Síťovka belongs to the administrator alone. */
export const may = policies('admin', {
  seeState: (person: Person, _subject: object) => holds(person, 'administrator'),
  seeBackups: (person: Person, _subject: object) => holds(person, 'administrator'),
  /** Making, downloading, checking and removing: whoever has an archive has all the data. */
  handleBackups: (person: Person, _subject: object) => holds(person, 'administrator'),
  seeRetention: (person: Person, _subject: object) => holds(person, 'administrator'),
  changeRetention: (person: Person, _subject: object) => holds(person, 'administrator'),
  /** Erasing at once what goes today anyway. */
  purge: (person: Person, _subject: object) => holds(person, 'administrator'),
  changeBackupSetting: (person: Person, _subject: object) => holds(person, 'administrator'),
})
