import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DateField, TextArea } from '#web/parts/Field.tsx'
import { ConfirmPage, ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice, GuardRule } from '#web/parts/GuardNotice.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { approvalPath, regionMinimum } from '../paths.ts'
import type { Approval } from '../queries.ts'
import type { OrpStanding } from '../rules.ts'

interface RegionProps { readonly ui: Ui, readonly region: { readonly code: string, readonly name: string } }

interface RegionMinimumPageProps extends RegionProps {
  readonly rows: readonly OrpStanding[]
  readonly waiting: number
  /** The last approval that can be taken back, for who may. */
  readonly approval: Approval | null
  readonly mayApprove: boolean
  readonly isConflict: boolean
}

const crumbsOf = ({ ui, region }: RegionProps) => [{ label: ui.t('coverage:title'), path: `/prace/pokryti?kraj=${region.code}` }]
const waitingSaid = ({ t, format }: Ui, count: number): string =>
  count === 0 ? t('coverage:approval.nothing') : t('coverage:approval.waiting', { count, number: format.number(count) })

/** How the minimums of a region stand, ORP by ORP. */
export function RegionMinimumPage(props: RegionMinimumPageProps): VNode {
  const { ui, region, rows, waiting, approval, mayApprove, isConflict } = props
  const { t, format } = ui
  const open = mayApprove && waiting > 0
  return (
    <WorkLayout
      ui={ui} title={t('coverage:approval.heading', { region: region.name })} crumb={t('coverage:minimum.title')} crumbs={crumbsOf(props)} intro={t('coverage:approval.intro')}
      actions={open ? <a class="button" href={ui.href(`${regionMinimum}/schvalit?kraj=${region.code}`)}>{t('coverage:approval.open')}</a> : undefined}
    >
      {isConflict && <Notice kind="heed" role="status"><p>{t('coverage:approval.meanwhile')}</p></Notice>}
      {approval && <LastApproval ui={ui} region={region} approval={approval} />}
      <p>{waitingSaid(ui, waiting)}</p>
      <DataTable
        ui={ui} caption={t('coverage:approval.caption')} captionHidden rows={rows}
        columns={[
          { label: t('coverage:approval.orp'), kind: 'name', cell: ({ code, name }) => <a href={ui.href(`/prace/pokryti/minimum?orp=${code}`)}>{name}</a> },
          { label: t('coverage:approval.shipped'), kind: 'count', cell: ({ shipped }) => format.number(shipped) },
          { label: t('coverage:approval.changed'), kind: 'count', cell: ({ changed }) => format.number(changed) },
          { label: t('coverage:approval.approved'), kind: 'count', cell: ({ approved }) => format.number(approved) },
        ]}
      />
    </WorkLayout>
  )
}

function LastApproval({ ui, region, approval }: RegionProps & { readonly approval: Approval }): VNode {
  const { t, format } = ui
  const by = approval.by ?? t('coverage:approval.system')
  return (
    <Notice kind="done" title={t('coverage:approval.doneTitle', { date: format.date(approval.agreedOn) })}>
      <p>{t('coverage:approval.doneText', { number: format.number(approval.count), when: format.dateTime(approval.at), by })}</p>
      <p><a href={ui.href(`${regionMinimum}/zpet?kraj=${region.code}`)}>{t('coverage:approval.undo')}</a></p>
    </Notice>
  )
}

interface ApprovePageProps extends RegionProps {
  readonly waiting: number
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
}

/** Asks before all of it is approved: how much, what happens, with what reason. */
export function ApprovePage(props: ApprovePageProps): VNode {
  const { ui, region, waiting, typed, problems, guarded } = props
  const { t } = ui
  const field = { ui, typed, problems }
  const labels = { agreedOn: t('coverage:approval.agreedOn'), reason: t('coverage:approval.reason') }
  return (
    <WorkLayout
      ui={ui} title={t('coverage:approval.of', { region: region.name })} crumb={t('coverage:approval.open')} problems={problems}
      crumbs={[...crumbsOf(props), { label: t('coverage:minimum.title'), path: approvalPath(region.code) }]}
    >
      <p><strong>{waitingSaid(ui, waiting)}</strong> {t('coverage:approval.what')}</p>
      <p>{t('coverage:approval.untouched')}</p>
      <PostForm ui={ui} action={`${regionMinimum}/schvalit?kraj=${region.code}`} class="narrow-form section-more">
        <ErrorSummary ui={ui} problems={problems} labels={labels} />
        <GuardNotice ui={ui} guarded={guarded} />
        <input type="hidden" name="waiting" value={waiting} />
        <DateField {...field} name="agreedOn" label={labels.agreedOn} value={ui.today} />
        <TextArea {...field} name="reason" label={labels.reason} hint={t('coverage:approval.reasonHint')} />
        <GuardRule ui={ui} />
        <SubmitRow ui={ui} label={t('coverage:approval.submit')} back={approvalPath(region.code)} />
      </PostForm>
    </WorkLayout>
  )
}

export const UndoApprovalPage = ({ ui, region, approval }: RegionProps & { readonly approval: Approval }): VNode => (
  <WorkLayout ui={ui} title={ui.t('coverage:approval.undoTitle')} hasOwnHeading>
    <ConfirmPage
      ui={ui} title={ui.t('coverage:approval.undoTitle')} action={`${regionMinimum}/zpet?kraj=${region.code}`} submit={ui.t('coverage:approval.undo')}
      back={approvalPath(region.code)} hidden={{ approval: String(approval.id) }}
    >
      <p>{ui.t('coverage:approval.undoText')}</p>
    </ConfirmPage>
  </WorkLayout>
)
