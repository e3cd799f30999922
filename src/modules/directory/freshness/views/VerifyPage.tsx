import type { VNode } from 'preact'
import { firstOf, type Problems, type Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { DateField } from '#web/parts/Field.tsx'
import { BackRow, ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import type { ArchivedState } from '../../editing/archived.ts'
import { ArchivedForm } from '../../editing/views/ArchivedForm.tsx'

interface VerifyPageProps {
  readonly ui: Ui
  readonly card: { readonly kind: 'organisation' | 'service' | 'location', readonly version: number }
  readonly name: string
  readonly path: string
  readonly back: string
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  /** The card is in the archive: nothing is said of it. */
  readonly archived?: ArchivedState | undefined
}

/** „Vše platí“ with a day of its own, and for an organisation with all it has. */
export function VerifyPage({ ui, card, name, path, back, typed, problems, archived }: VerifyPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('freshness:verify.title', { name })} intro={t('freshness:verify.intro')} problems={problems} crumbs={[{ written: true, label: name, path: back }]}>
      <ArchivedForm ui={ui} archived={archived} />
      <PostForm ui={ui} action={`${path}/overit`} class="narrow-form">
        <input type="hidden" name="version" value={firstOf(typed ?? {}, 'version') || String(card.version)} />
        <ErrorSummary ui={ui} problems={problems} labels={{ until: t('freshness:verify.until') }} />
        <DateField ui={ui} typed={typed} problems={problems} name="until" label={t('freshness:verify.until')} hint={t('freshness:verify.untilHint')} optional />
        {card.kind === 'organisation' && <Checkbox ui={ui} typed={typed} name="parts" label={t('freshness:verify.parts')} hint={t('freshness:verify.partsHint')} />}
        {archived ? <BackRow ui={ui} back={back} /> : <SubmitRow ui={ui} label={t('directory:verified.all')} icon="check" back={back} />}
      </PostForm>
    </WorkLayout>
  )
}
