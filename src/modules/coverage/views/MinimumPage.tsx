import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { approvalPath } from '../approval/paths.ts'
import type { AgreedMinimum } from '../minimumNetwork.ts'
import { askedSaid, nameOf, statusSaid } from './wording.ts'

interface MinimumPageProps {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string }
  readonly minimums: readonly AgreedMinimum[]
  readonly mayChange: boolean
  /** The region, for who sees the whole of it. */
  readonly region: string | null
}

/** What each function asks for in an ORP, and who said so. */
export function MinimumPage({ ui, orp, minimums, mayChange, region }: MinimumPageProps): VNode {
  const { t } = ui
  const edit = { label: t('coverage:minimum.edit'), cell: (one: AgreedMinimum) => <Edit ui={ui} orp={orp.code} one={one} /> }
  return (
    <WorkLayout
      ui={ui} title={t('coverage:minimum.heading', { name: orp.name })} crumb={t('coverage:minimum.title')} intro={t('coverage:minimum.intro')}
      crumbs={[{ label: t('coverage:title'), path: `/prace/pokryti?orp=${orp.code}` }]}
      actions={region === null ? undefined : <a class="button button-second" href={ui.href(approvalPath(region))}>{t('coverage:toRegion')}</a>}
    >
      <DataTable
        ui={ui} caption={t('coverage:minimum.caption')} captionHidden rows={minimums}
        columns={[
          { label: t('coverage:minimum.function'), kind: 'name', cell: (one) => nameOf(ui, one.function) },
          { label: t('coverage:minimum.asked'), cell: ({ minimum }) => askedSaid(ui, minimum) },
          { label: t('coverage:minimum.status'), cell: (one) => <State ui={ui} one={one} /> },
          { label: t('coverage:minimum.reason'), cell: ({ change }) => change?.reason ?? '–' },
          ...(mayChange ? [edit] : []),
        ]}
      />
    </WorkLayout>
  )
}

interface OneProps { readonly ui: Ui, readonly one: AgreedMinimum }

const State = ({ ui, one }: OneProps): VNode =>
  <Status kind={one.change === null ? 'draft' : one.change.agreedOn === null ? 'waiting' : 'done'}>{statusSaid(ui, one)}</Status>

const Edit = ({ ui, orp, one }: OneProps & { readonly orp: string }): VNode => (
  <a href={ui.href(`/prace/pokryti/minimum/${one.function}?orp=${orp}`)}>
    {ui.t('coverage:minimum.edit')}<span class="visually-hidden">: {nameOf(ui, one.function)}</span>
  </a>
)
