import type { MessageKey } from '#i18n/translate.ts'
import type { StatusKind } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { PersonRow } from '../personQueries.ts'

const states = {
  active: { sign: 'done', words: 'access:persons.active' },
  // A demonstration is entered by a click, without a password.
  demo: { sign: 'done', words: 'access:persons.demo' },
  invited: { sign: 'waiting', words: 'access:persons.invited' },
  expired: { sign: 'heed', words: 'access:persons.expired' },
  notInvited: { sign: 'heed', words: 'access:persons.notInvited' },
  archived: { sign: 'moved', words: 'access:persons.archived' },
} as const satisfies Record<string, { readonly sign: StatusKind, readonly words: MessageKey }>

/** Where somebody stands with their account. */
export type PersonStateName = keyof typeof states
export const personStates = Object.keys(states) as PersonStateName[]

export function personState({ archivedAt, hasPassword, invitation }: PersonRow, isDemo: boolean): PersonStateName {
  if (archivedAt) return 'archived'
  if (hasPassword) return 'active'
  if (invitation === 'waits') return 'invited'
  if (isDemo) return 'demo'
  return invitation === 'expired' ? 'expired' : 'notInvited'
}

export const stateSign = (state: PersonStateName): StatusKind => states[state].sign
export const stateWords = ({ t }: Ui, state: PersonStateName): string => t(states[state].words)
