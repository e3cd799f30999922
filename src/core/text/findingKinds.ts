/** What the guard can find in a free text. */
export type FindingKind =
  | 'birthNumber' | 'possibleBirthNumber' | 'birthDate' | 'relative' | 'personAge' | 'titledSurname' | 'family'
  | 'fullName' | 'petName' | 'email' | 'phone' | 'homeAddress'

/** `stop`: the text is not saved. `warn`: the writer is asked to look and may go on. */
export type Severity = 'stop' | 'warn'

/** Only a valid birth number stops: everything else is a guess about language and leaves the last word to people. */
export const severityOf: Readonly<Record<FindingKind, Severity>> = {
  birthNumber: 'stop',
  possibleBirthNumber: 'warn',
  birthDate: 'warn',
  relative: 'warn',
  personAge: 'warn',
  titledSurname: 'warn',
  family: 'warn',
  fullName: 'warn',
  petName: 'warn',
  email: 'warn',
  phone: 'warn',
  homeAddress: 'warn',
}
