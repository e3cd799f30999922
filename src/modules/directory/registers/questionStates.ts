import type { ProviderRequest } from './queries/requests.ts'

/** Where a question to a provider stands: the dates tell. */
export const questionStates = ['waiting', 'answered', 'revoked', 'expired'] as const
export type QuestionState = (typeof questionStates)[number]

export function questionState({ answeredAt, revokedAt, expiresAt }: ProviderRequest, now: Date): QuestionState {
  if (answeredAt !== null) return 'answered'
  if (revokedAt !== null) return 'revoked'
  return expiresAt <= now ? 'expired' : 'waiting'
}
