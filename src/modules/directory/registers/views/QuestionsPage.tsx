import type { VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import type { Order } from '#web/parts/order.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { differencesPath, questionPath, questionsPath } from '../paths.ts'
import { questionState, questionStates } from '../questionStates.ts'
import type { ProviderRequest } from '../queries/requests.ts'

/** Where a question to a provider stands. */
export function QuestionStatus({ ui, request, now }: { readonly ui: Ui, readonly request: ProviderRequest, readonly now: Date }): VNode {
  const { t, format } = ui
  switch (questionState(request, now)) {
    case 'answered': return <Status kind="done">{t('registers:questions.answered', { when: format.dateTime(request.answeredAt ?? now) })}</Status>
    case 'revoked': return <Status kind="moved">{t('registers:questions.revoked')}</Status>
    case 'expired': return <Status kind="late">{t('registers:questions.expired')}</Status>
    case 'waiting': return <Status kind="waiting">{t('registers:questions.open', { until: format.dateTime(request.expiresAt) })}</Status>
  }
}

export type QuestionOrder = 'organizace' | 'kdy'

interface QuestionsPageProps {
  readonly ui: Ui
  readonly query: Typed
  readonly requests: readonly ProviderRequest[]
  readonly order: Order<QuestionOrder> | null
  readonly isNarrowed: boolean
  readonly isDecider: boolean
  readonly now: Date
}

/** Questions to providers, those that wait first. */
export function QuestionsPage({ ui, query, requests, order, isNarrowed, isDecider, now }: QuestionsPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('registers:questions.title')} intro={t(isDecider ? 'registers:questions.intro' : 'registers:reading.questions')} crumbs={[{ label: t('registers:differences.title'), path: differencesPath }]}>
      {(requests.length > 0 || isNarrowed) && <Filter ui={ui} query={query} />}
      <DataTable
        ui={ui} caption={t('registers:questions.title')} captionHidden rows={requests} order={order ?? undefined}
        exports={(['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), path: `${questionsPath}/tabulka/${format}${ui.here.search}` }))}
        empty={isNarrowed ? <EmptyState ui={ui} title={t('web:table.noneSuch')} act={{ label: t('web:form.clear'), path: questionsPath }}>{t('web:table.noneSuchText')}</EmptyState>
          : <EmptyState ui={ui} title={t('registers:questions.emptyTitle')} act={{ label: t('registers:differences.title'), path: differencesPath }}>{t('registers:questions.empty')}</EmptyState>}
        columns={[
          { label: t('registers:differences.organisation'), kind: 'name', order: 'organizace', cell: ({ id, organisation }) => <a href={ui.href(questionPath(id))}>{organisation}</a> },
          { label: t('registers:when'), order: 'kdy', cell: ({ createdAt }) => ui.format.dateTime(createdAt) },
          { label: t('registers:who'), cell: ({ createdBy }) => createdBy ?? '' },
          { label: t('registers:questions.count'), kind: 'count', cell: ({ questions }) => ui.format.number(questions) },
          { label: t('registers:state'), cell: (request) => <QuestionStatus ui={ui} request={request} now={now} /> },
        ]}
      />
    </WorkLayout>
  )
}

function Filter({ ui, query }: Pick<QuestionsPageProps, 'ui' | 'query'>): VNode {
  const { t } = ui
  const field = { ui, typed: query, optional: 'unsaid' as const }
  return (
    <FilterForm ui={ui} label={t('registers:questions.filter')} clear={questionsPath}>
      <TextField {...field} name="q" type="search" label={t('registers:differences.organisation')} />
      <SelectField
        {...field} name="stav" label={t('registers:state')} none={t('web:table.all')}
        options={questionStates.map((state) => ({ value: state, label: t(`registers:questions.state.${state}`) }))}
      />
    </FilterForm>
  )
}
