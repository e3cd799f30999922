import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { TextField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Entry } from '../../codelists/merge.ts'
import { codeLists, type ListName } from '../../codelists/registry.ts'
import { registerCodesPath } from '../../registers/paths.ts'
import { listPath, listsPath } from '../paths.ts'
import type { LastChange } from '../queries/changes.ts'
import type { FoundEntry } from '../search.ts'
import { entryWords } from '../words.ts'
import { lastChangeWords } from './changeWords.ts'

interface Summary { readonly name: ListName, readonly entries: readonly Entry[], readonly last: LastChange | null }

interface CodeListsPageProps {
  readonly ui: Ui
  readonly summaries: readonly Summary[]
  readonly words: string
  /** What was found by the words; null when nothing was asked. */
  readonly found: readonly FoundEntry[] | null
  /** Brings in the code lists of a register too. */
  readonly mayTeach: boolean
}

/** All lists with how many entries they have; what the methodologist may change in each is told by its own page. */
export function CodeListsPage({ ui, summaries, words, found, mayTeach }: CodeListsPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('codes:title')} intro={t('codes:intro')}>
      <FilterForm ui={ui} label={t('codes:find.label')} submit={t('codes:find.submit')} clear={found === null ? undefined : listsPath}>
        <TextField ui={ui} name="q" type="search" label={t('codes:find.label')} optional="unsaid" value={words} />
      </FilterForm>
      {found === null ? (
        <>
          <Group ui={ui} group="open" summaries={summaries.filter(({ name }) => codeLists[name].adds)} />
          <Group ui={ui} group="closed" summaries={summaries.filter(({ name }) => !codeLists[name].adds)} />
          {mayTeach && <p><a href={ui.href(registerCodesPath)}>{t('registers:codes.title')}</a> <span class="meta">{t('registers:codes.why')}</span></p>}
        </>
      ) : <Found ui={ui} words={words} found={found} />}
    </WorkLayout>
  )
}

function Found({ ui, words, found }: Pick<CodeListsPageProps, 'ui' | 'words'> & { readonly found: readonly FoundEntry[] }): VNode {
  const { t } = ui
  return (
    <DataTable
      ui={ui} caption={t('codes:find.caption')} note={t('codes:find.count', { count: found.length })} rows={found}
      columns={[
        { label: ui.language === 'cs' ? t('codes:column.cs') : t('codes:column.en'), kind: 'name', cell: ({ entry }) => entryWords(ui, entry) },
        { label: t('codes:column.code'), cell: ({ entry }) => <code>{entry.code}</code> },
        { label: t('codes:column.list'), cell: ({ list }) => <a href={ui.href(listPath(list))}>{t(`codes:list.${list}.name`)}</a> },
      ]}
      empty={<EmptyState ui={ui} title={t('codes:find.none')}>{t('codes:find.noneText', { words })}</EmptyState>}
    />
  )
}

interface GroupProps { readonly ui: Ui, readonly group: 'open' | 'closed', readonly summaries: readonly Summary[] }

function Group({ ui, group, summaries }: GroupProps): VNode {
  const { t, format } = ui
  const count = (counts: (entry: Entry) => boolean) => ({ entries }: Summary): string => format.number(entries.filter(counts).length)
  return (
    <section class="part">
      <PartHead title={t(`codes:group.${group}.title`)} />
      <p>{t(`codes:group.${group}.text`)}</p>
      <DataTable
        ui={ui} caption={t(`codes:group.${group}.title`)} captionHidden rows={summaries}
        columns={[
          { label: t('codes:column.list'), kind: 'name', cell: ({ name }) => <a href={ui.href(listPath(name))}>{t(`codes:list.${name}.name`)}</a> },
          { label: t('codes:column.inForce'), kind: 'count', cell: count(({ state }) => state === 'inForce') },
          { label: t('codes:column.added'), kind: 'count', cell: count(({ isAdded }) => isAdded) },
          { label: t('codes:column.ended'), kind: 'count', cell: count(({ state }) => state !== 'inForce') },
          { label: t('codes:column.changed'), cell: ({ last }) => lastChangeWords(ui, last, t('codes:unchanged')) },
        ]}
      />
    </section>
  )
}
