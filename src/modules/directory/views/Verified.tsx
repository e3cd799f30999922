import type { VNode } from 'preact'
import type { IsoDate } from '#core/ids.ts'
import { Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { cardSources, labelOf, verifiers } from '../codelists/index.ts'
import { needsVerification } from '../rules.ts'

/** How fresh a card is: the day it was verified, or that it waits for it. */
export function Verified({ ui, on }: { readonly ui: Ui, readonly on: IsoDate | null }): VNode {
  if (!needsVerification(on, ui.today)) return <Status kind="done">{on === null ? '' : ui.format.date(on)}</Status>
  const words = on === null ? ui.t('directory:verified.never') : ui.t('directory:verified.old', { date: ui.format.date(on) })
  return <Status kind="heed">{words}</Status>
}

/** „sama organizace“: in what role somebody verified the card, or where its words come from. */
export const roleWords = (ui: Ui, code: string): string => labelOf({ ...cardSources, ...verifiers }, code, ui.language)
