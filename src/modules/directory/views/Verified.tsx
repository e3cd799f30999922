import type { VNode } from 'preact'
import { Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { cardSources, labelOf, together, verifiers } from '../codelists/index.ts'
import { needsVerification, type VerifiedDays } from '../rules.ts'

/** How fresh a card is: the day it was verified, or that it waits for it. */
export function Verified({ ui, card }: { readonly ui: Ui, readonly card: VerifiedDays }): VNode {
  const date = card.verifiedOn === null ? null : ui.format.date(card.verifiedOn)
  if (date !== null && !needsVerification(card, ui.today)) return <Status kind="done">{date}</Status>
  const words = date === null ? ui.t('directory:verified.never') : ui.t('directory:verified.old', { date })
  return <Status kind="heed">{words}</Status>
}

const spokenFor = together(cardSources, verifiers)

/** „sama organizace“: in what role somebody verified the card, or where its words come from. */
export const roleWords = (ui: Ui, code: string): string => labelOf(spokenFor, code, ui.language)
