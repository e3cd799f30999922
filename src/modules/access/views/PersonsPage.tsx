import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { GrantRow, PersonRow } from '../personQueries.ts'
import { grantText, isValid } from './grantText.ts'

interface PersonsPageProps { readonly ui: Ui, readonly persons: readonly PersonRow[], readonly grants: readonly GrantRow[] }

export function PersonsPage({ ui, persons, grants }: PersonsPageProps): VNode {
  const { t } = ui
  const add = { label: t('access:persons.add'), path: '/prace/sprava/lide/novy' }
  const validOf = (person: PersonRow): string =>
    grants.filter((grant) => grant.personId === person.id && isValid(grant, ui.today)).map((grant) => grantText(ui, grant)).join('; ')
  return (
    <WorkLayout ui={ui} title={t('access:persons.title')} crumbs={[]} actions={<a class="button" href={ui.href(add.path)}>{add.label}</a>}>
      <DataTable
        ui={ui} caption={t('access:persons.caption')} rows={persons} captionHidden
        columns={[
          { label: t('access:field.name'), kind: 'name', cell: ({ id, name }) => <a href={ui.href(`/prace/sprava/lide/${id}`)}>{name}</a> },
          { label: t('access:field.email'), cell: ({ email }) => email },
          { label: t('access:persons.grants'), cell: (person) => validOf(person) || t('access:persons.noGrants') },
          { label: t('access:persons.state'), cell: (person) => <PersonState ui={ui} person={person} /> },
        ]}
        empty={<EmptyState ui={ui} title={t('access:persons.title')} act={add}>{t('access:persons.empty')}</EmptyState>}
      />
    </WorkLayout>
  )
}

export function PersonState({ ui, person }: { readonly ui: Ui, readonly person: PersonRow }): VNode {
  if (person.archivedAt) return <Status kind="moved">{ui.t('access:persons.archived')}</Status>
  if (person.hasPassword) return <Status kind="done">{ui.t('access:persons.active')}</Status>
  if (person.invitation === 'waits') return <Status kind="waiting">{ui.t('access:persons.invited')}</Status>
  // A demonstration is entered by a click, without a password.
  if (ui.installation.demo) return <Status kind="done">{ui.t('access:persons.demo')}</Status>
  return <Status kind="heed">{ui.t(person.invitation === 'expired' ? 'access:persons.expired' : 'access:persons.notInvited')}</Status>
}
