import type { VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { ListedPerson, PersonList } from '../personList.ts'
import type { PersonRow } from '../personQueries.ts'
import { roleCodes, roles } from '../roles.ts'
import { grantText } from './grantText.ts'
import { personState, stateSign, stateWords } from './personState.ts'

const path = '/prace/sprava/lide'

interface PersonsPageProps { readonly ui: Ui, readonly query: Typed, readonly list: PersonList }

export function PersonsPage({ ui, query, list }: PersonsPageProps): VNode {
  const { t } = ui
  const { persons, order, isNarrowed } = list
  const add = { label: t('access:persons.add'), path: `${path}/novy` }
  return (
    <WorkLayout ui={ui} title={t('access:persons.title')} crumbs={[]} actions={<a class="button" href={ui.href(add.path)}>{add.label}</a>}>
      <Filter ui={ui} query={query} list={list} />
      <DataTable
        ui={ui} caption={t('access:persons.caption')} rows={persons} note={t('access:persons.count', { count: persons.length, number: ui.format.number(persons.length) })}
        order={order ?? undefined} exports={(['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), path: `${path}/tabulka/${format}${ui.here.search}` }))}
        columns={[
          { label: t('access:field.name'), kind: 'name', order: 'jmeno', cell: ({ id, name }) => <a href={ui.href(`${path}/${id}`)}>{name}</a> },
          { label: t('access:field.email'), order: 'email', cell: ({ email }) => email },
          { label: t('access:persons.grants'), cell: ({ valid }: ListedPerson) => valid.map((grant) => grantText(ui, grant)).join('; ') || t('access:persons.noGrants') },
          { label: t('access:persons.state'), cell: (person) => <PersonState ui={ui} person={person} /> },
        ]}
        empty={isNarrowed ? <EmptyState ui={ui} title={t('web:table.noneSuch')} act={{ label: t('web:form.clear'), path }}>{t('web:table.noneSuchText')}</EmptyState>
          : <EmptyState ui={ui} title={t('access:persons.title')} act={add}>{t('access:persons.empty')}</EmptyState>}
      />
    </WorkLayout>
  )
}

function Filter({ ui, query, list: { states } }: PersonsPageProps): VNode {
  const { t } = ui
  const field = { ui, typed: query, optional: 'unsaid' as const }
  return (
    <FilterForm ui={ui} label={t('access:persons.filter')} clear={path}>
      <TextField {...field} name="q" type="search" label={t('access:persons.words')} />
      <SelectField
        {...field} name="role" label={t('access:field.role')} none={t('web:table.all')} options={roleCodes.map((role) => ({ value: role, label: t(roles[role].label) }))}
      />
      <SelectField
        {...field} name="stav" label={t('access:persons.state')} none={t('web:table.all')} options={states.map((state) => ({ value: state, label: stateWords(ui, state) }))}
      />
    </FilterForm>
  )
}

export function PersonState({ ui, person }: { readonly ui: Ui, readonly person: PersonRow }): VNode {
  const state = personState(person, ui.installation.demo)
  return <Status kind={stateSign(state)}>{stateWords(ui, state)}</Status>
}
