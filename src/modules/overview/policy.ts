import { type Person, policies } from '#modules/access/index.ts'

export const may = policies('overview', {
  /** Everybody who signed in has an overview of their own. */
  see: (_person: Person, _subject: object) => true,
  readHelp: (_person: Person, _subject: object) => true,
})
