import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { ConfirmPage } from '#web/parts/Form.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { GrantRow, PersonRow, RunningEngagement } from '../personQueries.ts'
import { roles } from '../roles.ts'
import { lastDayOf } from '../rules.ts'
import { dayInWords, grantText } from './grantText.ts'

interface EndGrantPageProps {
  readonly ui: Ui
  readonly person: PersonRow
  readonly grant: GrantRow
  /** The roles that stay valid. */
  readonly others: readonly GrantRow[]
  readonly isOwn: boolean
}

/** Asks before a role ends: its last day, what the person loses and what stays. */
export function EndGrantPage({ ui, person, grant, others, isOwn }: EndGrantPageProps): VNode {
  const { t } = ui
  const here = `/prace/sprava/lide/${person.id}`
  const lastDay = lastDayOf(grant.from, ui.today)
  return (
    <WorkLayout ui={ui} title={t('access:end.title')} hasOwnHeading>
      <ConfirmPage ui={ui} title={t('access:end.title')} action={`${here}/role/${grant.id}/konec`} submit={t('access:end.submit')} danger back={here}>
        <p><strong>{person.name}</strong>: {grantText(ui, grant)}</p>
        <p>{lastDay === null ? t('access:end.neverWas') : t('access:end.lastDay', { day: dayInWords(ui, lastDay) })}</p>
        <p>{t('access:end.stays')} {others.length === 0 ? t('access:end.onlyOne') : t('access:end.others', { roles: others.map((other) => grantText(ui, other)).join('; ') })}</p>
        {isOwn && grant.role === 'administrator' && <Notice kind="heed" title={t('access:end.ownTitle')}><p>{t('access:end.own')}</p></Notice>}
      </ConfirmPage>
    </WorkLayout>
  )
}

interface ArchivePersonPageProps {
  readonly ui: Ui
  readonly person: PersonRow
  /** Valid today. */
  readonly grants: readonly GrantRow[]
  readonly engagements: readonly RunningEngagement[]
}

/** Asks before a person is archived; an engagement that still runs is named. */
export function ArchivePersonPage({ ui, person, grants, engagements }: ArchivePersonPageProps): VNode {
  const { t } = ui
  const here = `/prace/sprava/lide/${person.id}`
  return (
    <WorkLayout ui={ui} title={t('access:archiving.title')} hasOwnHeading>
      <ConfirmPage ui={ui} title={t('access:archiving.title')} action={`${here}/archiv`} submit={t('access:persons.archive')} danger back={here}>
        <p><strong>{person.name}</strong></p>
        {engagements.length > 0 && <Running ui={ui} engagements={engagements} />}
        <p>{t('access:archiving.text')}</p>
        {grants.length > 0 && <p>{t('access:archiving.grants', { roles: grants.map((grant) => grantText(ui, grant)).join('; ') })}</p>}
        <p>{t('access:archiving.back')}</p>
      </ConfirmPage>
    </WorkLayout>
  )
}

const Running = ({ ui, engagements }: Pick<ArchivePersonPageProps, 'ui' | 'engagements'>): VNode => (
  <Notice kind="heed" title={ui.t('access:archiving.engagementTitle')}>
    <ul>
      {engagements.map(({ id, role, territories, from, to }) => (
        <li>
          <a href={ui.href(`/prace/uvazky/${id}`)}>{ui.t(roles[role].label)} – {territories}</a>{' '}
          ({ui.format.date(from)} – {to === null ? ui.t('access:archiving.noEnd') : ui.format.date(to)})
        </li>
      ))}
    </ul>
    <p>{ui.t('access:archiving.engagementText')}</p>
  </Notice>
)
