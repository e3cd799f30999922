import { codeList, type Label } from './codeList.ts'

/** How far an actor is in the network. */
export const actorStatuses = codeList({
  identified: { cs: 'identifikovaný', en: 'identified' },
  approached: { cs: 'oslovený', en: 'approached' },
  engaged: { cs: 'zapojený', en: 'engaged' },
  key: { cs: 'klíčový aktér', en: 'key actor' },
  dormant: { cs: 'neaktivní', en: 'dormant' },
  ended: { cs: 'ukončil činnost', en: 'has ended its activity' },
} as const satisfies Record<string, Label>)
export type ActorStatus = keyof typeof actorStatuses
