import type { VNode } from 'preact'
import { endedWords, type Ending, labelOf, needsVerification, type VerifiedDays, verificationHoldsUntil, verifiers } from '#modules/directory/index.ts'
import { Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

interface FreshnessProps { readonly ui: Ui, readonly card: VerifiedDays & { readonly verifiedBy: string | null } }

/** „Údaje ověřeny 12. 11. 2026 (sama organizace), platí do 12. 11. 2027“; what ran out is said calmly, not hidden. */
export function Freshness({ ui, card }: FreshnessProps): VNode {
  const { t, format } = ui
  const until = verificationHoldsUntil(card)
  if (card.verifiedOn === null || until === null) return <Status kind="heed">{t('portal:card.unverified')}</Status>
  const date = format.date(card.verifiedOn)
  if (needsVerification(card, ui.today)) return <Status kind="heed">{t('portal:card.verifiedOld', { date })}</Status>
  const said = card.verifiedBy === null
    ? t('portal:card.verified', { date })
    : t('portal:card.verifiedBy', { date, who: labelOf(verifiers, card.verifiedBy, ui.language) })
  return <Status kind="done">{said}{t('portal:card.verifiedUntil', { date: format.date(until) })}</Status>
}

/** „Ukončeno k 31. 8. 2026“, or that the organisation is gone. Nothing before the day. */
export function Ended({ ui, of }: { readonly ui: Ui, readonly of: Ending }): VNode | null {
  const words = endedWords(ui, of)
  return words === null ? null : <Status kind="moved">{words}</Status>
}
