import type { VNode } from 'preact'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { cardKinds } from '../../history/changes.ts'
import { cardFieldLabel, isCardField } from '../../views/cardWords.ts'

/** After a saving that was joined with somebody else's: which of their changes were added. Nothing without them. */
export function JoinedNotice({ ui }: { readonly ui: Ui }): VNode | null {
  const said = (ui.here.searchParams.get('pridano') ?? '').split(',')
  const labels = said.flatMap((one) => {
    const [kindSaid, field = ''] = one.split('.')
    const kind = cardKinds.find((known) => known === kindSaid)
    return kind && isCardField(field) ? [cardFieldLabel({ ui, kind, field })] : []
  })
  if (labels.length === 0) return null
  return <Notice kind="done" role="status"><p>{ui.t('cards:conflict.merged', { fields: ui.format.list(labels) })}</p></Notice>
}
