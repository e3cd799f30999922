import type { VNode } from 'preact'
import { labelOf, needsVerification, type VerifiedDays, verificationHoldsUntil, verifiers } from '#modules/directory/index.ts'
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

/** „V registru ukončeno 31. 8. 2026“: said calmly, for the place may go on under another registration. Nothing before the day. */
export const Ended = ({ ui, on }: { readonly ui: Ui, readonly on: string | null }): VNode | null =>
  on === null || on > ui.today ? null : <Status kind="moved">{ui.t('portal:card.ended', { date: ui.format.date(on) })}</Status>
